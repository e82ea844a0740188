import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { articles, type BodyNode, dayCounts, importItems, stories } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { digest } from '@/testing/digest';
import { systemActor } from '../../ground/actor';
import { mediaStore } from '../../media/files';
import { storeUpload } from '../../media/store';
import { runImport } from '../import';
import { attachPictures } from '../pictures';
import { openSource } from '../readers/open';
import { survey } from '../survey';
import { undoImport } from '../undo';
import { jsonlLines } from './jsonl';
import { markdownFiles } from './markdown';
import { ninjsLines } from './ninjs';
import { wxrLines } from './wxr';

withDatabase();
const actor = systemActor('import');
const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-wxr-pictures-'));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const origin = 'https://paper.example';
const choices = { categories: 'known' as const, languages: {} };

const collect = async (lines: AsyncIterable<string>): Promise<string> => {
  const parts: string[] = [];
  for await (const line of lines) parts.push(line);
  return parts.join('\n');
};
const picture = async (red: number) => {
  const bytes = await sharp({ create: { width: 80, height: 60, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .png()
    .toBuffer();
  return (await storeUpload(systemActor('media'), { name: `${red}.png`, bytes })).id;
};
const words = (text: string): BodyNode => ({ type: 'paragraph', attrs: { id: 'w' }, content: [{ type: 'text', text }] });

let hall = 0;
beforeAll(async () => {
  const gate = await picture(200);
  hall = await picture(20);
  const figure = (mediaId: number, caption: string, width?: string): BodyNode => ({
    type: 'figure',
    attrs: { id: `f${mediaId}`, mediaId, alt: `Alt ${caption}`, caption, credit: 'Ann & Co', ...(width ? { width } : {}) },
  });
  const body = (...figures: BodyNode[]) => ({ type: 'doc', content: [words('Write [gallery] or [caption]words[/caption].'), ...figures] });
  const top = (name: string) => ({ mediaId: hall, pictureAlt: `A hall ${name}`, pictureCaption: `In <Tashkent> ${name}`, pictureCredit: 'Bek' });
  const { storyId } = await makeArticle({ slug: 'one', ...top('en'), body: body(figure(gate, 'The gate', 'wide'), figure(hall, 'The hall', 'narrow')) });
  await makeArticle({ storyId, locale: 'ru', slug: 'odin', ...top('ru'), body: body(figure(gate, 'Gate')) });
});

/** Takes the file in, with the pictures that this paper has given out. */
async function roundTrip(name: string) {
  const reading = await openSource(path.join(folder, name));
  const read = await survey(reading, choices, database());
  const done = await runImport(actor, reading, read, { ...choices, file: name, section: 'archive' });
  expect(done.counts).toMatchObject({ new: 2, left: 0, unexplained: 0 });
  const attached = await attachPictures(actor, done.id, (url) => mediaStore().get(path.basename(url)));
  return { done, read, attached };
}

/** Everything goes, so that what comes back is all there is; the pictures stay. */
const clear = async () => {
  await database().delete(stories);
  await database().delete(importItems);
  await database().delete(dayCounts);
};
const shown = async () => {
  const rows = await database().select().from(articles).orderBy(articles.locale);
  return rows.map(({ mediaId, body, ...row }) => ({
    top: [mediaId !== null, row.pictureAlt, row.pictureCaption, row.pictureCredit],
    figures: (body.content ?? []).filter((node) => node.type === 'figure').map(({ attrs }) => [attrs?.alt, attrs?.caption, attrs?.credit, attrs?.width]),
    text: row.bodyText.split('\n')[0],
  }));
};

test('pictures are attachments of WordPress’s format and come back from it in their places, as do their widths from every format', async () => {
  const selection = { drafts: false };
  const before = await shown();
  const xml = await collect(wxrLines(selection, { origin, name: 'Paper', locales: ['en', 'ru'] }));
  expect(xml.match(/<wp:post_type>attachment</g)).toHaveLength(3);
  expect(xml.match(/_thumbnail_id/g)).toHaveLength(2);
  expect(new Set(xml.match(/<wp:post_id>\d+/g)).size).toBe(5);
  const items = [...xml.matchAll(/<wp:post_id>(\d+)<[\s\S]*?<wp:post_parent>(\d+)</g)].map((found) => [Number(found[1]), Number(found[2])]);
  // WordPress takes two attachments of one title and date for the same.
  const titles = [...xml.matchAll(/<title>(.*?)<\/title>(?=[\s\S]{0,2000}?<wp:post_type>attachment<)/g)].map(([, title]) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const [id = 0, parent] of items) expect(id > 1_000_000_000).toBe(parent !== 0);
  expect(await collect(wxrLines(selection, { origin, name: 'Paper', locales: ['en', 'ru'] }))).toBe(xml);
  writeFileSync(path.join(folder, 'all.xml'), xml);
  writeFileSync(path.join(folder, 'all.jsonl'), await collect(jsonlLines(selection, origin)));
  const wire = await collect(ninjsLines(selection, origin));
  expect(wire).toContain('alignwide');
  const marked: string[] = [];
  for await (const { text } of markdownFiles(selection, origin)) marked.push(text);
  expect(marked.join('')).toMatch(/<!-- wide -->\n\n!\[Alt The gate\][\s\S]*<!-- narrow -->\n\n!\[Alt The hall\]/);

  for (const name of ['all.xml', 'all.jsonl']) {
    await clear();
    const empty = await digest();
    const { done, read, attached } = await roundTrip(name);
    expect(read.survey.problems.filter((problem) => problem.what === 'picture')).toEqual([]);
    expect(attached).toEqual({ attached: 5, missing: 0 });
    expect(await shown()).toEqual(before);
    await undoImport(actor, { id: done.id });
    expect(await digest()).toBe(empty);
  }
});
