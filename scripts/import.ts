import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { database, disconnect } from '@/db/client';
import { env } from '@/db/env';
import { givenWay, giveWay } from '@/db/give-way';
import { migrate } from '@/db/migrate';
import { systemActor } from '@/lib/ground/actor';
import { isLocale, type Locale } from '@/lib/ground/locales';
import { Refusal } from '@/lib/ground/refusal';
import { fetchOutside } from '@/lib/links/ask';
import { mediaLimits } from '@/lib/media/variants';
import { crawlSite } from '@/lib/moving/crawl/crawl';
import { sourceIn } from '@/lib/moving/desk/unpack';
import { runImport } from '@/lib/moving/import';
import { PictureFiles } from '@/lib/moving/picture-files';
import { attachPictures, type PictureSource } from '@/lib/moving/pictures';
import { openSource } from '@/lib/moving/readers/open';
import { UnknownSource } from '@/lib/moving/readers/unknown-source';
import { reportLines } from '@/lib/moving/report';
import { BadZip } from '@/lib/moving/source/zip';
import { survey } from '@/lib/moving/survey';
import type { Categories } from '@/lib/moving/terms';
import { undoImport } from '@/lib/moving/undo';
import { runCommand } from './run-command';

const usage = `npm run import -- FILE …|ADDRESS [--dry-run] [--yes] [--format NAME] [--section SLUG] [--categories known|tags|sections]
                       [--language CODE=en|ru|zh …] [--zone ZONE] [--recipe FILE]
npm run import -- --pictures FOLDER|fetch --of NUMBER
npm run import -- --crawl ADDRESS --out FOLDER
npm run import -- --undo NUMBER`;

class BadWords extends Error {}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    undo: { type: 'string' },
    format: { type: 'string' },
    section: { type: 'string', default: 'archive' },
    categories: { type: 'string', default: 'known' },
    language: { type: 'string', multiple: true, default: [] },
    zone: { type: 'string' },
    recipe: { type: 'string' },
    pictures: { type: 'string' },
    of: { type: 'string' },
    crawl: { type: 'string' },
    out: { type: 'string' },
  },
});
const actor = systemActor('import');
// Whoever reads the paper meanwhile comes first.
giveWay();

function languages(): Record<string, Locale> {
  return Object.fromEntries(
    values.language.map((language) => {
      const [code = '', locale = ''] = language.split('=');
      if (!code || !isLocale(locale)) throw new BadWords(`--language ${language}: write it like --language be=ru.`);
      return [code.toLowerCase(), locale];
    }),
  );
}

function categories(): Categories {
  const given = values.categories;
  if (given === 'known' || given === 'tags' || given === 'sections') return given;
  throw new BadWords(`--categories ${given}: known, tags or sections.`);
}

async function undo(text: string): Promise<void> {
  const id = Number(text);
  if (!Number.isSafeInteger(id)) throw new BadWords('--undo takes the number of an import.');
  try {
    const { stories, comments } = await undoImport(actor, { id }, (done) => console.log(`${done.stories} stories taken back …`));
    console.log(`Import ${id} is undone: ${stories} stories and ${comments} separate comments went.`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new BadWords(error.reason === 'conflict' ? `Import ${id} is running.` : `There is no import ${id} that could be undone.`);
  }
}

/** From a folder, or from where the pictures stood: over public addresses only. */
async function pictures(given: string | PictureFiles, importId: number): Promise<void> {
  const source = typeof given === 'string' ? await picturesAt(given) : given.source(mediaLimits.bytes);
  const { attached, missing } = await attachPictures(actor, importId, source, {
    onProgress: (done) => console.log(`${done.attached} pictures in place, ${done.missing} missing …`),
  });
  console.log(`${attached} pictures are in place, ${missing} are missing${missing > 0 ? ': the same again tries them again' : ''}.`);
}

async function picturesAt(given: string): Promise<PictureSource> {
  const folder = path.resolve(process.env.CALLED_FROM ?? '.', given);
  if (given !== 'fetch' && !existsSync(folder)) throw new BadWords(`There is no folder ${folder}.`);
  return given === 'fetch' ? (url: string) => fetchOutside(url, mediaLimits.bytes) : (await PictureFiles.of(folder)).source(mediaLimits.bytes);
}

const mostFetched = 64 * 1024 * 1024;

/** What stands at an address, as a file of its name that goes when the import is over. */
async function takeAddress(address: string): Promise<void> {
  const bytes = await fetchOutside(address, mostFetched, undefined, '*/*');
  if (!bytes) throw new BadWords(`${address} gives no file of at most ${mostFetched / 1024 / 1024} MB, or is no public address.`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-import-'));
  const { hostname, pathname } = new URL(address);
  const file = path.join(folder, `${hostname}${pathname}`.replace(/[^\w.-]+/g, '-').slice(0, 150));
  try {
    writeFileSync(file, bytes);
    await take([file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of an old site, into a folder that is then imported by a recipe. */
async function crawl(site: string, folder: string): Promise<void> {
  if (!/^https?:\/\//.test(site) || !URL.canParse(site)) throw new BadWords('--crawl takes an address, such as https://old.example/.');
  let isStopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      isStopped = true;
    });
  const done = await crawlSite(new URL(site).href, folder, {
    isStopped: () => isStopped,
    onProgress: ({ pages }, waiting) => pages % 20 === 0 && console.log(`${pages} pages, ${waiting} known to come …`),
  });
  console.log(`${done.pages} pages are in ${folder}; ${done.refused} are not for programs, ${done.missing} were not there.`);
  console.log(done.state === 'stopped' ? 'The same again goes on from here.' : `Now: npm run import -- ${folder} --recipe FILE --dry-run`);
  if (done.state === 'stopped') process.exitCode = 1;
}

/** What is to be read: a zip is unpacked into a folder that goes when the import is over. */
async function takeUnpacked(file: string): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-import-'));
  try {
    const source = await sourceIn(file, folder);
    await take([source.file], source.pictures, path.basename(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeFiles(files: string[]): Promise<void> {
  for (const file of files) if (!existsSync(file)) throw new BadWords(`There is no file ${file}.`);
  const [file = '', ...others] = files;
  if (others.length > 0) return take(files);
  return statSync(file).isDirectory() ? take(files, await PictureFiles.of(file)) : takeUnpacked(file);
}

/** `inside`: the pictures that lie beside the texts. */
async function take(files: string[], inside: PictureFiles | null = null, name = files.map((file) => path.basename(file)).join(', ')): Promise<void> {
  const choices = { categories: categories(), languages: languages() };
  const reading = await openSource(files, { format: values.format, recipe: values.recipe });
  const read = await survey(reading, choices, database(), {
    isQuick: values.yes && !values['dry-run'],
    ...(inside ? { hasPicture: (url) => inside.find(url) !== null } : {}),
  });
  for (const line of reportLines(read.survey)) console.log(line);
  if (values['dry-run']) {
    console.log('Nothing was written: this was a dry run.');
    if (read.survey.unexplainedCount > 0) process.exitCode = 1;
    console.log(`${read.survey.unexplainedCount} unexplained words`);
    return;
  }
  if (!values.yes) throw new BadWords('Look at the above; then import it with --yes.');
  let isStopped = false;
  process.on('SIGINT', () => {
    isStopped = true;
  });
  process.on('SIGTERM', () => {
    isStopped = true;
  });
  const began = Date.now();
  let told = began;
  const done = await runImport(actor, reading, read, {
    ...choices,
    file: name.slice(0, 200),
    section: values.section,
    zone: values.zone,
    isStopped: () => isStopped,
    onProgress: ({ new: made, unchanged }) => {
      if (Date.now() - told < 2000) return;
      told = Date.now();
      const total = [...read.survey.documents.values()].reduce((sum, document) => sum + document, 0);
      const rate = (made + unchanged) / ((told - began) / 1000);
      console.log(`${made + unchanged} of ${total}, ${Math.round(rate)} a second, ${Math.ceil((total - made - unchanged) / Math.max(rate, 0.1))} s left`);
    },
  });
  for (const { word, place } of done.unexplained) console.log(`unexplained: ${word} at ${place}`);
  console.log(
    `Import ${done.id}${done.state === 'stopped' ? ' was stopped; import the same again and it goes on.' : ': taken back whole with --undo ' + done.id}`,
  );
  const { refused } = givenWay();
  if (refused)
    console.log(`The database worked at its usual priority: ${refused === 'elsewhere' ? 'it is not on this machine' : 'this user may not lower it'}.`);
  const { placed = 0, unplaced = 0 } = done.counts;
  if (placed + unplaced > 0)
    console.log(`${placed} stories that stood first have a place on the front page${unplaced > 0 ? `; for ${unplaced} more none was free` : ''}`);
  console.log(`${done.counts.comments} comments, ${done.counts.pictures} pictures${inside ? '' : ' to be fetched later'}`);
  const beside = values.pictures ?? inside;
  if (done.state === 'done' && beside) await pictures(beside, done.id);
  console.log(`${done.counts.new} new, ${done.counts.unchanged} unchanged, ${done.counts.left} left out`);
  console.log(`${done.counts.unexplained} unexplained words`);
  if (done.state === 'stopped' || done.counts.unexplained > 0) process.exitCode = 1;
}

await runCommand([BadWords, UnknownSource, BadZip, SyntaxError, RangeError], async () => {
  if (values.crawl !== undefined) {
    if (values.out === undefined) throw new BadWords(usage);
    return crawl(values.crawl, path.resolve(process.env.CALLED_FROM ?? '.', values.out));
  }
  await migrate(env().DATABASE_URL);
  try {
    if (values.undo !== undefined) await undo(values.undo);
    else if (values.pictures !== undefined && values.of !== undefined) await pictures(values.pictures, Number(values.of));
    else if (positionals[0] === undefined) throw new BadWords(usage);
    else if (/^https?:\/\//.test(positionals[0])) await takeAddress(positionals[0]);
    else await takeFiles(positionals.map((positional) => path.resolve(process.env.CALLED_FROM ?? '.', positional)));
  } finally {
    await disconnect();
  }
});
