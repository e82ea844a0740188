import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disconnect } from '@/db/client';
import { migrate } from '@/db/migrate';
import { withDatabase } from '@/testing/database';
import { createSampleEdition } from '../sample/create';
import { restoreBackup } from './restore';
import { saveBackup } from './save';
import { listTables, quoted } from './tables';

const { url } = withDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
const file = path.join(folder, 'whole.ndjson.gz');
const otherName = `restored_${process.pid}`;
const otherUrl = () => Object.assign(new URL(url()), { pathname: `/${otherName}` }).toString();
const pictures = new Map<string, Uint8Array>();
const writePicture = async (name: string, bytes: Uint8Array) => void pictures.set(name, bytes);

async function ask<Row extends object>(address: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Every table as a number of rows and a sum over all of them, the queue of changes apart. */
async function sums(address: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    const found: Record<string, string> = {};
    for (const { name, columns } of await listTables(client)) {
      if (name === 'invalidations') continue;
      const { rows } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(row, '' order by row)), '') as sum from (select to_jsonb(one)::text as row from (select ${columns.map(quoted).join(', ')} from ${quoted(name)}) one) rows`,
      );
      found[name] = rows[0].sum;
    }
    return found;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await createSampleEdition();
  await ask(url(), `create database ${otherName}`);
  await migrate(otherUrl());
}, 120_000);
afterAll(async () => {
  await disconnect();
  await ask(url(), `drop database if exists ${otherName} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});

test('a backup restored into a new database gives the same rows and pictures', async () => {
  const saved = await saveBackup(url(), file, async (name) => (name.endsWith('.jpg') ? null : Buffer.from(`bytes of ${name}`)));
  expect(saved.rows).toBeGreaterThan(500);
  expect(saved.files).toBeGreaterThan(50);
  expect(saved.missing.every((name) => name.endsWith('.jpg'))).toBe(true);
  const restored = await restoreBackup(otherUrl(), file, { writePicture });
  expect(restored).toEqual({ rows: saved.rows, files: saved.files });
  expect(await sums(otherUrl())).toEqual(await sums(url()));
  const [name, bytes] = [...pictures][0] ?? [];
  expect(Buffer.from(bytes ?? []).toString()).toBe(`bytes of ${name}`);
  await ask(otherUrl(), `insert into tags (slug, name) values ('after-the-restore', '{}')`);
  await expect(ask(otherUrl(), `update revisions set headline = 'x'`)).rejects.toThrow();
  await expect(ask(otherUrl(), `insert into story_tags (story_id, tag_id, position) values (999999, 1, 0)`)).rejects.toThrow(/foreign key/);
});

test('where there is no publication nothing is saved, and it is said', async () => {
  const postgres = Object.assign(new URL(url()), { pathname: '/postgres' }).toString();
  await expect(saveBackup(postgres, path.join(folder, 'none.gz'), async () => null)).rejects.toThrow('There is no publication');
  expect(readdirSync(folder)).not.toContain('none.gz');
});

test('a database with something in it is refused, unless it may be replaced', async () => {
  await expect(restoreBackup(otherUrl(), file, { writePicture })).rejects.toThrow('--replace');
  await restoreBackup(otherUrl(), file, { writePicture, replace: true });
  expect(await sums(otherUrl())).toEqual(await sums(url()));
});

test('a file that is cut short, or something else, changes nothing', async () => {
  const before = await sums(otherUrl());
  const cut = path.join(folder, 'cut.gz');
  writeFileSync(cut, readFileSync(file).subarray(0, 60_000));
  await expect(restoreBackup(otherUrl(), cut, { writePicture, replace: true })).rejects.toThrow('cut short');
  for (const other of ['not a backup', gzipSync('not a backup either'), gzipSync('{"format":"another"}')]) {
    writeFileSync(cut, other);
    await expect(restoreBackup(otherUrl(), cut, { writePicture, replace: true })).rejects.toThrow('not a backup');
  }
  expect(await sums(otherUrl())).toEqual(before);
});
