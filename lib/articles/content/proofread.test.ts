import { expect, test } from 'vitest';
import type { BodyNode } from '../body/body';
import type { Content } from './content';
import { proofread } from './proofread';

const content = (text: string, href?: string): Content => ({
  slug: '',
  headline: '',
  standfirst: '',
  dateline: '',
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) } as BodyNode] },
    ],
  },
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
});
const kinds = (text: string, locale: string, known: string[] = []) => proofread(content(text), { locale, known }).map((proof) => proof.kind);

test.each([
  ['the the train', 'en', ['repeated']],
  ['two  spaces', 'en', ['spaces']],
  ['so , they', 'en', ['before']],
  ['He said "no".', 'en', ['quotes']],
  ['trains - daily', 'en', ['dash']],
  ['Он сказал "нет".', 'ru', ['quotes']],
  ['Поезд - это', 'ru', ['dash']],
  ['поeзд', 'ru', ['mixed']],
  ['他说,火车', 'zh', ['latin']],
  ['他说«不»', 'zh', ['quotes', 'quotes']],
])('%s (%s)', (text, locale, expected) => expect(kinds(text, locale)).toEqual(expected));

test.each([
  ['He said “no”, and well-known trains left — daily. That’s it.', 'en'],
  ['Он сказал: «Нет». Поезд — это кто-то и 12 500 тонн.', 'ru'],
  ['他说：“不”，《人民日报》——报道。', 'zh'],
])('%s is in order', (text, locale) => expect(kinds(text, locale)).toEqual([]));

test('taught words are passed over', () => {
  expect(kinds('Bora Bora', 'en')).toEqual(['repeated']);
  expect(kinds('Bora Bora', 'en', ['bora'])).toEqual([]);
});

test('words that readers had corrected elsewhere, whole words only', () => {
  const corrected = [{ words: 'recieve', fix: 'receive' }];
  expect(proofread(content('They recieve it.'), { locale: 'en', known: [], corrected })).toEqual([
    { block: 'p', kind: 'reported', words: 'recieve', fix: 'receive' },
  ]);
  expect(proofread(content('recieved'), { locale: 'en', known: [], corrected })).toEqual([]);
});

test('numbers and links of the source have to come over, however their thousands are parted', () => {
  const source = content('It carries 12,500 tonnes in 2026.', 'https://example.org/');
  const missing = proofread(content('Он везёт 12 500 тонн.'), { locale: 'ru', known: [], source });
  expect(missing.map(({ kind, words }) => [kind, words])).toEqual([
    ['number', '2026'],
    ['link', 'https://example.org/'],
  ]);
});
