import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeSection, makeState } from '@/db/factories';
import { tags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { searchWords } from '../articles/body/words';
import { findElsewhere } from './elsewhere';
import { findNearestPlaces, findPlaces } from './places';
import { search } from './queries';
import { readSearch } from './query';

withDatabase();

beforeAll(async () => {
  await makeState('UZ');
  const sectionId = await makeSection({ slug: 'transport' });
  await database()
    .insert(tags)
    .values([
      { slug: 'khorgos', name: { en: 'Khorgos', ru: 'Хоргос', zh: '霍尔果斯' }, description: { en: '', ru: '', zh: '' } },
      { slug: 'samarkand', name: { en: 'Samarkand', ru: 'Самарканд', zh: '撒马尔罕' }, description: { en: '', ru: '', zh: '' } },
    ]);
  await makeArticle({ locale: 'ru', headline: 'Поезд стоит в Хоргосе', sectionId, publishedAt: new Date('2026-01-10T08:00:00Z') });
  await makeArticle({ locale: 'ru', headline: 'Поезд, поезд и поезд', sectionId, publishedAt: new Date('2024-01-10T08:00:00Z') });
  await makeArticle({ locale: 'ru', headline: 'Проезд закрыт', sectionId });
  await makeArticle({ locale: 'en', headline: 'Wagons wait at Khorgos', sectionId });
});

const ask = (locale: string, q: Record<string, string>) => search(locale, readSearch(q));

describe('what may have been meant', () => {
  test('a name in other letters is found, whichever way', async () => {
    expect(await ask('ru', { q: 'khorgos' })).toMatchObject({ hits: [{ card: { headline: 'Поезд стоит в Хоргосе' } }] });
    expect(await ask('en', { q: 'Хоргос' })).toMatchObject({ hits: [{ card: { headline: 'Wagons wait at Khorgos' } }], corrected: 'khorgos' });
  });
  test('so are keys of the other layout', async () =>
    expect(await ask('ru', { q: 'ghjtpl' })).toMatchObject({ hits: [{ card: { headline: 'Проезд закрыт' } }], corrected: 'проезд' }));
});

test('a Chinese title is found as it is typed in Latin letters, in words, syllables or all at once', async () => {
  const headline = '上海合作组织交通部长讨论铁路';
  await makeArticle({ locale: 'zh', headline, standfirst: '', words: await searchWords({ title: headline, text: '' }, 'zh') });
  for (const q of ['tielu', 'tie lu', 'jiaotong buzhang', 'shanghaihezuozuzhi', 'Tiělù'])
    expect(
      (await ask('zh', { q })).hits.map((hit) => hit.card.headline),
      q,
    ).toEqual([headline]);
  for (const q of ['feiji', 'lutie', 'qwzxjv']) expect((await ask('zh', { q })).hits, q).toEqual([]);
});

test('the newest first, where that is asked', async () => {
  const found = await ask('ru', { q: 'поезд', sort: 'date' });
  expect(found.hits.map((hit) => hit.card.publishedAt.getUTCFullYear())).toEqual([2026, 2024]);
});

test('pages are found by a part of their name in any language, and in other letters', async () => {
  for (const name of ['Khorgos', 'хорг', '霍尔', 'ХОРГОС']) expect(await findPlaces('en', name), name).toMatchObject([{ kind: 'tag', path: '/tags/khorgos' }]);
  expect(await findPlaces('ru', 'khorgos')).toHaveLength(1);
  for (const nothing of ['', 'a', '%%%', '___', "'; drop table tags; --"]) expect(await findPlaces('en', nothing), nothing).toEqual([]);
});

test('a name that is misspelt is found, as a page and in stories', async () => {
  for (const name of ['Samarkanda', 'samarknad', 'Khorgus']) expect(await findNearestPlaces('en', name), name).toHaveLength(1);
  for (const nothing of ['qwzxqwzx', 'a', '', '%%%%']) expect(await findNearestPlaces('en', nothing), nothing).toEqual([]);
  const text = 'The wagons came to Samarkand at night.';
  await makeArticle({ locale: 'en', headline: 'At night', words: await searchWords({ title: 'At night', text }, 'en'), bodyText: text });
  expect(await ask('en', { q: 'Samarkanda' })).toMatchObject({ hits: [{ card: { headline: 'At night' } }], corrected: 'samarkand' });
  expect(await ask('en', { q: 'wagens watit' })).toMatchObject({ hits: [{ card: { headline: 'Wagons wait at Khorgos' } }], corrected: 'wagons wait' });
  // Where only some can be mended, stories that have some are better than none.
  expect(await ask('en', { q: 'wagens qwzx' })).toMatchObject({ hits: [{ card: { headline: 'Wagons wait at Khorgos' } }, {}], partial: true });
});

test('other editions are offered that have the words, as they spell them', async () => {
  expect(await findElsewhere('zh', 'Khorgos')).toEqual([
    { locale: 'en', text: 'Khorgos' },
    { locale: 'ru', text: 'хоргос' },
  ]);
  expect(await findElsewhere('en', 'Поезд')).toEqual([{ locale: 'ru', text: 'Поезд' }]);
  expect(await findElsewhere('en', 'qwzx')).toEqual([]);
});
