import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/db/env';
import { type StorageKeys, signed } from './sign';

/**
 * Where files of pictures are kept, by name. A name stands for its content, so writing one twice
 * does no harm.
 */
export type Store = {
  put: (name: string, bytes: Uint8Array, type: string) => Promise<void>;
  /** The file, or null. Throws where the store cannot be asked. */
  get: (name: string) => Promise<Uint8Array | null>;
  /** Removing what is not there does no harm. */
  remove: (name: string) => Promise<void>;
};

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A folder of this machine. */
export function folderStore(folder: string): Store {
  return {
    async put(name, bytes) {
      const file = path.join(folder, name);
      const known = await stat(file).catch((error: unknown) => {
        if (isAbsent(error)) return null;
        throw error;
      });
      if (known?.size === bytes.byteLength) return;
      await mkdir(folder, { recursive: true });
      const temporary = `${file}.${process.pid}.${crypto.randomUUID().slice(0, 8)}`;
      await writeFile(temporary, bytes);
      await rename(temporary, file);
    },
    async get(name) {
      try {
        return await readFile(path.join(folder, name));
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
    remove: (name) => rm(path.join(folder, name), { force: true }),
  };
}

export type Bucket = StorageKeys & { endpoint: string; bucket: string };

const patience = 10_000;
const tries = 3;
/** More than the largest upload: what the store answers is not trusted to be small. */
const largest = 64 * 1024 * 1024;
/** What a megabyte may take beside, on its way to or from the store. */
const perMegabyte = 2000;

/**
 * A bucket of an S3-compatible store, addressed by path. A store that is slow or answers 5xx is
 * asked three times.
 */
export function bucketStore(bucket: Bucket, pause = 200): Store {
  const ask = async (method: string, name: string, body?: Uint8Array, type?: string): Promise<Response> => {
    const url = new URL(`${bucket.endpoint.replace(/\/+$/, '')}/${bucket.bucket}/${name}`);
    for (let attempt = 1; ; attempt += 1) {
      const headers = signed({ method, url, body, headers: type ? { 'content-type': type } : {} }, bucket);
      const answer = await fetch(url, {
        method,
        headers,
        body: body as BodyInit | undefined,
        redirect: 'error',
        signal: AbortSignal.timeout(patience + Math.ceil((body?.byteLength ?? (method === 'GET' ? largest : 0)) / 1_048_576) * perMegabyte),
      }).catch((error: unknown) => {
        if (attempt >= tries) throw new Error('the media store does not answer', { cause: error });
        return null;
      });
      if (answer && (answer.status < 500 || attempt >= tries)) return answer;
      await answer?.body?.cancel();
      await new Promise((resolve) => setTimeout(resolve, pause * attempt));
    }
  };
  const expect = async (answer: Response, ...allowed: number[]): Promise<void> => {
    if (answer.ok || allowed.includes(answer.status)) return;
    const reason = /<Code>(\w{1,60})<\/Code>/.exec((await answer.text()).slice(0, 2000))?.[1] ?? '';
    throw new Error(`the media store answered ${answer.status} ${reason}`.trim());
  };
  return {
    async put(name, bytes, type) {
      const answer = await ask('PUT', name, bytes, type);
      await expect(answer);
      await answer.body?.cancel();
    },
    async get(name) {
      const answer = await ask('GET', name);
      if (answer.status === 404) {
        await answer.body?.cancel();
        return null;
      }
      await expect(answer);
      if (Number(answer.headers.get('content-length') ?? 0) > largest) throw new Error('the media store answered with too large a file');
      return new Uint8Array(await answer.arrayBuffer());
    },
    async remove(name) {
      const answer = await ask('DELETE', name);
      await expect(answer, 404);
      await answer.body?.cancel();
    },
  };
}

/** The bucket that the environment names, or null. */
export function bucketOf({ S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env()): Bucket | null {
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return { endpoint: S3_ENDPOINT, bucket: S3_BUCKET, region: S3_REGION, accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY };
}

/**
 * The store that the environment names: a bucket where S3_BUCKET is set, else `media` in DATA_DIR.
 */
export function mediaStore(): Store {
  const bucket = bucketOf();
  return bucket ? bucketStore(bucket) : folderStore(path.join(path.resolve(env().DATA_DIR), 'media'));
}
