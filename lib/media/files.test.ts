import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseEnv } from '@/db/env';
import { bucketStore, folderStore, type Store } from './files';
import { mediaLimits } from './variants';

const secret = 'a-secret-of-the-store';
const objects = new Map<string, { bytes: Buffer; type: string }>();
let failures = 0;
let server: Server;
let endpoint: string;

/**
 * What the signature of a request has to be, worked out from the request as it arrived; written
 * apart from lib/media/sign.ts.
 */
function isSignedRight(request: IncomingMessage, body: Buffer): boolean {
  const { credential, names, signature } =
    /^AWS4-HMAC-SHA256 Credential=(?<credential>[^,]+),SignedHeaders=(?<names>[^,]+),Signature=(?<signature>[0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )?.groups ?? {};
  if (!credential || !names || !signature) return false;
  const [id, day = '', region = '', service = '', end = ''] = credential.split('/');
  if (id !== 'KEYID' || request.headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex')) return false;
  for (const must of ['host', 'x-amz-date', 'x-amz-content-sha256']) if (!names.split(';').includes(must)) return false;
  const [where = '', query = ''] = (request.url ?? '').split('?');
  let canonical = `${request.method}\n${where}\n${query}\n`;
  for (const name of names.split(';')) canonical += `${name}:${request.headers[name]}\n`;
  canonical += `\n${names}\n${request.headers['x-amz-content-sha256']}`;
  const scope = `${day}/${region}/${service}/${end}`;
  const toSign = `AWS4-HMAC-SHA256\n${request.headers['x-amz-date']}\n${scope}\n${createHash('sha256').update(canonical).digest('hex')}`;
  let key: Buffer = Buffer.from(`AWS4${secret}`);
  for (const part of [day, region, service, end]) key = createHmac('sha256', key).update(part).digest();
  return createHmac('sha256', key).update(toSign).digest('hex') === signature;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const answer = (status: number, bytes: Buffer | string = '', type = 'application/xml') =>
        response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(bytes) }).end(bytes);
      if (failures > 0) {
        failures -= 1;
        return answer(503, '<Error><Code>SlowDown</Code></Error>');
      }
      if (!isSignedRight(request, body)) return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
      const key = request.url ?? '';
      if (request.method === 'PUT') {
        objects.set(key, { bytes: body, type: request.headers['content-type'] ?? '' });
        return answer(200);
      }
      if (request.method === 'DELETE') return answer(objects.delete(key) ? 204 : 404);
      const object = objects.get(key);
      return object ? answer(200, object.bytes, object.type) : answer(404, '<Error><Code>NoSuchKey</Code></Error>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const bucket = (secretAccessKey = secret) => bucketStore({ endpoint, bucket: 'paper', region: 'eu-central-1', accessKeyId: 'KEYID', secretAccessKey }, 1);

async function keepsFiles(store: Store): Promise<void> {
  expect(await store.get('a1.webp')).toBeNull();
  const bytes = new Uint8Array([1, 2, 3, 0, 255]);
  await store.put('a1.webp', bytes, 'image/webp');
  await store.put('a1.webp', bytes, 'image/webp');
  expect([...((await store.get('a1.webp')) ?? [])]).toEqual([...bytes]);
  await store.remove('a1.webp');
  await store.remove('a1.webp');
  expect(await store.get('a1.webp')).toBeNull();
}

describe('a bucket', () => {
  test('keeps files under signed requests', async () => {
    await keepsFiles(bucket());
    await bucket().put('b.jpg', new Uint8Array([9]), 'image/jpeg');
    expect(objects.get('/paper/b.jpg')?.type).toBe('image/jpeg');
  });

  test('gives back the largest upload there may be', async () => {
    await bucket().put('largest', new Uint8Array(mediaLimits.bytes), 'image/png');
    expect((await bucket().get('largest'))?.byteLength).toBe(mediaLimits.bytes);
  });

  test('a wrong secret is refused, and the error holds neither key', async () => {
    const put = bucket('wrong').put('c.jpg', new Uint8Array([9]), 'image/jpeg');
    await expect(put).rejects.toThrow('the media store answered 403 SignatureDoesNotMatch');
    await expect(bucket('wrong').get('b.jpg')).rejects.not.toThrow(/wrong|KEYID/);
    expect(objects.has('/paper/c.jpg')).toBe(false);
  });

  test('a store that is busy is asked again, and given up after three times', async () => {
    failures = 2;
    await bucket().put('d.jpg', new Uint8Array([1]), 'image/jpeg');
    expect(objects.has('/paper/d.jpg')).toBe(true);
    failures = 3;
    await expect(bucket().get('d.jpg')).rejects.toThrow('503 SlowDown');
    failures = 0;
  });

  test('a store that is not there is said to be so', async () => {
    const gone = bucketStore({ endpoint: 'http://127.0.0.1:9', bucket: 'paper', region: 'x', accessKeyId: 'KEYID', secretAccessKey: secret }, 1);
    await expect(gone.get('a.jpg')).rejects.toThrow('the media store does not answer');
  });
});

test('a folder keeps files whole', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  await keepsFiles(folderStore(path.join(folder, 'media')));
  expect(await readdir(path.join(folder, 'media'))).toEqual([]);
  await rm(folder, { recursive: true });
});

test('the environment names a bucket whole or not at all', () => {
  const base = { DATABASE_URL: 'postgres://a@b/c' };
  const whole = { S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'paper', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' };
  expect(parseEnv({ ...base, ...whole })).toMatchObject({ ...whole, S3_REGION: 'us-east-1' });
  for (const name of Object.keys(whole)) expect(() => parseEnv({ ...base, ...whole, [name]: '' })).toThrow(name);
  expect(() => parseEnv({ ...base, ...whole, S3_ENDPOINT: 'ftp://x' })).toThrow('S3_ENDPOINT');
  expect(() => parseEnv({ ...base, ...whole, S3_BUCKET: '../x' })).toThrow('S3_BUCKET');
});
