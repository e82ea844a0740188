import type { BodyNode } from '../articles/body/body';
import { findAnchor, selectorAt } from './anchor';
import { applyFix } from './apply-fix';
import { listBlocks } from './blocks';
import { offerPlace } from './offer';

type Sign = { text: string; key: number; marks: string };
type Paragraph = { id: string; kind: 'paragraph' | 'heading' | 'cell' | 'item' | 'caption'; signs: Sign[] };
type Random = () => number;

/** What became of one generated report. `wrong` says what was changed instead. */
export type Outcome = {
  exists: boolean;
  found: boolean;
  wrong: string | null;
  refused?: 'ambiguous' | 'weak' | 'gone';
  isSure?: boolean;
  offered?: 'right' | 'wrong';
};

/** A small generator of random numbers (mulberry32), the same for the same seed everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const vocabularies = [
  'the a of and council members agreed very very new border trade (2026) 1.5 c++ [draft] a*b end. people said that route to \\ meeting $5 railway minister signed agreement water river power station harvest school energy tariff visit prime Tashkent Bishkek Monday percent million project bank loan experts region summit security exercise culture festival doctors students customs digital payment agency report statement minutes before after between under'.split(
    ' ',
  ),
  'и в на совет членов согласился очень очень новый торговля граница людей сказал дорога железная министр подписал соглашение вода река станция урожай школа энергия тариф визит премьер Ташкент понедельник процент миллион проект банк кредит регион саммит безопасность учения культура фестиваль врачи студенты таможня платёж агентство доклад заявление после между 2026 й ё е\u0308 и\u0306 конец.'.split(
    ' ',
  ),
  'cafe\u0301 nai\u0308ve 😀 👩‍🚀 𝒳 flag 🇺🇿 o\u0308 e\u0301e\u0301 the the the then señor mañana über Größe façade crème brûlée Zürich naïveté jalapeño Bogotá 🚆 🏔️ 🌊 𝒴 𝒵 Malmö Århus Łódź Kraków São Tomé résumé garçon piñata Düsseldorf'.split(
    ' ',
  ),
];
const chinese = [...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经'];
const rightToLeft = 'المجلس وافق على الاتفاق الجديد في مدينة شنغهاي يوم الاثنين بعد الاجتماع وقال الوزير إن التجارة بين الدول تنمو שלום עולם 2026'.split(' ');
const markings = ['', '', '', '', 'bold', 'italic', 'link'];
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
let lastKey = 0;
const nextKey = () => {
  lastKey += 1;
  return lastKey;
};

const whole = (random: Random, below: number) => Math.floor(random() * below);
const pick = <Value>(random: Random, values: readonly Value[]) => values[whole(random, values.length)] as Value;

function words(random: Random, count: number, language: number, marks = ''): Sign[] {
  const text =
    language === vocabularies.length
      ? Array.from({ length: count * 2 }, () => pick(random, chinese)).join('')
      : Array.from({ length: count }, () => pick(random, vocabularies[language] ?? rightToLeft)).join(' ');
  return [...graphemes.segment(text)].map(({ segment }) => {
    return { text: segment, key: nextKey(), marks };
  });
}

function makeParagraph(random: Random, language: number, id: string): Paragraph {
  const kind = pick(random, ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'heading', 'cell', 'item', 'caption'] as const);
  const count = kind === 'cell' ? 3 + whole(random, 8) : 8 + whole(random, 40);
  const signs = words(random, count, language).map((sign) => ({ ...sign }));
  for (let n = whole(random, 4); n > 0; n -= 1) {
    const [from, marks] = [whole(random, signs.length), pick(random, markings)];
    for (const sign of signs.slice(from, from + 12)) sign.marks = marks;
  }
  return { id, kind, signs };
}

function makeDocument(random: Random, language: number): Paragraph[] {
  const made = Array.from({ length: 3 + whole(random, 8) }, (_, at) => makeParagraph(random, language, `b${at}`));
  if (random() < 0.4) made.splice(whole(random, made.length), 0, copyOf(pick(random, made), 'copy'));
  return made;
}

const copyOf = (one: Paragraph, id: string): Paragraph => ({ ...one, id, signs: one.signs.map((sign) => ({ ...sign, key: nextKey() })) });
const textOf = (signs: Sign[]) => signs.map((sign) => sign.text).join('');

const toMark = (name: string) => (name === 'link' ? { type: 'link', attrs: { href: 'https://example.org/a' } } : { type: name });

/** The paragraphs as a document; cells stand one by one in tables, items in lists. */
export function toBody(paragraphs: Paragraph[]): BodyNode {
  return { type: 'doc', content: paragraphs.map(toNode) };
}

function toNode(one: Paragraph): BodyNode {
  const content: BodyNode[] = [];
  for (const sign of one.signs) {
    const last = content.at(-1);
    const marks = sign.marks ? [toMark(sign.marks)] : [];
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += sign.text;
    else content.push({ type: 'text', text: sign.text, ...(sign.marks ? { marks } : {}) });
  }
  const text: BodyNode = {
    type: one.kind === 'heading' ? 'heading' : 'paragraph',
    attrs: { id: one.id, ...(one.kind === 'heading' ? { level: 2 } : {}) },
    content,
  };
  if (one.kind === 'caption') return { type: 'figure', attrs: { id: one.id, mediaId: 1, alt: '', caption: textOf(one.signs), credit: '' } };
  if (one.kind === 'item')
    return { type: 'bulletList', attrs: { id: `${one.id}l` }, content: [{ type: 'listItem', attrs: { id: `${one.id}i` }, content: [text] }] };
  if (one.kind !== 'cell') return text;
  return {
    type: 'table',
    attrs: { id: `${one.id}t` },
    content: [{ type: 'tableRow', attrs: { id: `${one.id}r` }, content: [{ type: 'tableCell', attrs: { id: `${one.id}c` }, content: [text] }] }],
  };
}

const isLine = (one: Paragraph | undefined) => one?.kind === 'paragraph' || one?.kind === 'heading';

/** One random edit, in place. */
function edit(random: Random, document: Paragraph[], target: { id: string; keys: number[] }, language: number): void {
  const at = whole(random, document.length);
  const some = random() < 0.35 ? (document.find((one) => one.signs.some((sign) => sign.key === target.keys[0])) ?? document[at]) : document[at];
  if (!some) return;
  const place = snapped(random, some.signs, whole(random, some.signs.length + 1), 0.9);
  const ofTarget = some.signs.findIndex((sign) => sign.key === target.keys[0]);
  const kind = whole(random, 20);
  if (kind < 5) some.signs.splice(place, 0, ...words(random, 1 + whole(random, 6), language), { text: ' ', key: nextKey(), marks: '' });
  else if (kind < 8) some.signs.splice(place, 1 + whole(random, 8));
  else if (kind < 9) some.signs.splice(place, 2 + whole(random, 30));
  else if (kind < 10 && ofTarget >= 0) some.signs.splice(ofTarget + whole(random, target.keys.length + 1), 0, ...words(random, 1, language));
  else if (kind < 11 && ofTarget >= 0) some.signs.splice(ofTarget, 1 + whole(random, target.keys.length));
  else if (kind < 13) document.splice(whole(random, document.length), 0, ...document.splice(at, 1));
  else if (kind < 14 && document.length > 2) document.splice(at, 1);
  else if (kind < 15) document.splice(at, 0, makeParagraph(random, language, `n${nextKey()}`));
  else if (kind < 16) document.splice(at, 0, copyOf(some, `n${nextKey()}`));
  else if (kind < 17 && some.kind === 'paragraph' && place > 0 && place < some.signs.length)
    document.splice(document.indexOf(some) + 1, 0, { id: `n${nextKey()}`, kind: 'paragraph', signs: some.signs.splice(place) });
  else if (kind < 18 && at > 0 && isLine(document[at - 1]) && isLine(document[at])) {
    const [gone] = document.splice(at, 1);
    document[at - 1]?.signs.push(...(gone?.signs ?? []));
  } else for (const sign of some.signs.slice(place, place + 6)) sign.marks = pick(random, markings);
}

/** Edits of kinds that the first corpus has not, in place: each of them to the paragraph of the quote. */
export const rarerEdits = [
  'moved under a new id',
  'no-break spaces',
  'composed',
  'decomposed',
  'parts swapped',
  'typed twice',
  'id to the second half',
] as const;

function editRarely(random: Random, document: Paragraph[], keys: number[]): (typeof rarerEdits)[number] {
  const kind = pick(random, rarerEdits);
  const some = document.find((one) => one.signs.some((sign) => sign.key === keys[0]));
  if (!some) return kind;
  const at = document.indexOf(some);
  const first = some.signs.findIndex((sign) => sign.key === keys[0]);
  const respell = (change: (text: string) => string) => {
    for (const sign of some.signs) sign.text = change(sign.text);
  };
  if (kind === 'no-break spaces') respell((text) => text.replaceAll(' ', '\u00a0'));
  else if (kind === 'composed') respell((text) => text.normalize('NFC'));
  else if (kind === 'decomposed') respell((text) => text.normalize('NFD'));
  else if (kind === 'parts swapped') some.signs.splice(whole(random, some.signs.length), 0, ...some.signs.splice(whole(random, some.signs.length), 6));
  else if (kind === 'typed twice') {
    const again = some.signs.slice(first, first + keys.length).map((sign) => ({ ...sign, key: nextKey() }));
    some.signs.splice(first + keys.length, 0, { text: ' ', key: nextKey(), marks: '' }, ...again);
    some.signs.splice(first + whole(random, keys.length), 1);
  } else if (kind === 'moved under a new id') {
    document.splice(at, 1);
    document.splice(whole(random, document.length + 1), 0, { ...some, id: `n${nextKey()}` });
  } else if (some.kind === 'paragraph')
    document.splice(at, 0, { id: `n${nextKey()}`, kind: 'paragraph', signs: some.signs.splice(0, whole(random, first + 1)) });
  return kind;
}

/** Mostly people select and edit whole words: the beginning of the word at `at`, this often. */
function snapped(random: Random, signs: Sign[], at: number, often: number): number {
  if (random() >= often) return at;
  let start = at;
  while (start > 0 && signs[start - 1]?.text !== ' ' && at - start < 12) start -= 1;
  return start;
}

function quoteEnd(random: Random, signs: Sign[], from: number): number {
  let end = Math.min(signs.length, from + 2 + whole(random, 14));
  if (random() < 0.7) while (end < signs.length && signs[end]?.text !== ' ' && end - from < 20) end += 1;
  return end;
}

type Case = Outcome & { exact: string; language: number; rarely?: (typeof rarerEdits)[number] };

/** Makes a document, reports a random place in it, edits it, and applies the fix where the report is found. `isRare`: with one of the rarer edits at the end. */
export function runCase(seed: number, isRare = false): Case {
  const random = randomFrom(seed);
  const language = whole(random, vocabularies.length + (isRare ? 2 : 1));
  const document = makeDocument(random, language);
  const seen = structuredClone(document);
  const chosen = pick(
    random,
    seen.filter((one) => one.signs.length > 0),
  );
  const from = snapped(random, chosen.signs, whole(random, chosen.signs.length), 0.7);
  const quoted = chosen.signs.slice(from, quoteEnd(random, chosen.signs, from));
  const start = textOf(chosen.signs.slice(0, from)).length;
  const aside = { headline: 'The headline', standfirst: 'The standfirst', pictureCaption: '' };
  const before = listBlocks({ ...aside, body: toBody(seen) });
  const selector = selectorAt(before, chosen.id, start, start + textOf(quoted).length, 1);
  if (!selector) throw new Error('no selector');
  const target = { id: chosen.id, keys: quoted.map((sign) => sign.key) };
  for (let n = 1 + whole(random, 3); n > 0; n -= 1) edit(random, document, target, language);
  const rarely = isRare ? editRarely(random, document, target.keys) : undefined;
  const held = document.find((one) => one.signs.some((sign) => target.keys.includes(sign.key)));
  const exists = held ? isWhole(held.signs, target.keys) : false;
  const now = { ...aside, body: toBody(document) };
  const result = findAnchor(listBlocks(now), selector, before);
  const common = { exists, exact: selector.exact, language, rarely };
  if (!result.found) {
    const offer = offerPlace(listBlocks(now), selector, before);
    const offered = offer ? (findWrong(document, offer, target.keys, selector.exact) === null ? ('right' as const) : ('wrong' as const)) : undefined;
    return { ...common, found: false, wrong: null, refused: result.refused, offered };
  }
  const wrong = findWrong(document, result, target.keys, selector.exact) ?? findDamage(document, now, result);
  return { ...common, found: true, wrong, isSure: result.sure };
}

function isWhole(signs: Sign[], keys: number[]): boolean {
  const at = signs.findIndex((sign) => sign.key === keys[0]);
  return at >= 0 && keys.every((key, n) => signs[at + n]?.key === key);
}

type Range = { block: string; start: number; end: number };

/**
 * What lies in the range that was found, but was not reported or put between by an edit. An edit that repeats the letters at
 * the edge of the place (`a b` to `a x b`: was `x ` put in, or ` x`?) can be read in two ways, and both are right; so is a place that
 * reads as reported after a part of it was cut and the same letters were put there.
 */
function findWrong(document: Paragraph[], range: Range, keys: number[], exact: string): string | null {
  const signs = document.find((one) => one.id === range.block)?.signs ?? [];
  let at = 0;
  const inside = signs.filter((sign) => {
    const isIn = at < range.end && at + sign.text.length > range.start;
    at += sign.text.length;
    return isIn;
  });
  const isOurs = inside.some((sign) => keys.includes(sign.key));
  const strange = inside.filter((sign) => !keys.includes(sign.key) && sign.key <= Math.max(...keys) && sign.key >= Math.min(...keys));
  const missed = signs.filter((sign) => keys.includes(sign.key)).length - inside.filter((sign) => keys.includes(sign.key)).length;
  const atOwnPlace = inside.filter((sign, n) => sign.key === keys[n]).length;
  const isSame = textOf(inside) === exact && inside.length === keys.length && atOwnPlace > 0;
  if (isSame && (missed === 0 || atOwnPlace * 2 >= keys.length)) return null;
  const edges = [inside[0], inside.at(-1)].every((sign) => sign && keys.includes(sign.key));
  return isOurs && strange.length === 0 && missed === 0 && edges ? null : JSON.stringify(textOf(inside));
}

/** Whether the fix changed anything beside its place. */
function findDamage(document: Paragraph[], now: { headline: string; standfirst: string; pictureCaption: string; body: BodyNode }, range: Range): string | null {
  const fixed = applyFix(now, range, '✎');
  if (!fixed) return 'not applied';
  const kept = document.map((one) => {
    if (one.id !== range.block) return one;
    let at = 0;
    const signs = one.signs.flatMap((sign) => {
      const begin = at;
      at += sign.text.length;
      if (begin < range.start || begin >= range.end) return [sign];
      return begin === range.start ? [{ ...sign, text: '✎' }] : [];
    });
    return { ...one, signs };
  });
  return JSON.stringify(toBody(kept)) === JSON.stringify(fixed.body) ? null : 'neighbours changed';
}
