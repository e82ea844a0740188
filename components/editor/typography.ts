import { Extension, InputRule } from '@tiptap/core';

type Pair = readonly [open: string, close: string];
type Quotes = { outer: Pair; inner: Pair };
const pairs: Record<string, Quotes> = {
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  zh: { outer: ['“', '”'], inner: ['‘', '’'] },
};
/** The outer and inner quotation marks of a language. */
export const quotesOf = (locale: string): Quotes => pairs[locale] ?? { outer: ['“', '”'], inner: ['‘', '’'] };
const beforeOpening = /(^|[\s([{\u00a0«„“‘—–-])$/u;
const apostrophe = '’';

const isOpen = (before: string, [open, close]: Pair) => before.lastIndexOf(open) > before.lastIndexOf(close);

/**
 * What a typewriter's quotation mark becomes after these words of its block. Chinese has no spaces
 * to tell an opening mark by, so there the one that is open is closed; Russian marks inside others
 * are „“; between letters ' is an apostrophe everywhere.
 */
function quoteFor(before: string, typed: '"' | "'", locale: string): string {
  const { outer, inner } = quotesOf(locale);
  if (typed === "'") {
    if (/[\p{Script=Latin}\p{Script=Cyrillic}\d]$/u.test(before) && !isOpen(before, inner)) return apostrophe;
    if (locale === 'ru') return apostrophe;
    if (locale === 'zh') return isOpen(before, inner) ? inner[1] : inner[0];
    return beforeOpening.test(before) ? inner[0] : inner[1];
  }
  if (locale === 'zh') return isOpen(before, outer) ? outer[1] : outer[0];
  const opens = beforeOpening.test(before);
  if (locale !== 'ru') return opens ? outer[0] : outer[1];
  if (opens && !before.endsWith('“')) return isOpen(before, outer) ? inner[0] : outer[0];
  // „ is closed by the sign that opens an English quotation.
  return before.lastIndexOf('„') > Math.max(before.lastIndexOf('“'), before.lastIndexOf('«')) ? inner[1] : outer[1];
}

const address = /(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:|[\w.+-]+@|[\w-]+\.[a-z]{2,}[/?#:]|(?:^|[^\p{L}\p{N}])[./~\\]\S*\/|^\p{L}:\\|\bxn-)\S*$/iu;
const command =
  /^\s*(?:[$>#%]\s|(?:sudo|git|npm|npx|pnpm|yarn|node|deno|bun|python3?|pip3?|docker|kubectl|curl|wget|ssh|scp|rsync|psql|tar|grep|sed|awk|find|cd|ls|cat|cp|mv|rm|mkdir|chmod|make|cargo|go|java|systemctl|apt|apt-get|brew|ffmpeg|openssl)\s+(?=[-./\w]))/;
/** Lines that begin as programs, queries and data do. */
const codeLine =
  /^\s*(?:(?:const|let|var)\s+[\w$]+\s*=|(?:for|while|if)\s?\((?:let|var|const|\w+\s*[=<>;])|(?:SELECT|DELETE)\s.*\bFROM\b|INSERT INTO\s|UPDATE\s\w+\sSET\b|(?:echo|printf)\s)|[{,]\s*"[^"]*":\s*$/;
const option = /(?:^|\s)--?[A-Za-z][\w-]*(?:[= ]\S*)?$/;

/**
 * Whether the cursor after these words stands in an address, in code between ` signs, or in a
 * command.
 */
function isVerbatim(before: string): boolean {
  const word = /\S*$/.exec(before)?.[0] ?? '';
  if (address.test(word) || /[\w/]=$|[{}<>[\]\\_]$|<!$|\w\(\)?$/.test(word)) return true;
  if ((before.match(/`/g) ?? []).length % 2 === 1) return true;
  return codeLine.test(before) || isCommand(before);
}

/**
 * A command begins a line with its sign or a known name and goes on as commands do: with options,
 * paths or addresses.
 */
function isCommand(before: string): boolean {
  const begins = command.exec(before);
  if (/(?:^|\s)--[A-Za-z][\w-]*/.test(before) || option.test(before)) return true;
  return (
    begins !== null &&
    (/[$>#%]/.test(begins[0]) ||
      /\s-{1,2}\w|\s[./~]|:\/\/|\s[\w.-]+@[\w.-]+\s|^\s*(?:sudo|git|npm|npx|docker|kubectl|pip3?|apt(?:-get)?|brew|cargo|yarn|pnpm)\s+[a-z-]+\s/.test(before))
  );
}

/** How many characters before the cursor give way, and to what. */
export type TypedReplacement = { remove: number; insert: string };

const years = /(^|[\s([{«„“—–-])‘(\d0s|\d\ds)$/u;
/** Words behind which two figures are a year without its century: the class of ’99. */
const oneYear =
  /(?:^|[\s([“])(?:of|in|since|from|until|till|after|before|early|late|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|vintage|circa)\s(?:’\d\d[-–/])?‘\d\d$/i;
const elided = /(^|[\s([{«„“—–-])‘(tis|twas|twere|em|til|cause|round|bout|n)$/iu;

/**
 * What a typed character makes of itself and the words before it: quotation marks, apostrophes,
 * dashes and dots of the language. Two hyphens become a dash only when it is seen what follows
 * them: `word--word` and `word -- word`, but not `git --force` or an address.
 */
export function typographyOf(before: string, letter: string, locale: string): TypedReplacement | null {
  if (letter === '.' && before.endsWith('..') && !before.endsWith('...') && !isVerbatim(before.slice(0, -2)) && !/[./\\]\.\.$|\/$/.test(before.slice(0, -2)))
    return { remove: 2, insert: locale === 'zh' ? '……' : '…' };
  if (before.endsWith('--') && !before.endsWith('---') && letter !== '-') {
    const dash = dashFor(before.slice(0, -2), letter, locale);
    if (dash !== null)
      return { remove: dash.remove, insert: dash.insert + (letter === '"' || letter === "'" ? quoteFor(`${before.slice(0, -2)}—`, letter, locale) : letter) };
  }
  if (locale === 'ru' && letter === ' ' && / —$/.test(before)) return { remove: 2, insert: '\u00a0— ' };
  if (letter === '@' || letter === '_' || (/[a-z]/.test(letter) && /[\w-]—+[\w-]+\.$/.test(before))) return unmadeDash(before, letter);
  if (letter === "'" && /(^|\s)‘n$/i.test(before)) return { remove: 2, insert: `’${before.slice(-1)}’` };
  if (letter === '"' || letter === "'") {
    if (isVerbatim(before) || opensStraight(before, letter)) return null;
    return { remove: 0, insert: quoteFor(before, letter, locale) };
  }
  if (letter === 's' && years.test(`${before}s`)) return withApostrophe(`${before}s`);
  // 上世纪’80年代: a decade of Chinese.
  if (letter === '年' && /‘\d0$/.test(before)) return withApostrophe(`${before}年`);
  if (/[\s,.;:!?)’/–-]/.test(letter) && (elided.test(before) || oneYear.test(before)) && letter !== '’')
    return { remove: before.length - before.lastIndexOf('‘'), insert: `’${before.slice(before.lastIndexOf('‘') + 1)}${letter}` };
  if (locale === 'zh' && (letter === '<' || letter === '>') && before.endsWith(letter) && !isVerbatim(before.slice(0, -1)))
    return { remove: 1, insert: letter === '<' ? '《' : '》' };
  return null;
}

/** A straight quotation mark that was left standing is closed by another. */
const opensStraight = (before: string, mark: '"' | "'") => (mark === '"' ? (before.match(/"/g) ?? []).length % 2 === 1 : /[([{=,]\s?'[^']*$/.test(before));

function withApostrophe(text: string): TypedReplacement {
  const at = text.lastIndexOf('‘');
  return { remove: text.length - 1 - at, insert: `’${text.slice(at + 1)}` };
}

const isRange = (before: string, letter: string) => /\d$/.test(before) && /[\d$€£¥₽]/.test(letter);

/** A word that turns out to be an address or a name of a program gets its hyphens back. */
function unmadeDash(before: string, letter: string): TypedReplacement | null {
  const word = /[\w.+-]+—+[\w.+-]+$/.exec(before)?.[0];
  return word ? { remove: word.length, insert: word.replace(/—+/, '--') + letter } : null;
}

function dashFor(before: string, letter: string, locale: string): TypedReplacement | null {
  if (isVerbatim(before) || /(^|\s)xn$/i.test(before) || letter === ';') return null;
  const dash = locale === 'zh' ? '——' : '—';
  const isSpace = /\s/.test(letter);
  if (before === '' || /\s$/.test(before)) {
    if (!isSpace) return null;
    const space = locale === 'ru' && / $/.test(before) ? 1 : 0;
    return { remove: 2 + space, insert: `${space ? '\u00a0' : ''}${dash}` };
  }
  if (!/[\p{L}\p{N}.,;:!?”’»)\]…》]$/u.test(before) || (locale === 'ru' && !isRange(before, letter))) return null;
  // A name with a digit, a dot or an underscore in it is a file's or a program's.
  const word = /\S*$/.exec(before)?.[0] ?? '';
  const isName = /[\p{L}\d][._/\\:@][\p{L}\d]|[_/\\@=]/u.test(word) || (/\d/.test(word) && /[A-Za-z]/.test(word)) || /^[.#@&][A-Za-z]/.test(word);
  // G7, F-16, COVID-19 and U.S. are words of prose.
  if (isName && !/^[(“‘«]?(?:[A-Z][A-Za-z]*-?\d{1,4}|(?:\p{L}\.)+)$/u.test(word)) return null;
  return { remove: 2, insert: isRange(word, letter) ? '–' : dash };
}

/**
 * Quotation marks, apostrophes and dashes of the language, as they are typed; undo gives back what
 * was typed.
 */
export const typography = (locale: string) =>
  Extension.create({
    name: 'typography',
    addInputRules: () => [
      new InputRule({
        // Every character is looked at: most change nothing.
        find: (text) => {
          const letter = [...text].at(-1) ?? '';
          const change = typographyOf(text.slice(0, -letter.length), letter, locale);
          return change && { index: text.length - letter.length, text: letter };
        },
        handler: ({ state, range, match }) => {
          const letter = match[0];
          const $from = state.doc.resolve(range.from);
          const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
          const change = typographyOf(before, letter, locale);
          // Several letters at once, as of an input method, are what they are.
          if (!change || range.from > range.to) return null;
          state.tr.insertText(change.insert, range.from - change.remove, range.to);
        },
      }),
    ],
  });
