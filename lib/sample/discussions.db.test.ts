import { eq, isNotNull } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { commentLikes, commentReports, comments, stories, typoReports } from '@/db/schema';
import { breaking } from '@/sample/breaking';
import { people } from '@/sample/people';
import { series } from '@/sample/tags';
import { withDatabase } from '@/testing/database';
import { listBreakingCards } from '../articles/reading/list-queries';
import { locales } from '../ground/locales';
import { nameProblem } from '../people/display-name';
import { getPlace } from '../series/queries';
import { seenBlocks } from '../typos/groups';
import { createSampleEdition } from './create';

withDatabase();

const staff = people.flatMap((person) => Object.values(person.name));
let rows: (typeof comments.$inferSelect)[] = [];

beforeAll(async () => {
  await createSampleEdition();
  rows = await database().select().from(comments).orderBy(comments.id);
}, 120_000);

test('gives six stories and more a discussion in which languages meet', async () => {
  const approved = rows.filter((row) => row.status === 'approved');
  const discussed = new Set(approved.map((row) => row.storyId));
  expect(discussed.size).toBeGreaterThanOrEqual(6);
  for (const storyId of discussed) expect(new Set(approved.filter((row) => row.storyId === storyId).map((row) => row.language)).size).toBeGreaterThanOrEqual(2);
  expect(approved.filter((row) => row.parentId !== null).length).toBeGreaterThanOrEqual(6);
  const keys = await database().select({ key: stories.sampleKey }).from(stories).where(isNotNull(stories.sampleKey));
  expect(keys.length).toBeGreaterThan(discussed.size);
});

test('says of every one that it is a sample, under a name that a reader could have', () => {
  for (const { authorName } of rows) {
    expect(authorName).toMatch(/ \(sample\)$| \(образец\)$|（示例）$/);
    expect(nameProblem(authorName, staff)).toBeNull();
  }
});

test('lets nobody answer before the question, nor in the future', () => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    expect(row.createdAt.getTime()).toBeLessThanOrEqual(Date.now());
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    if (parent) expect([parent.storyId, parent.createdAt <= row.createdAt]).toEqual([row.storyId, true]);
  }
});

test('leaves a desk with work: held for a reason, reported, and wordings to decide', async () => {
  const held = rows.filter((row) => row.status === 'held');
  expect(held.length).toBeGreaterThanOrEqual(4);
  expect(new Set(held.map((row) => row.language))).toEqual(new Set(['en', 'ru', 'zh']));
  expect(held.every((row) => row.heldFor.some((reason) => reason.rule === 'first'))).toBe(true);
  expect(new Set(held.flatMap((row) => row.heldFor.map((reason) => reason.rule)))).toEqual(new Set(['first', 'links', 'capitals']));
  expect(rows.filter((row) => row.reports > 0).length).toBeGreaterThanOrEqual(2);
  const reports = await database().select().from(typoReports).where(eq(typoReports.status, 'open'));
  expect(reports).toHaveLength(3);
  for (const report of reports) {
    const blocks = await database().transaction((tx) => seenBlocks(tx, report.articleId, report.revision));
    expect(blocks?.find((block) => block.id === report.block)?.text.slice(report.start, report.end)).toBe(report.exact);
    expect(report.proposal).not.toBe(report.exact);
  }
});

test('counts likes and reports as they are kept', async () => {
  const db = database();
  for (const row of rows) {
    expect(await db.$count(commentLikes, eq(commentLikes.commentId, row.id))).toBe(row.likes);
    expect(await db.$count(commentReports, eq(commentReports.commentId, row.id))).toBe(row.reports);
  }
});

test('has a series, whose parts know their places, and a breaking line in every language', async () => {
  const [story] = await database()
    .select({ id: stories.id })
    .from(stories)
    .where(eq(stories.sampleKey, series.parts[1] ?? ''));
  for (const locale of locales) {
    expect(await getPlace(story?.id ?? 0, locale)).toMatchObject({ slug: series.tag, part: 2, count: series.parts.length });
    expect((await listBreakingCards(locale)).map((card) => card.headline)).toEqual([breaking.words[locale]]);
  }
});
