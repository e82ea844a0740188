import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/db/client';
import { env } from '@/db/env';
import { makeArticle } from '@/db/factories';
import { auditLog, backups, media } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { checkBackup } from './check';
import { backupFolder, runNightly } from './nightly';
import { fileOfNight } from './nights';
import { getBackupState } from './queries';
import { tryRestore } from './try-restore';

const { url } = withDatabase();
const data = mkdtempSync(path.join(tmpdir(), 'nightly-'));
const night = (date: string) => new Date(`${date}T04:00:00Z`);
const kept = new Map<string, Buffer>();
let bucket: Server;

beforeAll(async () => {
  process.env.DATA_DIR = data;
  await makeArticle();
  bucket = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (request.method === 'PUT') kept.set(request.url ?? '', Buffer.concat(pieces));
    if (request.method === 'DELETE') kept.delete(request.url ?? '');
    response.writeHead(kept.has(request.url ?? '') || request.method === 'DELETE' ? 200 : 404).end(kept.get(request.url ?? ''));
  });
  await new Promise<void>((resolve) => bucket.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  bucket.close();
  rmSync(data, { recursive: true, force: true });
});
beforeEach(async () => {
  await database().delete(backups);
  rmSync(backupFolder(), { recursive: true, force: true });
});

test('one of several instances makes the backup of the night, reads it again and restores it aside', async () => {
  const made = await Promise.all(Array.from({ length: 4 }, () => runNightly(night('2026-12-01'))));
  expect(made.filter(Boolean)).toEqual([fileOfNight('2026-12-01')]);
  const [row] = await database().select().from(backups);
  expect(row).toMatchObject({ failure: '', attempts: 1, storedAt: null });
  expect(row?.readAt).not.toBeNull();
  expect(row?.restoredAt).not.toBeNull();
  expect((await checkBackup(path.join(backupFolder(), row?.file ?? ''))).rows).toBe(row?.rowCount);
  const { rows } = await database().execute(sql`select 1 from pg_database where datname like 'infoshos_check_%'`);
  expect(rows).toEqual([]);
  const audit = await database().select().from(auditLog).where(eq(auditLog.action, 'backup.save'));
  expect(audit).toHaveLength(1);
  expect(await runNightly(night('2026-12-01'))).toBeNull();
  expect(await getBackupState()).toMatchObject({ failedNights: 0, last: { restored: true, stored: false } });
});

test('of the nights before, ten and the first of eight weeks are kept; other files stay', async () => {
  mkdirSync(backupFolder(), { recursive: true });
  for (let day = 1; day <= 30; day += 1) writeFileSync(path.join(backupFolder(), fileOfNight(`2026-11-${String(day).padStart(2, '0')}`)), 'x');
  writeFileSync(path.join(backupFolder(), 'infoshos-by-hand.ndjson.gz'), 'x');
  await runNightly(night('2026-12-01'));
  const files = readdirSync(backupFolder());
  expect(files).toContain('infoshos-by-hand.ndjson.gz');
  expect(files.filter((file) => file !== 'infoshos-by-hand.ndjson.gz').sort()).toEqual(
    ['2026-11-01', '2026-11-02', '2026-11-09', '2026-11-16', ...Array.from({ length: 9 }, (_, day) => `2026-11-${22 + day}`), '2026-12-01'].map(fileOfNight),
  );
});

test('a night that failed is told with its reason, tried again later, and the second failure is counted', async () => {
  writeFileSync(backupFolder(), 'a file in the way');
  await expect(runNightly(night('2026-12-01'))).rejects.toThrow();
  await expect(runNightly(night('2026-12-02'))).rejects.toThrow();
  expect(await getBackupState()).toMatchObject({ failedNights: 2, last: null });
  expect(await runNightly(night('2026-12-02'))).toBeNull();
  rmSync(backupFolder());
  await database().update(backups).set({ endedAt: sql`now() - interval '1 hour'` });
  expect(await runNightly(night('2026-12-02'))).toBe(fileOfNight('2026-12-02'));
  expect(await getBackupState()).toMatchObject({ failedNights: 0 });
  const failed = await database().select().from(auditLog).where(eq(auditLog.action, 'backup.failed'));
  expect(failed).toHaveLength(2);
});

test('an instance that died in the middle leaves the night to another', async () => {
  await database().insert(backups).values({ night: '2026-12-01', begunAt: sql`now() - interval '10 minutes'` });
  expect(await runNightly(night('2026-12-01'))).toBeNull();
  await database().update(backups).set({ begunAt: sql`now() - interval '2 hours'` });
  expect(await runNightly(night('2026-12-01'))).toBe(fileOfNight('2026-12-01'));
});

test('where there is a bucket the file goes there, and goes again when it is old', async () => {
  Object.assign(env(), {
    S3_ENDPOINT: `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`,
    S3_BUCKET: 'paper',
    S3_ACCESS_KEY_ID: 'key',
    S3_SECRET_ACCESS_KEY: 'secret',
  });
  try {
    for (let day = 1; day <= 13; day += 1)
      await database()
        .insert(backups)
        .values({ night: `2026-11-${10 + day}`, file: fileOfNight(`2026-11-${10 + day}`), endedAt: sql`now()`, storedAt: sql`now()` });
    await runNightly(night('2026-12-01'));
    const name = `/paper/backups/${fileOfNight('2026-12-01')}`;
    expect(kept.get(name)).toEqual(readFileSync(path.join(backupFolder(), fileOfNight('2026-12-01'))));
    const removed = await database().select().from(backups).where(sql`removed_at is not null`);
    expect(removed.map((backup) => backup.night).sort()).toEqual(['2026-11-12', '2026-11-13', '2026-11-14']);
  } finally {
    Object.assign(env(), { S3_ENDPOINT: undefined, S3_BUCKET: undefined });
  }
});

test('a role that may not make databases has its backups read again only', async () => {
  await runNightly(night('2026-12-01'));
  await database().execute(sql`create role plain_${sql.raw(String(process.pid))} login password 'plain' nosuperuser nocreatedb`);
  const plain = Object.assign(new URL(url()), { username: `plain_${process.pid}`, password: 'plain' }).toString();
  try {
    expect(await tryRestore(plain, path.join(backupFolder(), fileOfNight('2026-12-01')))).toBeNull();
  } finally {
    await database().execute(sql`drop role plain_${sql.raw(String(process.pid))}`);
  }
});

test('a picture that was damaged in the file is named, and so is a file that was cut short', async () => {
  const name = 'abc-640.webp';
  await database()
    .insert(media)
    .values({
      hash: 'abc',
      width: 640,
      height: 480,
      variants: [{ name, width: 640, height: 480, type: 'image/webp', bytes: 3 }],
      original: '',
      originalName: 'a',
    });
  mkdirSync(path.join(data, 'media'), { recursive: true });
  writeFileSync(path.join(data, 'media', name), 'abc');
  await runNightly(night('2026-12-01'));
  const file = path.join(backupFolder(), fileOfNight('2026-12-01'));
  const text = gunzipSync(readFileSync(file)).toString();
  expect(text).toContain('"sha256"');
  writeFileSync(file, gzipSync(text.replace(Buffer.from('abc').toString('base64'), Buffer.from('abd').toString('base64'))));
  await expect(checkBackup(file)).rejects.toThrow(`The picture ${name} is damaged`);
  writeFileSync(file, gzipSync(text.slice(0, text.lastIndexOf('{"end"'))));
  await expect(checkBackup(file)).rejects.toThrow('not whole');
});
