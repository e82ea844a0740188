import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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
/** As if it had been laid there an hour ago, by the file system's clock. */
const lay = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const then = new Date(statSync(file).mtimeMs - 3_600_000);
  utimesSync(file, then, then);
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
  expect((await database().select().from(articles)).map((article) => [article.headline, article.status])).toEqual([
    ['Second', 'draft'],
    ['Third', 'draft'],
    ['First', 'draft'],
  ]);
  expect(await database().select().from(drafts)).toHaveLength(3);
  expect(readdirSync(path.join(folder, 'taken')).sort()).toEqual(['lines.ninjs', 'one.json']);
  expect(readdirSync(path.join(folder, 'refused')).sort()).toEqual(['broken.json', 'feed.xml']);
  expect(existsSync(path.join(folder, 'coming.json')) && existsSync(path.join(folder, 'notes.txt'))).toBe(true);
  expect((await database().select().from(imports)).map((row) => row.file)).toEqual(['lines.ninjs, one.json']);

  lay('again.json', item('urn:1', 'First'));
  expect(await takeWire(folder)).toBe(0);
  expect(await database().select().from(articles)).toHaveLength(3);
});

test('what another process has just begun is left to it, however old the file; what nobody ended is taken up again', async () => {
  mkdirSync(path.join(folder, 'taking'), { recursive: true });
  lay('taking/begun.json', item('urn:5', 'Fifth'));
  expect(await takeWire(folder)).toBe(0);
  expect(existsSync(path.join(folder, 'taking', 'begun.json'))).toBe(true);
  expect(await takeWire(folder, { whole: 5000, lost: 0 })).toBe(1);
  expect(existsSync(path.join(folder, 'taken', 'begun.json'))).toBe(true);
});

test('two processes that look at the same moment take each file once', async () => {
  for (let at = 0; at < 20; at += 1) lay(`pair-${at}.json`, item(`urn:pair:${at}`, `Pair ${at}`));
  const both = await Promise.all([takeWire(folder), takeWire(folder)]);
  expect(both[0] + both[1]).toBe(20);
  expect(readdirSync(path.join(folder, 'taking'))).toEqual([]);
});
