import type { StyleOf } from './left-out';

/** The letters and signs of the Symbol face, which programs put where no letters are. */
const symbols: Record<string, string> = Object.fromEntries([
  ...[...'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'].map((letter, at) => [String.fromCharCode(0x41 + at), letter]),
  ...[...'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'].map((letter, at) => [String.fromCharCode(0x61 + at), letter]),
  ...Object.entries({
    '\u00a3': '≤',
    '\u00b3': '≥',
    '\u00a5': '∞',
    '\u00ac': '←',
    '\u00ad': '↑',
    '\u00ae': '→',
    '\u00af': '↓',
    '\u00b0': '°',
    '\u00b1': '±',
    '\u00b4': '×',
    '\u00b7': '•',
    '\u00b8': '÷',
    '\u00b9': '≠',
    '\u00bb': '≈',
    '\u00bc': '…',
    '\u00d7': '⋅',
    '\u00e5': '∑',
    '\u00d6': '√',
    '\u00b6': '∂',
    '\u00d1': '∇',
    '\u00ce': '∈',
  }),
]);

const fromSymbol = (text: string) =>
  text.replace(/[\uf020-\uf0ff]/g, (sign) => {
    const place = String.fromCharCode(sign.charCodeAt(0) - 0xf000);
    return symbols[place] ?? (/[ -~]/.test(place) ? place : sign);
  });

const isFace = (style: ReturnType<StyleOf>) =>
  /(^|[\s,"'])symbol(?![\w])/.test(`${style['font-family'] ?? ''} ${style['mso-char-type'] === 'symbol' ? (style['mso-symbol-font-family'] ?? '') : ''}`);

/**
 * Signs as words have them: letters of the Symbol face, emoji that a page draws as pictures, the
 * result of a field without its command, no marks of parting or direction.
 */
export function readSigns(root: Element, styleOf: StyleOf): void {
  dropFieldCodes(root, styleOf);
  for (const image of root.querySelectorAll('img[alt]')) {
    const alt = image.getAttribute('alt') ?? '';
    if (/^(\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Component}|[\u200d\ufe0f])+$/u.test(alt) && !/^[\d#*\s]+$/.test(alt))
      image.replaceWith(alt);
  }
  const walk = (element: Element, isSymbol: boolean) => {
    for (const child of element.childNodes) {
      if (child.nodeType === 1) {
        const style = styleOf(child as Element);
        walk(child as Element, style['font-family'] === undefined && style['mso-char-type'] === undefined ? isSymbol : isFace(style));
      } else if (child.nodeType === 3 && /[\u034f\u00ad\u200b\u200c\u202a-\u202e\u2060\ufeff\ufffc\uf020-\uf0ff]/.test(child.nodeValue ?? ''))
        child.nodeValue = withoutPartings(isSymbol ? fromSymbol(child.nodeValue ?? '') : (child.nodeValue ?? ''));
    }
  };
  walk(root, false);
}

/**
 * Without the invisible signs that mails fill their first line with. A joiner between two letters
 * is spelling, and stays.
 */
export const withoutFillers = (text: string) =>
  text.replace(/[\u034f\s\u00a0\u00ad\u180e\u200b\u200c\u200e\u200f\u2060-\u2064\ufeff]+/gu, (run, at: number) => {
    if (!/[\u034f\u200c]/.test(run) || (run.length === 1 && at > 0 && at + 1 < text.length)) return run;
    return run.includes('\n') ? '\n' : /[\s\u00a0]/u.test(run) ? ' ' : '';
  });

/** Scripts without spaces keep the marks that part their words. */
export const withoutPartings = (text: string) =>
  withoutFillers(text).replace(
    /[\u00ad\u202a-\u202e\u2060\ufeff\ufffc]|(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}])\u200b/gu,
    '',
  );

/** What stands between the begin of a field and its result is a command. */
function dropFieldCodes(root: Element, styleOf: StyleOf): void {
  for (const begin of root.querySelectorAll('[style*="field-begin" i]')) {
    if (styleOf(begin)['mso-element'] !== 'field-begin') continue;
    const end = [...(begin.parentElement?.children ?? [])].find(
      (element) => begin.compareDocumentPosition(element) === 4 && /^field-(separator|end)$/.test(styleOf(element)['mso-element'] ?? ''),
    );
    if (!end) continue;
    while (begin.nextSibling && begin.nextSibling !== end) begin.nextSibling.remove();
  }
}
