import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeSection } from '@/db/factories';
import { pages, stories } from '@/db/schema';
import { saveTerms, termsInput } from '@/lib/comments/comment/save-terms';
import { getOwnTerms } from '@/lib/comments/comment/terms';
import { setBreaking } from '@/lib/front/end-front';
import { orderFront } from '@/lib/front/order-front';
import type { Person } from '@/lib/ground/actor';
import { getSettingsNews, lockSettings } from '@/lib/ground/story-version';
import { placePage } from '@/lib/pages/place-page';
import { sweep } from '@/lib/site/housekeeping';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { createEdition, createStory } from '../editing/create';
import { markMachine } from '../editing/mark-machine';
import { openArticle } from '../editing/queries';
import { listRelatedChoices, relateStories } from '../editing/relate';
import { setEmbargo } from '../editing/set-embargo';
import { getFrontPlace, loadParts, placeOnFront, saveStory } from '../editing/story';
import { scheduleArticle } from './schedule';

withDatabase();

let sectionId = 0;
let other = 0;
let anna: Person;
let boris: Person;
beforeAll(async () => {
  [sectionId, other, anna, boris] = [await makeSection(), await makeSection(), await signedIn('editor'), await signedIn('editor')];
  await database().execute(sql`insert into tags (slug, name) values ('a', '{"en":"A"}'), ('b', '{"en":"B"}'), ('c', '{"en":"C"}')`);
});

const soon = (minutes: number) => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + minutes * 60_000);
const versionOf = async (storyId: number) => database().transaction(async (tx) => (await lockSettings(tx, storyId)).version);
const tagIds = async () => (await database().execute<{ id: string }>(sql`select id from tags order by slug`)).rows.map((row) => Number(row.id));
const clash = (...fields: string[]) => ({
  reason: 'changed-meanwhile',
  fields: Object.fromEntries(fields.map((name) => [name, 'changed-by-other'])),
});
const begin = () => createStory(anna, { locale: 'en', sectionId, headline: 'A headline' });

describe('two people at once, of whom each has the same page open', () => {
  test('file a story: sections clash, in both orders; tags of both are kept, and what one takes out is out', async () => {
    const [a = 0, b = 0, c = 0] = await tagIds();
    for (const [first, second] of [
      [anna, boris],
      [boris, anna],
    ] as const) {
      const { articleId, storyId } = await begin();
      const parts = { articleId, ...(await loadParts(storyId)), sectionId, storyVersion: 1 };
      await saveStory(first, { ...parts, sectionId: other, tags: [a, b], storyVersion: 1, page: 'one' });
      const mine = { ...parts, tags: [c], page: 'two' };
      const kept = await saveStory(second, mine);
      expect(kept).toMatchObject({ storyVersion: 3, joined: true });
      expect([(await loadParts(storyId)).tags, (await openArticle(second, articleId))?.held.sectionId]).toEqual([[c, a, b], other]);
      const third = await makeSection();
      const refused = saveStory(second, { ...mine, sectionId: third });
      await expect(refused).rejects.toMatchObject({ ...clash('sectionId'), values: { storyVersion: 3, 'theirs.sectionId': String(other) } });
      expect((await openArticle(first, articleId))?.held.sectionId).toBe(other);
      // Told what it says now, she puts hers in its place; what she was not told of is joined all
      // the same.
      await saveStory(first, { ...parts, sectionId: other, tags: [a], storyVersion: 3, page: 'one' });
      await saveStory(second, { ...mine, sectionId: third, known: '3 sectionId' });
      expect([(await loadParts(storyId)).tags, (await openArticle(first, articleId))?.held.sectionId]).toEqual([[c, a], third]);
    }
  });

  test('an undo takes back one’s own only, and says so where another has changed the same since', async () => {
    const [a = 0, b = 0] = await tagIds();
    const { articleId, storyId } = await begin();
    const parts = { articleId, ...(await loadParts(storyId)), sectionId };
    const { undo } = await saveStory(anna, { ...parts, sectionId: other, tags: [a], storyVersion: 1 });
    await saveStory(boris, { ...parts, sectionId: other, tags: [a, b], storyVersion: 2 });
    await saveStory(anna, undo);
    expect([(await loadParts(storyId)).tags, (await openArticle(anna, articleId))?.held.sectionId]).toEqual([[b], sectionId]);
    const again = await saveStory(anna, { ...parts, tags: [b], sectionId: other, storyVersion: await versionOf(storyId) });
    const third = await makeSection();
    await saveStory(boris, { ...parts, tags: [b], sectionId: third, storyVersion: again.storyVersion });
    await expect(saveStory(anna, again.undo)).rejects.toMatchObject(clash('sectionId'));
    expect((await openArticle(anna, articleId))?.held.sectionId).toBe(third);
  });

  test('what one open page sends twice before it hears an answer is never another’s', async () => {
    const { articleId, storyId } = await begin();
    const parts = { articleId, ...(await loadParts(storyId)), storyVersion: 1, page: 'one' };
    await saveStory(anna, { ...parts, sectionId: other });
    await saveStory(anna, { ...parts, sectionId });
    expect((await openArticle(anna, articleId))?.held.sectionId).toBe(sectionId);
  });

  test('place on the front page, also from its own page: position and breaking line of two are both kept, two positions clash', async () => {
    const { storyId } = await makeArticle({ sectionId });
    const until = soon(90);
    const none = { storyId, position: null, until: null, breakingUntil: null, storyVersion: 1 };
    await placeOnFront(anna, { ...none, position: 3, until });
    expect(await placeOnFront(boris, { ...none, breakingUntil: until })).toMatchObject({ joined: true });
    expect(await getFrontPlace(storyId)).toEqual({ storyId, position: 3, until, breakingUntil: until });
    await expect(placeOnFront(boris, { ...none, position: 2, until })).rejects.toMatchObject({
      ...clash('position'),
      values: { 'theirs.position': '3', storyVersion: 3 },
    });
    await setBreaking(anna, { storyId, until: null, zone: 'UTC', words: {} });
    await expect(placeOnFront(boris, { ...none, position: 3, until, breakingUntil: soon(120), storyVersion: 3 })).rejects.toMatchObject(clash('breakingUntil'));
    const all = (await database().execute<{ id: string }>(sql`select id from stories where pinned_position is not null order by pinned_position`)).rows;
    const was = all.map((row) => Number(row.id));
    const seen = await versionOf(storyId);
    await orderFront(anna, { was, stories: was.filter((id) => id !== storyId) });
    await expect(placeOnFront(boris, { ...none, position: 5, until, storyVersion: seen })).rejects.toMatchObject(clash('position'));
    await placeOnFront(boris, { ...none, position: 3, until, storyVersion: seen });
    expect(await getFrontPlace(storyId)).toMatchObject({ position: null });
  });

  test('terms of comments: words in two languages are both kept, the same term clashes, the site’s have no version', async () => {
    const { storyId } = await makeArticle({ sectionId });
    const terms = (more: object) => termsInput.parse({ place: 'story', id: storyId, message: {}, ...more });
    await saveTerms(anna, terms({ open: 'no', message: { en: 'Be kind.' }, storyVersion: 1 }));
    expect(await saveTerms(boris, terms({ slowMinutes: '5', message: { ru: 'Будьте добры.' }, storyVersion: 1 }))).toMatchObject({ joined: true });
    expect(await getOwnTerms({ kind: 'story', id: storyId })).toMatchObject({
      open: false,
      slowMinutes: 5,
      message: { en: 'Be kind.', ru: 'Будьте добры.' },
    });
    const mine = terms({ open: 'yes', message: { en: 'Kindly.' }, storyVersion: 1 });
    await expect(saveTerms(boris, mine)).rejects.toMatchObject(clash('open', 'message.en'));
    const { undo } = await saveTerms(anna, terms({ open: 'yes', slowMinutes: '5', message: { en: 'Be kind.', ru: 'Будьте добры.' }, storyVersion: 3 }));
    await saveTerms(boris, terms({ open: 'yes', message: { en: 'Be kind.', ru: 'Будьте добры.' }, storyVersion: 4 }));
    await saveTerms(anna, termsInput.parse(undo));
    expect(await getOwnTerms({ kind: 'story', id: storyId })).toMatchObject({ open: false, slowMinutes: null, message: { en: 'Be kind.' } });
    const site = await saveTerms(await signedIn('administrator'), termsInput.parse({ place: 'site', id: '', message: {} }));
    expect(site).toEqual({ place: 'site' });
  });

  test('times of an edition: out and down of two are both kept, two times out clash; another edition’s times are not in the way', async () => {
    const { id: articleId, storyId } = await makeArticle({ sectionId, body: undefined });
    const version = (await openArticle(anna, articleId))?.version ?? 0;
    const times = { articleId, version, publishAt: null, withdrawAt: null, storyVersion: 1 };
    await scheduleArticle(anna, { ...times, withdrawAt: soon(60) });
    await expect(scheduleArticle(boris, { ...times, withdrawAt: soon(90) })).rejects.toMatchObject(clash('withdrawAt'));
    expect(await scheduleArticle(boris, times)).toMatchObject({ joined: true, status: 'published' });
    const { undo } = await scheduleArticle(boris, { ...times, storyVersion: await versionOf(storyId) });
    expect(undo).toMatchObject({ publishAt: '', withdrawAt: soon(60).toISOString(), zone: 'UTC', storyVersion: 3 });
    await expect(scheduleArticle(anna, { ...times, withdrawAt: soon(30), storyVersion: 2 })).rejects.toMatchObject(clash('withdrawAt'));
    await scheduleArticle(boris, { ...times, withdrawAt: soon(60), storyVersion: undo.storyVersion });
    expect((await openArticle(anna, articleId))?.held.article.withdrawAt).toEqual(soon(60));
  });

  test('an embargo: whom both name is named, two times clash', async () => {
    const { articleId, storyId } = await begin();
    const [first, second] = [await signedIn('editor'), await signedIn('editor')];
    const seen = { articleId, storyVersion: await versionOf(storyId) };
    await setEmbargo(anna, { ...seen, until: soon(60), people: [anna.id, first.id, boris.id] });
    const named = { articleId, until: soon(60), people: [anna.id, first.id, boris.id], storyVersion: await versionOf(storyId) };
    await setEmbargo(anna, { ...named, people: [anna.id, boris.id] });
    await setEmbargo(boris, { ...named, people: [...named.people, second.id] });
    const loaded = (await openArticle(anna, articleId))?.held;
    expect(loaded?.policy.embargoedFor?.toSorted((a, b) => a - b)).toEqual([anna.id, boris.id, second.id]);
    // The other languages have the same embargo: a page of one that is open since before takes
    // nobody's change back.
    const translation = await createEdition(anna, { sourceArticleId: articleId, locale: 'ru' });
    const seenThere = await versionOf(storyId);
    const people = [anna.id, boris.id, second.id];
    await setEmbargo(anna, { articleId, until: soon(60), people: [...people, first.id], storyVersion: seenThere });
    await setEmbargo(boris, { articleId: translation.articleId, until: soon(60), people, storyVersion: seenThere });
    expect((await openArticle(anna, articleId))?.held.policy.embargoedFor).toContain(first.id);
    await setEmbargo(anna, { ...named, until: soon(30), storyVersion: await versionOf(storyId) });
    await expect(setEmbargo(boris, { ...named, until: soon(90) })).rejects.toMatchObject(clash('until'));
  });

  test('related stories of both are kept; a page’s parent clashes, its place in the footer does not; a translation’s mark is noted', async () => {
    const [own, x, y] = [await makeArticle({ sectionId }), await makeArticle({ sectionId, slug: 'rel-x' }), await makeArticle({ sectionId, slug: 'rel-y' })];
    const related = { articleId: own.id, storyVersion: 1 };
    const { undo } = await relateStories(anna, { ...related, addresses: [x.storyId] });
    await relateStories(boris, { ...related, addresses: [y.storyId] });
    expect(await listRelatedChoices(own.storyId, 'en')).toMatchObject([{ value: y.storyId }, { value: x.storyId }]);
    await relateStories(anna, undo);
    expect(await listRelatedChoices(own.storyId, 'en')).toMatchObject([{ value: y.storyId }]);

    const admin = await signedIn('administrator');
    const [page, parent, second] = await Promise.all(
      [0, 1, 2].map(async () => {
        const [row] = await database().insert(stories).values({ kind: 'page' }).returning({ id: stories.id });
        await database()
          .insert(pages)
          .values({ storyId: row?.id ?? 0 });
        return row?.id ?? 0;
      }),
    );
    const place = { id: page ?? 0, parentId: null, inFooter: false, storyVersion: 1 };
    await placePage(admin, { ...place, parentId: parent ?? 0 });
    expect(await placePage(admin, { ...place, inFooter: true })).toMatchObject({ joined: true });
    expect(await database().select().from(pages).where(eq(pages.storyId, place.id))).toMatchObject([{ parentId: parent, inFooter: true }]);
    await expect(placePage(admin, { ...place, parentId: second ?? 0 })).rejects.toMatchObject(clash('parentId'));

    const { articleId, storyId } = await begin();
    const translation = await createEdition(anna, { sourceArticleId: articleId, locale: 'ru' });
    await markMachine(anna, { articleId: translation.articleId, machine: true, storyVersion: await versionOf(storyId) });
    const news = await getSettingsNews({ articleId: translation.articleId, storyId, since: 1, personId: boris.id, locale: 'en' });
    expect(news).toEqual({ version: 2, changes: [{ name: expect.any(String), fields: ['edition.machine'] }] });
  });
});

test('an open page hears who has changed what since, without its own person and without other editions', async () => {
  const { articleId, storyId } = await begin();
  const parts = { articleId, ...(await loadParts(storyId)), storyVersion: 1 };
  await saveStory(boris, { ...parts, sectionId: other });
  const asked = { articleId, storyId, since: 1, locale: 'en' as const };
  expect(await getSettingsNews({ ...asked, personId: anna.id })).toEqual({
    version: 2,
    changes: [{ name: expect.any(String), fields: ['sectionId'] }],
  });
  expect(await getSettingsNews({ ...asked, personId: boris.id })).toEqual({ version: 2, changes: [] });
  expect(await getSettingsNews({ ...asked, since: 2, personId: anna.id })).toEqual({ version: 2, changes: [] });
});

test('a version that is not there yet is refused', async () => {
  const { articleId, storyId } = await begin();
  await expect(saveStory(anna, { articleId, ...(await loadParts(storyId)), sectionId, storyVersion: 9 })).rejects.toMatchObject({ reason: 'bad-input' });
});

test('a form older than what is kept is asked about whatever differs, and sent again it stands', async () => {
  const { articleId, storyId } = await begin();
  const parts = { articleId, ...(await loadParts(storyId)), sectionId };
  await saveStory(boris, { ...parts, sectionId: other, storyVersion: 1, page: 'two' });
  await saveStory(boris, { ...parts, sectionId, storyVersion: 2, page: 'two' });
  await database().execute(sql`update story_versions set created_at = now() - interval '31 days' where story_id = ${storyId} and version = 2`);
  expect(await sweep()).toMatchObject({ 'versions of settings beside a text': 1 });
  const late = { ...parts, sectionId: other, page: 'one' };
  await expect(saveStory(anna, { ...late, storyVersion: 1 })).rejects.toMatchObject(clash('sectionId'));
  await saveStory(anna, { ...late, storyVersion: 1, known: '3 sectionId' });
  expect((await openArticle(anna, articleId))?.held.sectionId).toBe(other);
});
