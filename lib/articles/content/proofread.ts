import type { BodyNode } from '../body/body';
import { listTextBlocks } from '../body/body';
import type { Content } from './content';

export type ProofKind = 'repeated' | 'spaces' | 'quotes' | 'dash' | 'before' | 'latin' | 'mixed' | 'reported' | 'number' | 'link';
/** A place worth a look: a block id or field name, and the words there. */
export type Proof = { block: string; kind: ProofKind; words: string; fix?: string };
/** Words that readers had corrected in other articles, each with what it became. */
export type Corrected = { words: string; fix: string };
type Options = { locale: string; known: string[]; corrected?: Corrected[]; source?: Content | null };

type Rule = { kind: ProofKind; find: RegExp; locales?: string[] };

const rules: Rule[] = [
  { kind: 'repeated', find: /(?<![\p{L}\p{N}-])(\p{L}{2,})[ \u00a0]+\1(?![\p{L}\p{N}-])/giu, locales: ['en', 'ru'] },
  { kind: 'spaces', find: /\S {2,}\S/g },
  { kind: 'before', find: /\S [,.;:!?](?=\s|$)/g, locales: ['en', 'ru'] },
  { kind: 'quotes', find: /"[^"]{0,40}"?|[«»]/g, locales: ['en'] },
  { kind: 'quotes', find: /"[^"]{0,40}"?|[“”](?=\p{Script=Cyrillic})/gu, locales: ['ru'] },
  { kind: 'quotes', find: /"[^"]{0,40}"?|[«»]/g, locales: ['zh'] },
  { kind: 'dash', find: /\S+ - \S+/g, locales: ['en', 'ru'] },
  { kind: 'dash', find: /\p{Script=Han}\s*-{1,2}\s*\p{Script=Han}/gu, locales: ['zh'] },
  { kind: 'latin', find: /\p{Script=Han}[,;:!?]\s?(?=\p{Script=Han})/gu, locales: ['zh'] },
  { kind: 'mixed', find: /\p{L}*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})\p{L}*/gu },
];

const most = 50;

/**
 * What a proofreader would stop at: doubled words, spaces and signs against the usage of the
 * language, words that readers have had corrected elsewhere, and numbers and links of the source
 * that did not come over. Words that were taught as right are passed over.
 */
export function proofread(content: Content, { locale, known, corrected = [], source }: Options): Proof[] {
  const right = new Set(known.map((word) => word.toLowerCase()));
  const isRight = (words: string) =>
    right.has(words.toLowerCase()) || words.split(/[^\p{L}\p{N}'’-]+/u).some((word) => word !== '' && right.has(word.toLowerCase()));
  const found: Proof[] = [];
  for (const { block, text } of placesOf(content)) {
    for (const { kind, find, locales } of rules) {
      if (locales && !locales.includes(locale)) continue;
      for (const [words] of text.matchAll(find)) if (!isRight(words)) found.push({ block, kind, words: words.slice(0, 60) });
    }
    for (const { words, fix } of corrected) if (holds(text, words) && !isRight(words)) found.push({ block, kind: 'reported', words, fix });
  }
  if (source) found.push(...missing(content, source));
  return found.slice(0, most);
}

const placesOf = (content: Content) => [
  { block: 'headline', text: content.headline },
  { block: 'standfirst', text: content.standfirst },
  ...listTextBlocks(content.body).map(({ id, text }) => ({ block: id, text })),
];

function holds(text: string, words: string): boolean {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return false;
  const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter) && !/\p{Script=Han}/u.test(letter);
  return !isLetter(text[at - 1]) && !isLetter(text[at + words.length]);
}

/**
 * Numbers of two digits and more, without what parts their thousands: they are the same in every
 * language.
 */
const numbersOf = (text: string) => (text.replace(/(?<=\d)[\s\u00a0\u202f,.](?=\d{3}(?!\d))/g, '').match(/\d{2,}/g) ?? []).toSorted();
const linksOf = (node: BodyNode): string[] => [
  ...(node.marks ?? []).filter((mark) => mark.type === 'link').map((mark) => String(mark.attrs?.href ?? '')),
  ...(node.content ?? []).flatMap(linksOf),
];

/**
 * Passages that both have by the same id: what the source says in digits or links to has to be here
 * too.
 */
function missing(content: Content, source: Content): Proof[] {
  const here = new Map(placesOf(content).map(({ block, text }) => [block, text]));
  const links = new Set(linksOf(content.body));
  const numbers = placesOf(source).flatMap(({ block, text }) => {
    const own = here.get(block);
    if (own === undefined || own === text) return [];
    const present = numbersOf(own);
    return numbersOf(text)
      .filter((number) => !present.includes(number))
      .map((words): Proof => ({ block, kind: 'number', words }));
  });
  const lost = [...new Set(linksOf(source.body))].filter((href) => !links.has(href));
  return [...numbers, ...lost.map((words): Proof => ({ block: '', kind: 'link', words }))];
}
