import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeSection } from '@/db/factories';
import { auditLog, commentFilters, comments } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { changeFilter, removeFilter, restoreFilter, saveFilter } from './change-filters';
import { listFilters, mostCountedInFilter, mostFilters } from './filters';
import { readQueueSearch, writeQueueSearch } from './queue-search';

withDatabase();
beforeEach(() => database().delete(commentFilters));

const filter = (more: object = {}) => ({ name: 'Russian', query: 'queue=held&language=ru', shared: false, ...more });
const namesFor = async (person: Person) => (await listFilters(person, 'en')).map((filter) => filter.name);

async function waiting(language: string, count: number, sectionId?: number): Promise<number> {
  const { storyId } = await makeArticle({ locale: 'ru' });
  if (sectionId) await database().execute(sql`update stories set section_id = ${sectionId} where id = ${storyId}`);
  const rows = Array.from({ length: count }, (_, at) => ({ storyId, locale: 'ru', language, authorName: 'A', text: 'B', receiptHash: `${storyId} ${at}` }));
  await database().insert(comments).values(rows);
  return storyId;
}

test('an address is read and written in one way, and what it cannot mean is left out', () => {
  const given = { queue: 'x', language: 'xx', section: '-1', days: '99999', search: ` ${'ж'.repeat(200)} `, evil: '1' };
  expect(readQueueSearch(given)).toMatchObject({ queue: 'held', language: undefined, section: undefined, days: 3650, search: 'ж'.repeat(100) });
  expect(writeQueueSearch(readQueueSearch({ search: 'a&b', days: '7', language: 'ru' }))).toBe('queue=held&language=ru&days=7&search=a%26b');
});

describe('saveFilter', () => {
  test('is kept for oneself, cleaned, with what waits in it for this person', async () => {
    const anna = await signedIn('moderator');
    const storyId = await waiting('ru', 2);
    await waiting('en', 1);
    const { id } = await saveFilter(anna, filter({ query: `evil=1&story=${storyId}&language=ru` }));
    expect(await listFilters(anna, 'en')).toMatchObject([{ id, name: 'Russian', query: `queue=held&language=ru&story=${storyId}`, count: 2, isOwn: true }]);
    expect(await lastAudit()).toMatchObject({ action: 'comments.filter-save', subjectType: 'comment-filter', subjectId: String(id), personId: anna.id });
    expect(await namesFor(await signedIn('moderator'))).toEqual([]);
  });

  test('counts to a number, only in one’s languages and sections, and not what was decided', async () => {
    const sectionId = await makeSection();
    const storyId = await waiting('ru', mostCountedInFilter + 5, sectionId);
    const boss = await signedIn('administrator');
    await saveFilter(boss, filter({ query: `story=${storyId}`, shared: true }));
    await saveFilter(boss, filter({ name: 'Spam', query: 'queue=spam', shared: true }));
    const counts = async (person: Person) => (await listFilters(person, 'en')).map((filter) => filter.count);
    expect(await counts(boss)).toEqual([mostCountedInFilter + 1, null]);
    expect(await counts(await signedIn('moderator', { languages: ['zh'] }))).toEqual([0, null]);
    expect(await counts(await signedIn('moderator', { sectionIds: [await makeSection()] }))).toEqual([0, null]);
  });

  test('refuses wrong roles, a name that is taken, and one too many', async () => {
    await expect(saveFilter(someGuest, filter())).rejects.toMatchObject({ reason: 'signed-out' });
    for (const role of ['reader', 'contributor', 'translator'] as const)
      await expect(saveFilter(await signedIn(role), filter())).rejects.toMatchObject({ reason: 'not-allowed' });
    const [anna, boris] = [await signedIn('moderator'), await signedIn('moderator')];
    await saveFilter(anna, filter());
    await saveFilter(boris, filter());
    await expect(saveFilter(anna, filter())).rejects.toMatchObject({ fields: { name: 'name-taken' } });
    for (let at = 1; at < mostFilters; at += 1) await saveFilter(anna, filter({ name: `Filter ${at}` }));
    await expect(saveFilter(anna, filter({ name: 'One more' }))).rejects.toMatchObject({ reason: 'too-many-filters' });
    expect(await database().$count(commentFilters)).toBe(mostFilters + 1);
  });

  test('is shared by whoever moderates that language, and one of all languages by whoever moderates all', async () => {
    const russian = await signedIn('moderator', { languages: ['ru'] });
    await expect(saveFilter(russian, filter({ query: 'queue=held', shared: true }))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(saveFilter(russian, filter({ query: 'language=zh', shared: true }))).rejects.toMatchObject({ reason: 'not-allowed' });
    await saveFilter(russian, filter({ shared: true }));
    expect(await namesFor(await signedIn('moderator'))).toEqual(['Russian']);
    expect(await namesFor(await signedIn('moderator', { languages: ['zh'] }))).toEqual([]);
    const all = await signedIn('moderator');
    for (let at = 1; at < mostFilters; at += 1) await saveFilter(all, filter({ name: `Filter ${at}`, shared: true }));
    await expect(saveFilter(await signedIn('editor'), filter({ shared: true }))).rejects.toMatchObject({ reason: 'too-many-filters' });
  });
});

describe('changeFilter, removeFilter, restoreFilter', () => {
  test('rename, share and take back, remove and bring back, each in the log', async () => {
    const [anna, boris] = [await signedIn('moderator'), await signedIn('moderator')];
    const { id } = await saveFilter(anna, filter());
    const { undo } = await changeFilter(anna, { id, name: 'По-русски', shared: true });
    expect(await lastAudit()).toMatchObject({ action: 'comments.filter-change', before: { name: 'Russian' }, after: { name: 'По-русски', shared: true } });
    expect(await namesFor(boris)).toEqual(['По-русски']);
    await changeFilter(anna, undo);
    expect(await namesFor(boris)).toEqual([]);
    await removeFilter(anna, { id });
    expect(await lastAudit()).toMatchObject({ action: 'comments.filter-remove', subjectId: String(id), personId: anna.id });
    expect(await namesFor(anna)).toEqual([]);
    await expect(removeFilter(anna, { id })).rejects.toMatchObject({ reason: 'not-found' });
    await restoreFilter(anna, { id });
    expect(await lastAudit()).toMatchObject({ action: 'comments.filter-restore', subjectId: String(id) });
    expect(await namesFor(anna)).toEqual(['Russian']);
    await removeFilter(anna, { id });
    await saveFilter(anna, filter());
    await expect(restoreFilter(anna, { id })).rejects.toMatchObject({ fields: { name: 'name-taken' } });
  });

  test('others’ filters are not there; shared ones are changed by whoever might share them', async () => {
    const [anna, boris] = [await signedIn('moderator'), await signedIn('moderator')];
    const { id } = await saveFilter(anna, filter());
    const before = await database().$count(auditLog);
    for (const verb of [changeFilter, removeFilter] as const) {
      await expect(verb(boris, { id, name: 'B', shared: false })).rejects.toMatchObject({ reason: 'not-found' });
      await expect(verb(await signedIn('reader'), { id, name: 'B', shared: false })).rejects.toMatchObject({ reason: 'not-allowed' });
      await expect(verb(anna, { id: 9_999_999, name: 'B', shared: false })).rejects.toMatchObject({ reason: 'not-found' });
    }
    await expect(restoreFilter(someGuest, { id })).rejects.toMatchObject({ reason: 'signed-out' });
    expect(await database().$count(auditLog)).toBe(before);
    await changeFilter(anna, { id, name: 'A', shared: true });
    const english = await signedIn('moderator', { languages: ['en'] });
    await expect(removeFilter(english, { id })).rejects.toMatchObject({ reason: 'not-allowed' });
    await changeFilter(boris, { id, name: 'B', shared: true });
    await removeFilter(boris, { id });
    await expect(restoreFilter(english, { id })).rejects.toMatchObject({ reason: 'not-allowed' });
    await restoreFilter(boris, { id });
    expect(await namesFor(anna)).toEqual(['B']);
  });
});
