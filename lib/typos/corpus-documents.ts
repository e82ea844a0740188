import type { BodyNode } from '../articles/body/body';

export type Sign = { text: string; key: number; marks: string };
export type Paragraph = { id: string; kind: 'paragraph' | 'heading' | 'cell' | 'item' | 'caption'; signs: Sign[] };
export type Random = () => number;

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

export const vocabularies = [
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
export const markings = ['', '', '', '', 'bold', 'italic', 'link'];
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
let lastKey = 0;
export const nextKey = () => {
  lastKey += 1;
  return lastKey;
};

export const whole = (random: Random, below: number) => Math.floor(random() * below);
export const pickRandom = <Value>(random: Random, values: readonly Value[]) => values[whole(random, values.length)] as Value;

export function randomWords(random: Random, count: number, language: number, marks = ''): Sign[] {
  const text =
    language === vocabularies.length
      ? Array.from({ length: count * 2 }, () => pickRandom(random, chinese)).join('')
      : Array.from({ length: count }, () => pickRandom(random, vocabularies[language] ?? rightToLeft)).join(' ');
  return [...graphemes.segment(text)].map(({ segment }) => {
    return { text: segment, key: nextKey(), marks };
  });
}

export function makeParagraph(random: Random, language: number, id: string): Paragraph {
  const kind = pickRandom(random, ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'heading', 'cell', 'item', 'caption'] as const);
  const count = kind === 'cell' ? 3 + whole(random, 8) : 8 + whole(random, 40);
  const signs = randomWords(random, count, language).map((sign) => ({ ...sign }));
  for (let n = whole(random, 4); n > 0; n -= 1) {
    const [from, marks] = [whole(random, signs.length), pickRandom(random, markings)];
    for (const sign of signs.slice(from, from + 12)) sign.marks = marks;
  }
  return { id, kind, signs };
}

export function makeDocument(random: Random, language: number): Paragraph[] {
  const made = Array.from({ length: 3 + whole(random, 8) }, (_, at) => makeParagraph(random, language, `b${at}`));
  if (random() < 0.4) made.splice(whole(random, made.length), 0, copyOfDocument(pickRandom(random, made), 'copy'));
  return made;
}

export const copyOfDocument = (paragraph: Paragraph, id: string): Paragraph => ({
  ...paragraph,
  id,
  signs: paragraph.signs.map((sign) => ({ ...sign, key: nextKey() })),
});
export const textOfSigns = (signs: Sign[]) => signs.map((sign) => sign.text).join('');

const toMark = (name: string) => (name === 'link' ? { type: 'link', attrs: { href: 'https://example.org/a' } } : { type: name });

/** The paragraphs as a document; cells stand one by one in tables, items in lists. */
export function toBody(paragraphs: Paragraph[]): BodyNode {
  return { type: 'doc', content: paragraphs.map(toNode) };
}

function toNode(paragraph: Paragraph): BodyNode {
  const content: BodyNode[] = [];
  for (const sign of paragraph.signs) {
    const last = content.at(-1);
    const marks = sign.marks ? [toMark(sign.marks)] : [];
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += sign.text;
    else content.push({ type: 'text', text: sign.text, ...(sign.marks ? { marks } : {}) });
  }
  const text: BodyNode = {
    type: paragraph.kind === 'heading' ? 'heading' : 'paragraph',
    attrs: { id: paragraph.id, ...(paragraph.kind === 'heading' ? { level: 2 } : {}) },
    content,
  };
  if (paragraph.kind === 'caption')
    return { type: 'figure', attrs: { id: paragraph.id, mediaId: 1, alt: '', caption: textOfSigns(paragraph.signs), credit: '' } };
  if (paragraph.kind === 'item')
    return { type: 'bulletList', attrs: { id: `${paragraph.id}l` }, content: [{ type: 'listItem', attrs: { id: `${paragraph.id}i` }, content: [text] }] };
  if (paragraph.kind !== 'cell') return text;
  return {
    type: 'table',
    attrs: { id: `${paragraph.id}t` },
    content: [{ type: 'tableRow', attrs: { id: `${paragraph.id}r` }, content: [{ type: 'tableCell', attrs: { id: `${paragraph.id}c` }, content: [text] }] }],
  };
}
