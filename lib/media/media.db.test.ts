import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { media } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { editMedia } from './edit';
import { readEmbeddedWords } from './embedded-words';
import { mediaStore } from './files';
import { isPictureFile } from './kind';
import { drawOriginal } from './original';
import { listMedia, listThumbs, listUses } from './queries';
import { readUpTo } from './receive';
import { storeUpload, trashMedia } from './store';

withDatabase();

const audited = async (action: string, id: number) => {
  const { rows } = await database().execute<{ count: string }>(sql`select count(*) from audit_log where action = ${action} and subject_id = ${String(id)}`);
  return Number(rows[0]?.count);
};
const png = (width: number, height: number, red = 20) =>
  sharp({ create: { width, height, channels: 3, background: { r: red, g: 80, b: 120 } } })
    .png()
    .toBuffer();
const text = (words: string) => new TextEncoder().encode(words);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'media-'));
  process.env.DATA_DIR = folder;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('storeUpload', () => {
  test('takes a picture once, in its sizes, and takes it out of the trash when it comes again', async () => {
    const contributor = await actorOf('contributor');
    const bytes = await png(1200, 600);
    const stored = await storeUpload(contributor, { name: '../../etc/rail.png', bytes });
    expect(stored).toMatchObject({ width: 1200, height: 600, isKnown: false, src: expect.stringMatching(/^\/media\/[a-f0-9]{24}-480\.webp$/) });
    await trashMedia(contributor, { id: stored.id, restore: false });
    expect(await storeUpload(contributor, { name: 'again.png', bytes })).toMatchObject({ id: stored.id, isKnown: true });
    expect((await listMedia({})).map((thumb) => [thumb.id, thumb.name])).toContainEqual([stored.id, '....etcrail.png']);
    expect(await audited('media.upload', stored.id)).toBe(2);
  });

  test.each([
    ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a drawing behind a byte order mark', text('\ufeff<?xml version="1.0"?><svg/>')],
    ['a script called .png', text('#!/bin/sh\nrm -rf /')],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['nothing much', new Uint8Array([1])],
  ])('%s is refused by its content', async (_name, bytes) => {
    expect(isPictureFile(bytes)).toBe(false);
    await expect(storeUpload(await actorOf('editor'), { name: 'picture.png', bytes })).rejects.toMatchObject({ reason: 'not-a-picture' });
  });

  test('a PNG whose head is all there is, and one with a script inside', async () => {
    const head = (await png(10, 10)).subarray(0, 40);
    await expect(storeUpload(await actorOf('editor'), { name: 'a.png', bytes: head })).rejects.toMatchObject({ reason: 'not-a-picture' });
  });

  test('a bomb of pixels is refused before it is unpacked', async () => {
    const before = process.memoryUsage().rss;
    const bomb = await sharp({ create: { width: 20_000, height: 20_000, channels: 3, background: '#000' }, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(10 * 1024 * 1024);
    await expect(storeUpload(await actorOf('editor'), { name: 'bomb.png', bytes: bomb })).rejects.toMatchObject({ reason: 'too-many-pixels' });
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  test('only who may upload', async () => {
    const bytes = await png(20, 20);
    await expect(storeUpload(await actorOf('moderator'), { name: 'a.png', bytes })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(storeUpload({ kind: 'guest', address: 'x' }, { name: 'a.png', bytes })).rejects.toMatchObject({ reason: 'signed-out' });
  });
});

test('readUpTo stops reading where the limit is', async () => {
  let read = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += 1024;
      controller.enqueue(new Uint8Array(1024));
    },
  });
  await expect(readUpTo(endless, 10_000)).rejects.toMatchObject({ reason: 'too-large' });
  expect(read).toBeLessThan(20_000);
  await expect(readUpTo(null, 10)).rejects.toMatchObject({ reason: 'bad-input' });
});

describe('editMedia and trashMedia', () => {
  test('own pictures only for a contributor; where it is used is known', async () => {
    const [contributor, other, editor] = [await actorOf('contributor'), await actorOf('contributor'), await actorOf('editor')];
    const { id } = await storeUpload(contributor, { name: 'a.png', bytes: await png(30, 30, 99) });
    const words = { id, alt: { en: 'A train' }, caption: {}, credit: {}, licence: { en: 'CC BY 4.0' }, focalX: 0.25, focalY: 0.75, crop: null };
    expect(await editMedia(contributor, words)).toMatchObject({ undo: { alt: {}, focalX: 0.5 } });
    await expect(editMedia(other, words)).rejects.toMatchObject({ reason: 'not-found' });
    await expect(trashMedia(other, { id, restore: false })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(trashMedia(await actorOf('translator'), { id, restore: false })).rejects.toMatchObject({ reason: 'not-allowed' });
    expect((await listThumbs([id]))[0]?.credit).toEqual({ en: 'CC BY 4.0', ru: 'CC BY 4.0', zh: 'CC BY 4.0' });
    await editMedia(contributor, { ...words, credit: { ru: 'Фото: Иванова' }, licence: { en: 'CC BY 4.0', ru: 'по лицензии' } });
    expect((await listThumbs([id]))[0]?.credit).toEqual({ en: 'CC BY 4.0', ru: 'Фото: Иванова · по лицензии', zh: 'CC BY 4.0' });
    const main = await makeArticle({ mediaId: id });
    const inText = await makeArticle({
      body: { type: 'doc', content: [...(bodyOf('x').content ?? []), { type: 'figure', attrs: { id: 'f', mediaId: id, alt: 'x', caption: '', credit: '' } }] },
    });
    await makeArticle();
    expect((await listUses(id)).map((use) => use.id).sort()).toEqual([main.id, inText.id].sort());
    await trashMedia(editor, { id, restore: false });
    expect((await listMedia({})).map((thumb) => thumb.id)).not.toContain(id);
    expect((await listMedia({ trash: true })).map((thumb) => thumb.id)).toContain(id);
    expect([await audited('media.edit', id), await audited('media.trash', id)]).toEqual([2, 1]);
  });
});

describe('pictures as newsrooms have them', () => {
  const square = (width = 64) => sharp({ create: { width, height: 48, channels: 3, background: '#336699' } });

  test('a HEIC of a phone is taken, with its words, and without the place where it was taken', async () => {
    const bytes = await readFile('testing/pictures/phone.heic');
    const stored = await storeUpload(await actorOf('editor'), { name: 'IMG_1.HEIC', bytes });
    expect(stored).toMatchObject({ width: 320, height: 240, caption: { en: 'A train at Tashkent station' } });
    expect(stored.credit.ru).toContain('Iris Karimova');
    const [row] = await database().select().from(media).where(eq(media.id, stored.id));
    expect(row).toMatchObject({ takenOn: '2026-11-20', credit: { en: 'Iris Karimova', ru: 'Iris Karimova', zh: 'Iris Karimova' } });
    const kept = await mediaStore().get(row?.original ?? '');
    expect(kept && Buffer.from(kept).equals(bytes)).toBe(false);
    expect((await drawOriginal(stored.id))?.byteLength).toBeGreaterThan(0);
  }, 60_000);

  test('what is given out says whose it is, and follows when that is changed', async () => {
    const editor = await actorOf('editor');
    const { id } = await storeUpload(editor, {
      name: 'a.jpg',
      bytes: await square(70)
        .withExif({ IFD0: { Artist: 'Iris Karimova' } })
        .jpeg()
        .toBuffer(),
    });
    const given = async () => {
      const [row] = await database().select().from(media).where(eq(media.id, id));
      const files = await Promise.all((row?.variants ?? []).map(async ({ name }) => readEmbeddedWords((await mediaStore().get(name)) ?? new Uint8Array())));
      return { names: row?.variants.map((variant) => variant.name), credits: [...new Set(files.map((file) => `${file.credit} ${file.licence}`))] };
    };
    const before = await given();
    expect(before.credits).toEqual(['Iris Karimova ']);
    const words = { alt: {}, caption: {}, credit: { en: 'Another' }, licence: { en: 'CC BY 4.0' }, focalX: 0.5, focalY: 0.5, crop: null };
    await editMedia(editor, { id, ...words });
    const after = await given();
    expect(after.credits).toEqual(['Another CC BY 4.0']);
    expect(after.names).not.toEqual(before.names);
  });

  test('an animation stays one, with a still for those who want no motion', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
        sharp({ create: { width: 40, height: 30, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100, 100] })
      .toBuffer();
    const { id } = await storeUpload(await actorOf('editor'), { name: 'a.gif', bytes: gif });
    const [row] = await database().select().from(media).where(eq(media.id, id));
    const [webp, jpeg] = ['image/webp', 'image/jpeg'].map((type) => row?.variants.find((variant) => variant.type === type));
    expect([webp?.animated, webp?.height, jpeg?.animated, jpeg?.height]).toEqual([true, 30, undefined, 30]);
    expect((await sharp((await mediaStore().get(webp?.name ?? '')) ?? undefined).metadata()).pages).toBe(3);
  });

  test('a long strip is taken, as wide as its sizes can be', async () => {
    const strip = await sharp({ create: { width: 800, height: 20_000, channels: 3, background: '#336699' } })
      .png()
      .toBuffer();
    const { id } = await storeUpload(await actorOf('editor'), { name: 'strip.png', bytes: strip });
    const [row] = await database().select().from(media).where(eq(media.id, id));
    expect([row?.width, row?.height]).toEqual([800, 20_000]);
    expect(row?.variants.map((variant) => [variant.type, variant.width, variant.height])).toEqual([
      ['image/webp', 480, 12_000],
      ['image/webp', 655, 16_383],
      ['image/jpeg', 655, 16_383],
    ]);
  });

  test('a picture of 100 megapixels is taken, and one pixel more is not', async () => {
    const large = (height: number) =>
      sharp({ create: { width: 10_000, height, channels: 3, background: '#336699' } })
        .png({ compressionLevel: 9 })
        .toBuffer();
    const editor = await actorOf('editor');
    expect((await storeUpload(editor, { name: 'a.png', bytes: await large(10_000) })).width).toBe(4096);
    await expect(storeUpload(editor, { name: 'b.png', bytes: await large(10_001) })).rejects.toMatchObject({ reason: 'too-many-pixels' });
  }, 120_000);
});
