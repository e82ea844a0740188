import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection, makeState } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { searchWords } from '../articles/body/words';
import { hitsPerPage, search } from './queries';
import { readSearch } from './query';

withDatabase();

const find = (locale: string, given: Record<string, string>) => search(locale, readSearch(given));
const headlines = async (locale: string, given: Record<string, string>) => (await find(locale, given)).hits.map((hit) => hit.card.headline);
const found = (pieces: { text: string; found: boolean }[]) => pieces.filter((piece) => piece.found).map((piece) => piece.text);

let transport = 0;

beforeAll(async () => {
  transport = await makeSection({ slug: 'transport' });
  const energy = await makeSection({ slug: 'energy' });
  for (const iso2 of ['UZ', 'KG']) await makeState(iso2);
  await makeArticle({
    headline: 'Railway opens across the pass',
    sectionId: transport,
    states: ['UZ', 'KG'],
    publishedAt: new Date('2026-03-10T08:00:00Z'),
    body: bodyOf('The trains carried <b>freight</b> & mail.', 'A café waits at the station.'),
  });
  await makeArticle({
    headline: 'Power lines meet',
    sectionId: energy,
    states: ['KG'],
    publishedAt: new Date('2026-03-12T08:00:00Z'),
    body: bodyOf('Electricity crosses the border near a railway.'),
  });
  await makeArticle({ headline: 'Parliament debates water', sectionId: energy, publishedAt: new Date('2026-04-01T08:00:00Z') });
  await makeArticle({
    locale: 'ru',
    headline: 'Саммит в Бишкеке завершён',
    publishedAt: new Date('2026-03-10T08:00:00Z'),
    body: bodyOf('Лидеры обсудили перевозки.'),
  });
  await makeArticle({
    locale: 'ru',
    headline: 'Железная дорога через перевал',
    publishedAt: new Date('2026-03-11T08:00:00Z'),
    body: bodyOf('О дороге говорили на саммите.'),
  });
  const chinese = '上海合作组织峰会在比什凯克闭幕';
  await makeArticle({
    locale: 'zh',
    headline: chinese,
    words: await searchWords({ title: chinese, text: '各国领导人讨论了铁路运输。' }, 'zh'),
    body: bodyOf('各国领导人讨论了铁路运输。'),
  });
  const other = '中吉乌铁路开工';
  await makeArticle({ locale: 'zh', headline: other, words: await searchWords({ title: other, text: '' }, 'zh') });
  for (const status of ['draft', 'in_review', 'withdrawn'] as const) await makeArticle({ headline: `Railway hidden ${status}`, status, sectionId: transport });
  await makeArticle({ headline: 'Railway hidden scheduled', status: 'scheduled', scheduledAt: new Date(Date.now() + 3_600_000), sectionId: transport });
  await makeArticle({ headline: 'Railway hidden embargoed', status: 'draft', embargoUntil: new Date(Date.now() + 3_600_000), sectionId: transport });
});

describe('words', () => {
  test('English word forms, the title before the text', async () =>
    expect(await headlines('en', { q: 'railways' })).toEqual(['Railway opens across the pass', 'Power lines meet']));
  test('accents do not matter', async () => expect(await headlines('en', { q: 'cafe' })).toEqual(['Railway opens across the pass']));
  test('Russian word forms, whatever the case', async () =>
    expect((await headlines('ru', { q: 'САММИТА' })).sort()).toEqual(['Железная дорога через перевал', 'Саммит в Бишкеке завершён']));
  test('Chinese words of two characters and more', async () => {
    expect(await headlines('zh', { q: '峰会' })).toEqual(['上海合作组织峰会在比什凯克闭幕']);
    expect(await headlines('zh', { q: '铁路' })).toHaveLength(2);
    expect(await headlines('zh', { q: '合作组织' })).toHaveLength(1);
    expect(await headlines('zh', { q: '峰' })).toHaveLength(1);
  });
  test('phrases, exclusions, alternatives', async () => {
    expect(await headlines('en', { q: '"across the pass"' })).toHaveLength(1);
    expect(await headlines('en', { q: 'railway -power' })).toEqual(['Railway opens across the pass']);
    expect(await headlines('en', { q: 'parliament OR electricity' })).toHaveLength(2);
    expect(await headlines('zh', { q: '铁路 -峰会' })).toEqual(['中吉乌铁路开工']);
  });
  test('each language finds its own', async () => expect(await headlines('en', { q: 'саммит' })).toEqual([]));
});

describe('what is shown', () => {
  test('what was found is marked, markup stays text', async () => {
    const [hit] = (await find('en', { q: 'freight' })).hits;
    expect(found(hit?.snippet ?? [])).toEqual(['freight']);
    expect(hit?.snippet.map((piece) => piece.text).join('')).toContain('&');
    const [title] = (await find('ru', { q: 'саммита завершен' })).hits;
    expect(found(title?.headline ?? [])).toContain('Саммит');
  });
  test('Chinese is marked too', async () => {
    const [hit] = (await find('zh', { q: '领导人' })).hits;
    expect(found(hit?.snippet ?? [])).toEqual(['领导人']);
  });
});

describe('nothing found', () => {
  test('one letter off in a title', async () => {
    expect(await find('en', { q: 'parlament' })).toMatchObject({ corrected: 'parliament', hits: [{ card: { headline: 'Parliament debates water' } }] });
    expect(await find('ru', { q: 'сомит' })).toMatchObject({ hits: [] });
    expect(await find('ru', { q: 'самит' })).toMatchObject({ corrected: 'саммит' });
  });
  test('one character off in a Chinese title', async () => {
    const closes = { hits: [{ card: { headline: '上海合作组织峰会在比什凯克闭幕' } }] };
    expect(await find('zh', { q: '比什恺克' })).toMatchObject({ corrected: '比什凯克', ...closes });
    expect(await find('zh', { q: '合作组织风会' })).toMatchObject({ corrected: '合作组织峰会', ...closes });
    expect(await find('zh', { q: '中吉铁路开工' })).toMatchObject({ corrected: '中吉乌铁路开工' });
    expect(await find('zh', { q: '长江大桥' })).toMatchObject({ hits: [], corrected: null });
  });
  test('some of the words', async () => expect(await find('en', { q: 'railway zebra' })).toMatchObject({ partial: true, corrected: null }));
  test('nothing at all', async () => expect(await find('en', { q: 'zebra' })).toMatchObject({ hits: [], after: null }));
});

describe('filters', () => {
  test('with words', async () => {
    expect(await headlines('en', { q: 'railway', section: 'energy' })).toEqual(['Power lines meet']);
    expect(await headlines('en', { q: 'railway', state: 'uz' })).toEqual(['Railway opens across the pass']);
    expect(await headlines('en', { q: 'railway', from: '2026-03-11' })).toEqual(['Power lines meet']);
    expect(await headlines('en', { q: 'railway', to: '2026-03-10' })).toEqual(['Railway opens across the pass']);
  });
  test('without words, the newest first', async () => {
    expect(await headlines('en', { state: 'kg' })).toEqual(['Power lines meet', 'Railway opens across the pass']);
    expect(await headlines('en', { state: 'kg', section: 'transport' })).toEqual(['Railway opens across the pass']);
    expect(await headlines('en', { from: '2026-03-12', to: '2026-04-01' })).toEqual(['Parliament debates water', 'Power lines meet']);
  });
  test('a section that does not exist has nothing', async () => expect(await headlines('en', { q: 'railway', section: 'no-such' })).toEqual([]));
});

test('what is not published is never found', async () => {
  for (const given of [{ q: 'railway hidden' }, { section: 'transport' }, { q: 'hidden' }, { q: 'hiden' }] as Record<string, string>[]) {
    expect((await headlines('en', given)).filter((headline) => headline.includes('hidden'))).toEqual([]);
  }
});

test('any input is answered', async () => {
  for (const q of [
    "'",
    '"',
    '\\',
    '%_',
    '<->',
    ':*',
    '!(a',
    '& | !',
    'a\u0000b',
    '(((((',
    "' or 1=1 --",
    'x'.repeat(10_000),
    '\uD800',
    '-',
    '中"',
    "'):*",
    '峰 "\\',
    '🚆',
    'or or',
    'the of and',
  ]) {
    for (const locale of ['en', 'ru', 'zh']) await expect(find(locale, { q })).resolves.toMatchObject({ slow: false });
  }
  await expect(find('en', { q: 'railway', after: 's:9999999999999999999999:1' })).resolves.toBeDefined();
  await expect(find('en', { section: 'transport', after: 'd:8640000000000000:999999999999999' })).resolves.toBeDefined();
});

describe('paging', () => {
  const walk = async (given: Record<string, string>) => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page += 1) {
      const results = await find('en', after ? { ...given, after } : given);
      seen.push(...results.hits.map((hit) => hit.card.slug));
      if (!results.after) return seen;
      expect(results.hits).toHaveLength(hitsPerPage);
      after = `${results.after.by === 'score' ? 's' : 'd'}:${results.after.value}:${results.after.id}`;
    }
    return seen;
  };
  test('goes through everything once, by worth and by date', async () => {
    const sectionId = await makeSection({ slug: 'many' });
    for (let at = 0; at < 45; at += 1)
      await makeArticle({ headline: `Caravan number ${at}`, sectionId, publishedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(at / 3))) });
    for (const given of [{ q: 'caravan' }, { section: 'many' }] as Record<string, string>[]) {
      const seen = await walk(given);
      expect(seen).toHaveLength(45);
      expect(new Set(seen).size).toBe(45);
    }
    await database().execute(sql`update articles set published_at = published_at + interval '123 microseconds' where headline like 'Caravan%'`);
    expect(new Set(await walk({ section: 'many' })).size).toBe(45);
  });
});
