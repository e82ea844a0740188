import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { type BodyNode, bodyToText } from '@/lib/articles/body/body';
import { countWords } from '@/lib/articles/body/count-words';
import { draftSchema } from '@/lib/articles/collab/schema';
import { wordsOfDocument } from './count.client';

const text = (...words: string[]) => words.map((word) => ({ type: 'text', text: word }));
const paragraph = (...words: string[]) => ({ type: 'paragraph', attrs: { id: words.join('-') }, content: text(...words) });
const content = [
  paragraph('The train', ' left', ' at ten'),
  { type: 'bulletList', attrs: { id: 'list' }, content: [{ type: 'listItem', attrs: { id: 'item' }, content: [paragraph('two wagons')] }] },
  { type: 'figure', attrs: { id: 'figure', mediaId: 1, alt: 'not counted', caption: 'An engine' } },
  { type: 'horizontalRule', attrs: { id: 'rule' } },
  paragraph('半夜的火车'),
];

test.each(['en', 'zh'])('words of a text are counted block by block as in the whole of it: %s', (locale) => {
  const doc = draftSchema.nodeFromJSON({ type: 'doc', content });
  const whole = countWords(bodyToText(doc.toJSON() as BodyNode), locale);
  expect(whole).toBe(locale === 'zh' ? 5 : 10);
  expect(wordsOfDocument(doc, locale)).toBe(whole);
});

test('what is typed, put in and taken out is counted anew', () => {
  const doc = draftSchema.nodeFromJSON({ type: 'doc', content });
  wordsOfDocument(doc, 'en');
  const typed = new Transform(doc).insert(1, draftSchema.text('Yesterday ')).doc;
  expect(wordsOfDocument(typed, 'en')).toBe(11);
  expect(wordsOfDocument(doc.copy(doc.content.cut(0, doc.child(0).nodeSize)), 'en')).toBe(5);
});
