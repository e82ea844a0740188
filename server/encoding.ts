import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';

export type ContentEncoding = 'br' | 'gzip' | 'identity';

const item = /^\s*([!#$%&'*+.^_`|~\w-]+)\s*(?:;\s*q\s*=\s*(\d(?:\.\d*)?)\s*)?$/i;

/**
 * The weights that an Accept-Encoding gives (RFC 9110, 12.5.3); what cannot be read of it is left
 * out.
 */
function weights(accepted: string): Map<string, number> {
  const all = new Map<string, number>();
  for (const part of accepted.slice(0, 1000).split(',')) {
    const found = item.exec(part);
    if (found?.[1]) all.set(found[1].toLowerCase(), Math.min(1, Number(found[2] ?? 1)));
  }
  return all;
}

/**
 * The encoding to answer in: of those there are, the one that is liked best, and of equals the
 * smallest.
 */
export function chooseEncoding(accepted: string | string[] | undefined, there: readonly ContentEncoding[]): ContentEncoding {
  const asked = weights(String(accepted ?? ''));
  const liked = (encoding: ContentEncoding) => asked.get(encoding) ?? (encoding === 'gzip' ? asked.get('x-gzip') : undefined) ?? asked.get('*') ?? 0;
  let best: ContentEncoding = 'identity';
  for (const encoding of there) if (encoding !== 'identity' && liked(encoding) > 0 && (best === 'identity' || liked(encoding) > liked(best))) best = encoding;
  return best;
}

const [gzipped, brotlied] = [promisify(gzip), promisify(brotliCompress)];

export const unpackGzip: (bytes: Buffer) => Promise<Buffer> = promisify(gunzip);

/** Compressed on the engine's own threads, so that nobody waits for it. */
export const packGzip = (bytes: Buffer): Promise<Buffer> => gzipped(bytes, { level: 9 });

const packAt = (bytes: Buffer, quality: number): Promise<Buffer> =>
  brotlied(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** For what is packed once and sent often. */
export const packBrotli = (bytes: Buffer): Promise<Buffer> => packAt(bytes, 10);

/** For one reader, who waits for it. */
export const packPage = (bytes: Buffer): Promise<Buffer> => packAt(bytes, 6);
