import { expect, test } from 'vitest';
import { findBlockers, isReady, listLinks, makeChecklist, type Subject } from './checklist';
import type { Content } from './content';

const text = (words: string, href?: string) => ({ type: 'text', text: words, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) });
const content = (more: Partial<Content> = {}): Content => ({
  slug: '',
  headline: 'Ministers meet in Tashkent to agree on rail',
  standfirst: 'The ministers of nine states agreed on a common timetable.',
  dateline: '',
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
  body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a' }, content: [text('Words.')] }] },
  ...more,
});
const subject = (more: Partial<Subject> = {}): Subject => ({
  kind: 'story',
  content: content(),
  locale: 'en',
  slug: 'ministers-meet',
  states: 1,
  tags: 1,
  institutions: 0,
  people: 1,
  missingLocales: [],
  isTranslation: false,
  untranslated: 0,
  openNotes: 0,
  openSuggestions: 0,
  needsReview: false,
  embargoed: false,
  ...more,
});
const state = (given: Subject, name: string) => makeChecklist(given).find((check) => check.name === name)?.state;

test('a whole article is ready, without a picture it is worth a look', () => {
  expect(isReady(makeChecklist(subject()))).toBe(true);
  expect(state(subject(), 'picture')).toBe('look');
  expect(state(subject(), 'headline')).toBe('good');
});

test('no headline, no text and no alt stand in the way', () => {
  expect(
    findBlockers(
      content({
        headline: ' ',
        mediaId: 4,
        body: { type: 'doc', content: [{ type: 'figure', attrs: { id: 'f', mediaId: 4, alt: '', caption: '', credit: '' } }] },
      }),
    ),
  ).toEqual({ headline: 'required', pictureAlt: 'alt-required', body: 'figure-alt-required' });
  expect(findBlockers(content({ body: { type: 'doc', content: [] } }))).toEqual({ body: 'body-empty' });
  expect(isReady(makeChecklist(subject({ needsReview: true })))).toBe(false);
});

test('Chinese headlines have their own measure', () => {
  expect(state(subject({ locale: 'zh', content: content({ headline: '上合组织峰会在塔什干开幕' }) }), 'headline')).toBe('good');
  expect(state(subject({ content: content({ headline: '上合组织峰会在塔什干开幕' }) }), 'headline')).toBe('look');
});

test.each(['http://example.org/a', 'https://intranet/a', 'https://example.org/?utm_source=x'])('%s is an odd link', (href) => {
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a' }, content: [text('here', href)] }] };
  expect(listLinks(body)).toEqual([href]);
  expect(state(subject({ content: content({ body }) }), 'links')).toBe('look');
});

test('a translation with passages that nobody translated or accepted does not go out', () => {
  expect(state(subject(), 'untranslated')).toBeUndefined();
  expect(state(subject({ isTranslation: true }), 'untranslated')).toBe('good');
  expect(isReady(makeChecklist(subject({ isTranslation: true, untranslated: 2 })))).toBe(false);
});

test('a page needs no picture and no places; an address of the program and a place not filled in stand in its way', () => {
  const page = subject({ kind: 'page', states: 0, tags: 0 });
  expect([state(page, 'picture'), state(page, 'places'), isReady(makeChecklist(page))]).toEqual([undefined, undefined, true]);
  expect(state({ ...page, slug: 'search' }, 'slug')).toBe('missing');
  expect(state(subject({ slug: 'search' }), 'slug')).toBe('good');
  const left = content({ body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a' }, content: [text('Write to [[e-mail address]].')] }] } });
  expect(state({ ...page, content: left }, 'placeholders')).toBe('missing');
  expect(findBlockers(left, 'page')).toEqual({ body: 'placeholder-left' });
  expect(findBlockers(left)).toEqual({});
});
