import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFiles } from '@/scripts/launcher/pack.mjs';
import { askForPacked, type PackedFiles, readPackedFiles } from './packed-files';

const dist = mkdtempSync(path.join(os.tmpdir(), 'packed-'));
const chunks = path.join(dist, 'static', 'chunks');
let packed: PackedFiles;
beforeAll(async () => {
  mkdirSync(chunks, { recursive: true });
  writeFileSync(path.join(chunks, 'long.js'), 'const words = 1;\n'.repeat(500));
  writeFileSync(path.join(chunks, 'look.css'), '.a{color:red}\n'.repeat(500));
  writeFileSync(path.join(chunks, 'short.js'), 'const words = 1;');
  await packFiles(dist);
  packed = readPackedFiles(dist);
});
afterAll(() => rmSync(dist, { recursive: true }));

/** What the framework is asked for, and what is said already of its answer. */
function asked(url: string, accepted?: string) {
  const request = Object.assign(new IncomingMessage(new Socket()), { url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });
  const response = new ServerResponse(request);
  askForPacked(request, response, packed);
  return { url: request.url, headers: { ...response.getHeaders() } };
}

test.each([
  ['br, gzip', '/_next/static/chunks/long.js', 'application/javascript; charset=UTF-8'],
  ['gzip, deflate, br, zstd', '/_next/static/chunks/look.css', 'text/css; charset=UTF-8'],
  ['*', '/_next/static/chunks/long.js', 'application/javascript; charset=UTF-8'],
])('whoever reads Brotli (%s) gets the packed file of %s, said what it is', (accepted, url, type) => {
  expect(asked(url, accepted)).toEqual({ url: `${url}.br`, headers: { 'content-type': type, 'content-encoding': 'br', vary: 'Accept-Encoding' } });
});

test('what follows the question mark stays', () => {
  expect(asked('/_next/static/chunks/long.js?dpl=1', 'br').url).toBe('/_next/static/chunks/long.js.br?dpl=1');
});

test.each([
  ['who does not read it', '/_next/static/chunks/long.js', 'gzip'],
  ['who says nothing', '/_next/static/chunks/long.js', undefined],
  ['who refuses it', '/_next/static/chunks/long.js', 'br;q=0, gzip'],
  ['who likes gzip better', '/_next/static/chunks/long.js', 'br;q=0.5, gzip'],
  ['a file that is too small', '/_next/static/chunks/short.js', 'br'],
  ['a file that is not there', '/_next/static/chunks/none.js', 'br'],
  ['an address that climbs', '/_next/static/chunks/../chunks/long.js', 'br'],
  ['the packed file itself', '/_next/static/chunks/long.js.br', 'br'],
])('%s gets what was asked for', (_, url, accepted) => {
  expect(asked(url, accepted)).toEqual({ url, headers: {} });
});

test('a file that a later build has taken away is not promised', () => {
  rmSync(path.join(chunks, 'look.css.br'));
  expect(asked('/_next/static/chunks/look.css', 'br').headers).toEqual({});
});

test('a folder without a build has none', () => {
  expect(readPackedFiles(path.join(dist, 'nowhere')).size).toBe(0);
});
