import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeState } from '@/db/factories';
import { articles, importJobs, sections, storyStates } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { digest } from '@/testing/digest';
import { lastAudit, signedIn } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { exportForm } from '../out/give';
import { startImport, startUndo } from './decide';
import { decideForm, uploadForm } from './job';
import { listTargets } from './queries';
import { runImportJobs } from './run';
import { addressForm, importFromAddress } from './take-address';
import { beginUpload, takePart } from './upload';

const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-desk-sources-'));
process.env.DATA_DIR = folder;
withDatabase();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let admin: Person;
let editor: Person;
beforeAll(async () => {
  admin = await signedIn('administrator');
  editor = await signedIn('editor');
  for (const iso2 of ['KZ', 'UZ', 'CN']) await makeState(iso2);
});

const job = async (id: number) => (await database().select().from(importJobs).where(eq(importJobs.id, id)))[0];
const feed = `<rss version="2.0"><channel><title>Old</title><link>https://old.example</link><item><title>A yard</title><link>https://old.example/yard</link><guid>1</guid><pubDate>Tue, 27 Jan 2015 14:56:00 GMT</pubDate><description>Words of it</description></item></channel></rss>`;

test('a feed is fetched from its address, looked at and imported like a file', async () => {
  const read = async (address: string) => (address === 'https://old.example/feed/' ? Buffer.from(feed) : null);
  const input = addressForm.parse({ address: ' https://old.example/feed/ ' });
  await expect(importFromAddress(editor, input, read)).rejects.toMatchObject({ reason: 'not-allowed' });
  const { id, name } = await importFromAddress(admin, input, read);
  expect(name).toBe('old.example/feed');
  await runImportJobs();
  expect(await job(id)).toMatchObject({ state: 'checked', survey: { format: 'feed', documents: [['story published', 1]], unexplainedCount: 0 } });
  await startImport(admin, decideForm.parse({ id, section: '', categories: 'known' }));
  await runImportJobs();
  expect((await database().select().from(articles)).map((article) => article.headline)).toEqual(['A yard']);
  await startUndo(admin, { id: (await job(id))?.importId ?? 0 });
  await runImportJobs();
  expect(await database().select().from(articles)).toEqual([]);
});

test('an address that is silent, private or none is refused, and nothing is left of it', async () => {
  const count = () => database().$count(importJobs);
  const before = await count();
  for (const address of ['http://127.0.0.1:5432/', 'http://[::1]/feed.xml', 'http://169.254.169.254/latest', 'http://localhost/feed'])
    await expect(importFromAddress(admin, { address })).rejects.toMatchObject({ reason: 'address-silent', fields: { address: 'address-silent' } });
  await expect(importFromAddress(admin, { address: 'https://old.example/' }, async () => new Uint8Array())).rejects.toMatchObject({ reason: 'address-silent' });
  for (const address of ['', 'ftp://old.example/', 'file:///etc/passwd', 'https://user:word@old.example/', `https://old.example/${'a'.repeat(2000)}`])
    expect(addressForm.safeParse({ address }).success).toBe(false);
  expect(await count()).toBe(before);
});

test('states of a source are given to states here or to none, and a category may mean one', async () => {
  const story = (key: string, states: string[], section: string) =>
    JSON.stringify({
      kind: 'story',
      key,
      section,
      tags: [],
      states,
      people: [],
      editions: [{ key, locale: 'en', slug: `s-${key}`, headline: key, text: 'Words' }],
    });
  const section = (slug: string) => JSON.stringify({ kind: 'section', slug, name: { en: slug }, description: {} });
  const lines = ['{"infoshos":1,"kind":"archive","site":"https://old.example"}', section('kazakhstan'), story('1', ['KZ', 'XX'], 'kazakhstan')];
  const text = [...lines, story('2', ['UZ', 'XX'], 'trade')].join('\n');
  const before = await digest();
  const { id } = await beginUpload(admin, uploadForm.parse({ name: 'states.jsonl', bytes: Buffer.byteLength(text) }));
  await takePart(admin, { id, at: 0, bytes: Buffer.from(text) });
  await runImportJobs();
  const told = (await job(id))?.survey;
  expect(told?.states).toEqual([
    { code: 'XX', count: 2, isHere: false },
    { code: 'KZ', count: 1, isHere: true },
    { code: 'UZ', count: 1, isHere: true },
  ]);
  expect((await listTargets()).roster.map((state) => state.iso2)).toEqual(['CN', 'KZ', 'UZ']);
  const at = told?.sections.findIndex((candidate) => candidate.key === 'kazakhstan');
  const choices = { 'state.0': 'CN', 'state.1': 'KZ', 'state.2': 'none', [`section.${at}`]: 'state:KZ' };
  await startImport(admin, decideForm.parse({ id, section: '', categories: 'known', ...choices }));
  expect(await lastAudit()).toMatchObject({ after: { mapping: { states: { XX: 'CN', KZ: 'KZ', UZ: 'none' }, sections: { kazakhstan: 'state:KZ' } } } });
  await runImportJobs();
  const rows = await database()
    .select({ headline: articles.headline, iso2: storyStates.iso2 })
    .from(storyStates)
    .innerJoin(articles, eq(articles.storyId, storyStates.storyId));
  expect(rows.map((row) => `${row.headline} ${row.iso2}`).sort()).toEqual(['1 CN', '1 KZ', '2 CN']);
  expect((await database().select().from(sections)).map((row) => row.slug).sort()).toEqual(['archive', 'trade']);
  await startUndo(admin, { id: (await job(id))?.importId ?? 0 });
  await runImportJobs();
  expect(await digest()).toBe(before);
});

test('a copy of the site is of everything that is public', () => {
  expect(exportForm.safeParse({ format: 'static', language: 'en', section: '' }).success).toBe(true);
  for (const more of [{ section: 'trade' }, { drafts: 'true' }])
    expect(exportForm.safeParse({ format: 'static', ...more }).error?.issues).toMatchObject([{ message: 'static-whole', path: ['format'] }]);
});
