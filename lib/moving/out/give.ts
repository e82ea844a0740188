import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { inShare } from '@/db/share';
import type { Actor } from '../../ground/actor';
import { origin } from '../../ground/addresses';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { type Locale, locales } from '../../ground/locales';
import { Refusal } from '../../ground/refusal';
import { ownAddress } from '../../publishing/prerender-queue';
import { getSettings } from '../../settings/queries';
import type { Selection } from './editions';
import { jsonlLines } from './jsonl';
import { markdownFiles } from './markdown';
import { ninjsLines } from './ninjs';
import { ExportReceipt } from './receipt';
import { isCopying, siteZip } from './site-zip';
import { tarEnd, tarEntry } from './tar';
import { wxrLines } from './wxr';

export const deskExports = ['jsonl', 'wxr', 'markdown', 'ninjs', 'static'] as const;
const endings = { jsonl: '.jsonl', wxr: '.xml', markdown: '.tar.gz', ninjs: '.ninjs.jsonl', static: '.zip' } as const;
const types = {
  jsonl: 'application/jsonl; charset=utf-8',
  wxr: 'application/xml; charset=utf-8',
  markdown: 'application/gzip',
  ninjs: 'application/jsonl; charset=utf-8',
  static: 'application/zip',
};

const none = (value: unknown) => (value === '' ? undefined : value);
export const exportForm = z
  .object({
    format: z.enum(deskExports),
    language: z.preprocess(none, z.enum(locales).optional()),
    section: z.preprocess(none, z.string().max(80, 'too-long').optional()),
    drafts: z.preprocess((value) => value === 'true', z.boolean()),
  })
  .refine(({ format, section, drafts }) => format !== 'static' || (!section && !drafts), { error: 'static-whole', path: ['format'] });
export type ExportInput = z.infer<typeof exportForm>;
export type Given = { name: string; type: string; body: ReadableStream<Uint8Array> };

/**
 * Gives the archive out as a file that is written while it is sent. Who took what is in the log.
 * Throws Refusal: not-allowed, export-busy (a copy of the site is being made).
 */
export async function giveArchive(actor: Actor, input: ExportInput): Promise<Given> {
  assertMay(actor, 'moving.manage');
  const { format, language, section, drafts } = input;
  if (format === 'static' && isCopying()) throw new Refusal('export-busy');
  await change(actor, (c) => c.audit({ action: 'moving.export', subjectType: 'site', subjectId: '-', after: input }));
  const selection: Selection = { drafts, ...(language ? { locale: language } : {}), ...(section ? { section } : {}) };
  const name = `infoshos-${new Date().toISOString().slice(0, 10)}${endings[format]}`;
  const receipt = new ExportReceipt();
  const told = () => change(actor, (c) => c.audit({ action: 'moving.exported', subjectType: 'site', subjectId: '-', after: { format, ...receipt.counts } }));
  return { name, type: types[format], body: streamed(await bytesOf(format, selection, receipt), told) };
}

async function bytesOf(format: ExportInput['format'], selection: Selection, receipt: ExportReceipt): Promise<AsyncIterator<Uint8Array>> {
  if (format === 'static') return siteZip(ownAddress(), selection.locale as Locale | undefined, receipt);
  const site = origin();
  if (format === 'markdown')
    return Readable.from(tarred(selection, site, receipt))
      .pipe(createGzip())
      [Symbol.asyncIterator]();
  const { name } = await getSettings();
  if (format === 'wxr') return encoded(wxrLines(selection, { origin: site, name: name.en ?? Object.values(name)[0] ?? site, locales }, receipt));
  return encoded(format === 'jsonl' ? jsonlLines(selection, site, receipt) : ninjsLines(selection, site, receipt));
}

async function* tarred(selection: Selection, site: string, receipt: ExportReceipt): AsyncGenerator<Uint8Array> {
  for await (const { path, text } of markdownFiles(selection, site, receipt)) yield tarEntry(path, text);
  yield tarEnd;
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield Buffer.from(`${line}\n`);
}

/**
 * No faster than it is read, and for the desk. Once it is whole, what did not come out as it is
 * here is in the log.
 */
const streamed = (bytes: AsyncIterator<Uint8Array>, onWhole: () => Promise<void>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await inShare('desk', () => bytes.next());
      if (!done) return controller.enqueue(value);
      await onWhole();
      controller.close();
    },
    async cancel() {
      await bytes.return?.();
    },
  });
