import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { disconnect } from '@/db/client';
import { env } from '@/db/env';
import { giveWay } from '@/db/give-way';
import { migrate } from '@/db/migrate';
import { isLocale, type Locale, locales } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { mediaStore } from '@/lib/media/files';
import { mirrorSite, NoSite, NotEmpty } from '@/lib/moving/mirror/mirror';
import { archiveFiles } from '@/lib/moving/out/archive';
import type { Selection } from '@/lib/moving/out/editions';
import { jsonlLines } from '@/lib/moving/out/jsonl';
import { markdownFiles } from '@/lib/moving/out/markdown';
import { ninjsLines } from '@/lib/moving/out/ninjs';
import { ExportReceipt, unequalKinds } from '@/lib/moving/out/receipt';
import { wxrLines } from '@/lib/moving/out/wxr';
import { getSettings } from '@/lib/settings/queries';
import { runCommand } from './run-command';

// Whoever reads the paper meanwhile comes first.
giveWay();

const usage = `npm run export -- --format jsonl|markdown|wxr|ninjs [--out PATH] [--drafts] [--language en|ru|zh] [--section SLUG] [--media]
npm run export -- --format static [--out FOLDER] [--language en|ru|zh] [--site https://MIRROR] [--from ADDRESS]`;

class BadWords extends Error {}

const { values } = parseArgs({
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    drafts: { type: 'boolean', default: false },
    language: { type: 'string' },
    section: { type: 'string' },
    media: { type: 'boolean', default: false },
    site: { type: 'string' },
    from: { type: 'string' },
  },
});

const endings: Record<string, string> = { jsonl: '.jsonl', markdown: '', wxr: '.xml', ninjs: '.ninjs.jsonl', static: '-static' };

async function writeLines(file: string, lines: AsyncIterable<string>): Promise<number> {
  const stream = createWriteStream(file, { flags: 'wx' });
  await once(stream, 'open');
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return count;
}

async function writeFiles(folder: string, files: AsyncIterable<{ path: string; text: string }>): Promise<number> {
  let count = 0;
  for await (const { path: relative, text } of files) {
    const file = path.join(folder, relative);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    count += 1;
  }
  return count;
}

/** The files of the library beside the archive. */
async function writeMedia(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  for await (const file of archiveFiles()) {
    const bytes = await mediaStore().get(file);
    if (!bytes) continue;
    writeFileSync(path.join(folder, path.basename(file)), bytes);
    count += 1;
  }
  return count;
}

async function give(format: string, out: string): Promise<void> {
  const origin = env().SITE_URL.replace(/\/+$/, '');
  const language = wantedLanguage();
  const selection: Selection = { drafts: values.drafts, ...(language ? { locale: language } : {}), ...(values.section ? { section: values.section } : {}) };
  const { name } = await getSettings();
  const receipt = new ExportReceipt();
  let count = 0;
  if (format === 'jsonl') count = await writeLines(out, jsonlLines(selection, origin, receipt));
  else if (format === 'ninjs') count = await writeLines(out, ninjsLines(selection, origin, receipt));
  else if (format === 'wxr')
    count = await writeLines(out, wxrLines(selection, { origin, name: name.en ?? Object.values(name)[0] ?? origin, locales }, receipt));
  else count = await writeFiles(out, markdownFiles(selection, origin, receipt));
  const pictures = values.media ? await writeMedia(`${out}-media`) : 0;
  const t = translator('en', 'moving');
  for (const [kind, place] of receipt.counts.places) console.log(`${place}: ${strings('en', 'moving').unequalNames[kind]}`);
  for (const kind of unequalKinds) if (receipt.counts.unequal[kind]) console.log(t(`unequalOf.${kind}`, { count: receipt.counts.unequal[kind] }));
  console.log(`Wrote ${count} ${format === 'markdown' ? 'files' : 'records'} to ${out}${values.media ? ` and ${pictures} files of pictures beside it` : ''}.`);
}

function wantedLanguage(): Locale | undefined {
  const { language } = values;
  if (language !== undefined && !isLocale(language)) throw new BadWords(`--language ${language}: ${locales.join(', ')}.`);
  return language;
}

async function mirror(folder: string): Promise<void> {
  const { from, site, drafts, section, media } = values;
  const language = wantedLanguage();
  if (!from || !URL.canParse(from) || (site !== undefined && !URL.canParse(site))) throw new BadWords(usage);
  if (drafts || section || media) throw new BadWords('A mirror is of the public site: it takes --out, --language, --site and --from only.');
  let isStopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      isStopped = true;
    });
  let told = Date.now();
  const done = await mirrorSite({
    from,
    folder,
    ...(site ? { site } : {}),
    ...(language ? { locale: language } : {}),
    isStopped: () => isStopped,
    onProgress: (count, waiting) => {
      if (Date.now() - told < 2000) return;
      told = Date.now();
      console.log(`${count} addresses, ${waiting} known to come …`);
    },
  });
  for (const path of done.missing) console.log(`leads nowhere on the site itself: ${path}`);
  for (const path of done.failed) console.log(`could not be had: ${path}`);
  console.log(`Wrote ${done.pages} pages and ${done.files} files to ${folder}.`);
  if (done.state === 'done' && done.failed.length === 0) return;
  console.log('The same again goes on from here.');
  process.exitCode = 1;
}

await runCommand([BadWords, NotEmpty, NoSite], async () => {
  const format = values.format ?? '';
  if (!Object.hasOwn(endings, format)) throw new BadWords(usage);
  if (format === 'static') return mirror(path.resolve(process.env.CALLED_FROM ?? '.', values.out ?? 'infoshos-static'));
  const out = path.resolve(process.env.CALLED_FROM ?? '.', values.out ?? `infoshos-${new Date().toISOString().slice(0, 10)}${endings[format]}`);
  if (existsSync(out)) throw new BadWords(`${out} is there already: name another with --out.`);
  await migrate(env().DATABASE_URL);
  try {
    await give(format, out);
  } finally {
    await disconnect();
  }
});
