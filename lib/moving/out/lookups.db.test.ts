import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makePage, makePerson, makeSection, makeState } from '@/db/factories';
import { articles, type BodyNode, comments, importItems, importLosses, institutions, people, sections, stories, tags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { systemActor } from '../../ground/actor';
import { runImport } from '../import';
import { openSource } from '../readers/open';
import { survey } from '../survey';
import { jsonlLines } from './jsonl';
import { markdownFiles } from './markdown';
import { ninjsLines } from './ninjs';
import { ExportReceipt } from './receipt';
import { wxrLines } from './wxr';

withDatabase();
const actor = systemActor('import');
const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-lookups-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const origin = 'https://paper.example';

const collect = async (lines: AsyncIterable<string>): Promise<string[]> => {
  const parts: string[] = [];
  for await (const line of lines) parts.push(line);
  return parts;
};
const block = (id: string, attrs: object): BodyNode => ({
  type: 'dynamicBlock',
  attrs: { id, shows: 'stories', title: '', from: 'latest', count: 5, people: null, ...attrs },
});
const makeTag = async (slug: string) =>
  (
    await database()
      .insert(tags)
      .values({ slug, name: { en: slug } })
      .returning({ id: tags.id })
  )[0]?.id ?? 0;
const edition = async () => {
  const lines = await collect(jsonlLines({ drafts: false }, origin));
  const story = lines.map((line) => JSON.parse(line)).find((record) => record.type === 'page');
  return story.editions[0].body.content as { attrs: Record<string, unknown> }[];
};
async function take(file: string) {
  const reading = await openSource(path.join(folder, file));
  const read = await survey(reading, { categories: 'known', languages: {} }, database());
  return runImport(actor, reading, read, { categories: 'known', languages: {}, file, section: 'archive' });
}

test('other formats say what a block shows today, and their receipt names what is not as it is here', async () => {
  const sectionId = await makeSection({ slug: 'energy', name: { en: 'Energy' } });
  const story = await makeArticle({ sectionId, slug: 'grid', headline: 'The grid' });
  await makePerson({ slug: 'eve', public: true, name: { en: 'Eve' }, title: { en: 'Editor' } });
  const said = { locale: 'en', language: 'en', authorName: 'Reader', text: 'I agree', status: 'approved', receiptHash: 'a' } as const;
  await database()
    .insert(comments)
    .values({ storyId: story.storyId, ...said });
  const wide: BodyNode = {
    type: 'table',
    attrs: { id: 't' },
    content: [{ type: 'tableRow', attrs: { id: 'r' }, content: [{ type: 'tableCell', attrs: { id: 'c', colspan: 2 }, content: [] }] }],
  };
  const blocks = [block('s', { from: `section:${sectionId}` }), block('p', { shows: 'people' }), block('f', { shows: 'form' }), wide];
  await makePage({ slug: 'energy-desk', headline: 'The energy desk', body: { type: 'doc', content: blocks } });

  const receipt = new ExportReceipt();
  const markdown: string[] = [];
  for await (const { text } of markdownFiles({ drafts: false }, origin, receipt)) markdown.push(text);
  expect(markdown.join('\n')).toContain(`## [Energy](<${origin}/en/sections/energy>)\n\n- [The grid](<${origin}/en/news/grid>)`);
  expect(markdown.join('\n')).toContain(`- [Eve](<${origin}/en/people/eve>), Editor`);
  expect(receipt.counts).toMatchObject({ texts: 2, unequal: { stories: 1, people: 1, form: 1, spans: 1, comments: 1 } });
  expect(receipt.counts.places).toContainEqual(['spans', '/en/energy-desk']);

  const other = new ExportReceipt();
  const xml = (await collect(wxrLines({ drafts: false }, { origin, name: 'Paper', locales: ['en'] }, other))).join('\n');
  expect(xml).toContain(`<li><p><a href="${origin}/en/news/grid">The grid</a></p></li>`);
  expect(other.counts.unequal).toEqual({ stories: 1, people: 1, form: 1 });
  await database().delete(stories);
  await database().delete(sections);
  await database().delete(people);
});

test('blocks of pages come back to equal data under other numbers, and are links where they cannot be looked up', async () => {
  const section = await makeSection({ slug: 'trade', name: { en: 'Trade' } });
  const tag = await makeTag('rail');
  const named = { slug: 'secretariat', name: { en: 'Secretariat' }, shortName: { en: 'Secretariat' } };
  const institution = (await database().insert(institutions).values(named).returning({ id: institutions.id }))[0]?.id ?? 0;
  await makeState('KZ');
  const [ann, bob] = [await makePerson({ slug: 'ann', public: true }), await makePerson({ slug: 'bob', public: true })];
  const blocks = [
    block('d1', { from: `section:${section}`, title: 'Our trade' }),
    block('d2', { from: `tag:${tag}` }),
    block('d3', { from: `institution:${institution}` }),
    block('d4', { from: 'state:KZ' }),
    block('d5', {}),
    block('d6', { shows: 'people', people: [bob, ann] }),
    block('d7', { shows: 'people' }),
    block('d8', { shows: 'contact' }),
    block('d9', { shows: 'map' }),
  ];
  await makePage({ slug: 'who', headline: 'Who we are', body: { type: 'doc', content: blocks } });

  const before = await edition();
  expect(before.map(({ attrs }) => attrs.from).slice(0, 5)).toEqual(['section:trade', 'tag:rail', 'institution:secretariat', 'state:KZ', 'latest']);
  expect(before[5]?.attrs.people).toEqual(['bob', 'ann']);
  const links = ['/en/sections/trade', '/en/tags/rail', '/en/institutions/secretariat', '/en/states/kz', '/en/news', '/en/people', '/en/contact', '/en/states'];
  const markdown: string[] = [];
  for await (const { text } of markdownFiles({ drafts: false }, origin)) markdown.push(text);
  const others = [
    markdown.join('\n'),
    (await collect(wxrLines({ drafts: false }, { origin, name: 'Paper', locales: ['en'] }))).join('\n'),
    (await collect(ninjsLines({ drafts: false }, origin))).join('\n'),
  ];
  for (const text of others) for (const link of links) expect(text).toContain(`${origin}${link}`);
  for (const text of others) expect(text).toContain('Our trade');

  writeFileSync(path.join(folder, 'all.jsonl'), (await collect(jsonlLines({ drafts: false }, origin))).join('\n'));
  await database().delete(stories);
  await database().delete(tags);
  await database().delete(sections);
  await database().delete(people).where(eq(people.id, ann));
  await makeTag('other');
  const done = await take('all.jsonl');
  expect(done.counts).toMatchObject({ new: 1, left: 0, unexplained: 0 });
  expect(await edition()).toEqual(before);
  const [row] = await database().select().from(articles);
  const [made] = await database().select().from(tags).where(eq(tags.slug, 'rail'));
  expect(row?.body.content?.[1]?.attrs).toEqual({ id: 'd2', shows: 'stories', title: '', from: `tag:${made?.id}`, count: 5, people: null });

  // Institutions are never made by an import: a block of one that is not here is told.
  await database().delete(stories);
  await database().delete(importItems);
  await database().delete(institutions);
  const again = await take('all.jsonl');
  expect((await edition()).map(({ attrs }) => attrs.id)).toEqual(['d1', 'd2', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9']);
  expect(await database().select().from(importLosses).where(eq(importLosses.importId, again.id))).toMatchObject([
    { reason: 'markup', text: 'institution:secretariat' },
  ]);
});
