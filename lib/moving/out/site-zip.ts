import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { shared } from '@/db/shared';
import type { Locale } from '../../ground/locales';
import { mirrorInto } from '../mirror/mirror';
import type { ExportReceipt } from './receipt';
import { ZipWriter } from './zip';

/** Addresses that are asked at the same time: readers come first. */
const together = 2;

const state = (): { isRunning: boolean } => shared('copy of the site', () => ({ isRunning: false }));

/** One copy at a time: it asks this site for every page that it has. */
export const isCopying = (): boolean => state().isRunning;

/**
 * The public site as a zip of files that a plain web server serves, written while its pages are
 * asked for at `from`. Left off, it ends. Throws NoSite.
 */
export async function* siteZip(from: string, locale: Locale | undefined, receipt: ExportReceipt): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough({ highWaterMark: 1 << 20 });
  const zip = new ZipWriter((bytes) => put(stream, bytes));
  state().isRunning = true;
  const mirrored = copy(zip, { from, ...(locale ? { locale } : {}), together, isStopped: () => stream.destroyed }, receipt).then(
    () => void stream.end(),
    (error: unknown) => void stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  try {
    for await (const bytes of stream) yield bytes as Uint8Array;
  } finally {
    stream.destroy();
    await mirrored;
    state().isRunning = false;
  }
}

async function copy(zip: ZipWriter, options: Parameters<typeof mirrorInto>[1], receipt: ExportReceipt): Promise<void> {
  const done = await mirrorInto({ read: () => [], keep: (_entry, file, bytes) => zip.add(file, bytes), close: () => undefined }, options);
  receipt.text(done.pages);
  for (const place of done.missing) receipt.tell('nowhere', place);
  for (const place of done.failed) receipt.tell('unanswered', place);
  await zip.end();
}

/** No faster than it is read; what nobody reads any longer goes nowhere. */
async function put(stream: PassThrough, bytes: Uint8Array): Promise<void> {
  if (stream.destroyed || stream.write(bytes)) return;
  const over = new AbortController();
  const { signal } = over;
  try {
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
  } finally {
    over.abort();
  }
}
