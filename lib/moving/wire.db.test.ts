import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { articles, drafts, imports } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { takeWire } from './wire';

withDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-wire-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const item = (uri: string, headline: string) =>
  JSON.stringify({
    uri,
    language: 'en',
    headlines: [{ role: 'main', value: headline }],
    bodies: [{ contentType: 'text/html', value: `<p>Words of ${headline}</p>` }],
  });
/** As if it had been laid there an hour ago. */
const lay = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  utimesSync(path.join(folder, name), new Date(Date.now() - 3_600_000), new Date(Date.now() - 3_600_000));
};

test('nothing is watched where no folder is named', async () => {
  expect(await takeWire('')).toBe(0);
});

test('wire copy that is laid into the folder becomes drafts once, what is none is set aside, what is still being written is left', async () => {
  lay('one.json', item('urn:1', 'First'));
  lay('lines.ninjs', `${item('urn:2', 'Second')}\n${item('urn:3', 'Third')}\n`);
  lay('broken.json', '{"uri": ');
  lay('feed.xml', '<?xml version="1.0"?><rss version="2.0"><channel><title>No wire</title></channel></rss>');
  lay('notes.txt', 'left alone');
  writeFileSync(path.join(folder, 'coming.json'), item('urn:4', 'Fourth'));
  expect(await takeWire(folder)).toBe(3);
  expect((await database().select().from(articles)).map((one) => [one.headline, one.status])).toEqual([
    ['Second', 'draft'],
    ['Third', 'draft'],
    ['First', 'draft'],
  ]);
  expect(await database().select().from(drafts)).toHaveLength(3);
  expect(readdirSync(path.join(folder, 'taken')).sort()).toEqual(['lines.ninjs', 'one.json']);
  expect(readdirSync(path.join(folder, 'refused')).sort()).toEqual(['broken.json', 'feed.xml']);
  expect(existsSync(path.join(folder, 'coming.json')) && existsSync(path.join(folder, 'notes.txt'))).toBe(true);
  expect((await database().select().from(imports)).map((one) => one.file)).toEqual(['lines.ninjs, one.json']);

  lay('again.json', item('urn:1', 'First'));
  expect(await takeWire(folder)).toBe(0);
  expect(await database().select().from(articles)).toHaveLength(3);
});
