import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Bucket, bucketStore } from '../media/files';
import { signed } from '../media/sign';

/** Milliseconds that a megabyte may take, and how long the smallest file gets. */
const perMegabyte = 5000;
const least = 30_000;

const nameInBucket = (file: string) => `backups/${file}`;

async function sumOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

/**
 * Puts a backup into the bucket, read from the disk as it is sent. A store takes at most 5 GB in
 * one piece.
 */
export async function putBackup(bucket: Bucket, folder: string, file: string): Promise<void> {
  const whole = `${folder}/${file}`;
  const { size } = await stat(whole);
  const url = new URL(`${bucket.endpoint.replace(/\/+$/, '')}/${bucket.bucket}/${nameInBucket(file)}`);
  const headers = signed({ method: 'PUT', url, body: await sumOfFile(whole), headers: { 'content-type': 'application/gzip' } }, bucket);
  const signal = AbortSignal.timeout(least + Math.ceil(size / 1_000_000) * perMegabyte);
  const answer = await fetch(url, { method: 'PUT', headers, body: await openAsBlob(whole), redirect: 'error', signal });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the bucket answered ${answer.status}`);
}

export const removeBackup = (bucket: Bucket, file: string): Promise<void> => bucketStore(bucket).remove(nameInBucket(file));
