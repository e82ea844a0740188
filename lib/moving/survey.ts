import { setImmediate } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { importItems } from '@/db/schema';
import { type Locale, locales } from '../ground/locales';
import { oldAddress } from './addresses';
import { type Prepared, prepare } from './prepare';
import { placeText } from './receipt';
import { Slugs } from './slugs';
import { type LanguageAnswer, languageOfDocument } from './source/language';
import type { Problem, Reading, SourceAuthor, SourceDocument, SourceInfo, SourceMedia, SourceTerm } from './source/record';
import { ownText } from './source/xml';
import { isSticky } from './sticky';
import { type Categories, loadKnown, sectionOf } from './terms';

export type SurveyChoices = {
  categories: Categories;
  /** Source language code to the site's language, as a person decided. */
  languages: Record<string, Locale>;
};

/** What an import would do: nothing is written. Names are counted by how many texts use them. */
export type Survey = {
  info: SourceInfo;
  format: string;
  documents: Map<string, number>;
  left: Map<string, number>;
  comments: Map<string, number>;
  languages: Map<string, number>;
  authors: Map<string, number>;
  /** The same by what the source calls them. */
  authorKeys: Map<string, number>;
  sectionKeys: Map<string, number>;
  sections: Map<string, { count: number; here: boolean }>;
  tags: Map<string, number>;
  /** Codes of languages that the site does not have. */
  unknownLanguages: Map<string, { count: number; locale: Locale }>;
  states: Map<string, { count: number; here: boolean }>;
  /** Texts whose address is another's, here or in the source, with the one they will have. */
  collisions: { place: string; slug: string; becomes: string }[];
  collisionCount: number;
  /** Public texts that stood first at their source. */
  sticky: number;
  pictures: number;
  /** Of these, how many lie in the archive itself; null where it holds none. */
  picturesInside: number | null;
  markup: Map<string, number>;
  addresses: { led: number; unusable: string[] };
  problems: Problem[];
  problemCount: number;
  words: number;
  unexplained: { word: string; place: string }[];
  unexplainedCount: number;
};

export type ImportSource = {
  authors: Map<string, SourceAuthor>;
  terms: Map<string, SourceTerm>;
  media: Map<string, SourceMedia>;
};

const mostTold = 200;

const up = (map: Map<string, number>, key: string, by = 1) => map.set(key, (map.get(key) ?? 0) + by);

export const termKey = (taxonomy: SourceTerm['taxonomy'], key: string): string => `${taxonomy} ${key}`;

/**
 * The edition a document belongs to, and the code to remember where it is of a language that the
 * site does not have.
 */
export function localeFor(document: SourceDocument, info: SourceInfo, choices: SurveyChoices): LanguageAnswer {
  return languageOfDocument(
    { language: document.language, address: document.address, title: document.title, text: document.body },
    info.language,
    choices.languages,
  );
}

/**
 * Reads a source to its end and tells what would come of it, with what others of its records refer
 * to. A quick one leaves out what only the conversion of each text shows: an import that follows at
 * once tells it in its receipt.
 */
export async function survey(
  reading: Reading,
  choices: SurveyChoices,
  db: Queryable,
  { isQuick = false, onProgress, hasPicture }: Watch = {},
): Promise<{ survey: Survey; source: ImportSource }> {
  const known = await loadKnown(db);
  const source: ImportSource = { authors: new Map(), terms: new Map(), media: new Map() };
  const found = empty(reading, hasPicture !== undefined);
  const tell = (problem: Problem) => {
    found.problemCount += 1;
    if (found.problems.length < mostTold) found.problems.push(problem);
  };
  let news: News | undefined;
  let texts = 0;
  const shown: Shown[] = [];
  const keys = new Set<string>();
  for await (const record of reading.records()) {
    if (record.kind === 'problem') tell(record);
    else if (record.kind === 'author') source.authors.set(record.key, record);
    else if (record.kind === 'term') source.terms.set(termKey(record.taxonomy, record.key), record);
    else if (record.kind === 'media') source.media.set(record.key, record);
    else if (record.kind === 'left') up(found.left, `${record.what}: ${record.why}`);
    else if (record.kind === 'discussion') for (const comment of record.comments) up(found.comments, comment.state);
    else {
      texts += 1;
      onProgress?.(texts);
      const answer = localeFor(record, reading.info(), choices);
      const code = record.language.toLowerCase();
      if (code && (answer.how === 'letters' || answer.how === 'mapped')) {
        const before = found.unknownLanguages.get(code);
        found.unknownLanguages.set(code, { count: (before?.count ?? 0) + 1, locale: answer.locale });
        if (!before && answer.how === 'letters')
          tell({ kind: 'problem', place: record.place, what: 'unknown-language', detail: `${record.language} → ${answer.locale}` });
      }
      addDocument(found, record, source, known.states);
      up(found.languages, answer.locale);
      if (isQuick) continue;
      if (keys.has(record.key)) tell({ kind: 'problem', place: record.place, what: 'duplicate-id', detail: record.key });
      keys.add(ownText(record.key));
      const prepared = prepare(record, answer.locale);
      addPrepared(found, prepared);
      if (hasPicture) shown.push(...shownBy(prepared));
      news ??= await newsFor(reading.info().site, db);
      addAddress(found, prepared, news);
      // The site has its turn between two texts.
      await setImmediate();
    }
  }
  found.info = reading.info();
  // At the end: a text may show what the source describes behind it.
  for (const { place, key, ...sample } of shown) {
    const url = sample.url ?? source.media.get(key ?? '')?.url;
    if (url && hasPicture?.(url)) found.picturesInside = (found.picturesInside ?? 0) + 1;
    else if (url) tell({ kind: 'problem', place, what: 'picture', detail: url });
  }
  for (const [key, count] of found.sectionKeys) {
    const term = source.terms.get(termKey('section', key)) ?? { name: key, slug: key, key };
    found.sections.set(term.name || key, { count, here: sectionOf(known, term) !== undefined });
  }
  return { survey: found, source };
}

/** What else is to be known: whether a picture lies in the archive itself. */
type Watch = { isQuick?: boolean; onProgress?: (texts: number) => void; hasPicture?: (url: string) => boolean };

type Shown = { place: Problem['place']; url?: string; key?: string };

const shownBy = ({ source: { picture, place }, pictures }: Prepared): Shown[] => [
  ...(picture?.url || picture?.key ? [{ place, url: picture.url, key: picture.key }] : []),
  ...pictures.map(({ url }) => ({ place, url })),
];

type News = { slugs: Slugs; known: Set<string> };

/** Which addresses are taken, and which texts of the source are here already. */
async function newsFor(site: string, db: Queryable): Promise<News> {
  const rows = await db
    .select({ key: importItems.sourceKey })
    .from(importItems)
    .where(and(eq(importItems.site, site), eq(importItems.kind, 'article')));
  return { slugs: await Slugs.load(db), known: new Set(rows.map((row) => row.key)) };
}

function addAddress(found: Survey, { source, locale, headline }: Prepared, { slugs, known }: News): void {
  if (known.has(source.key)) return;
  const becomes = slugs.take(locale, source.slug, headline, source.key, source.type === 'page');
  if (source.slug === '' || becomes === slugs.wanted(locale, source.slug)) return;
  found.collisionCount += 1;
  if (found.collisions.length < mostTold) found.collisions.push({ place: placeText(source.place), slug: source.slug, becomes });
}

function empty(reading: Reading, hasPictures: boolean): Survey {
  return {
    info: reading.info(),
    format: reading.format,
    documents: new Map(),
    left: new Map(),
    comments: new Map(),
    languages: new Map(locales.map((locale) => [locale, 0])),
    authors: new Map(),
    authorKeys: new Map(),
    sectionKeys: new Map(),
    sections: new Map(),
    tags: new Map(),
    unknownLanguages: new Map(),
    states: new Map(),
    collisions: [],
    collisionCount: 0,
    sticky: 0,
    pictures: 0,
    picturesInside: hasPictures ? 0 : null,
    markup: new Map(),
    addresses: { led: 0, unusable: [] },
    problems: [],
    problemCount: 0,
    words: 0,
    unexplained: [],
    unexplainedCount: 0,
  };
}

function addDocument(found: Survey, document: SourceDocument, source: ImportSource, states: Set<string>): void {
  up(found.documents, `${document.type} ${document.state}`);
  if (isSticky(document)) found.sticky += 1;
  for (const comment of document.comments) up(found.comments, comment.isNote ? 'note' : comment.state);
  for (const author of document.authors) {
    up(found.authorKeys, author);
    up(found.authors, source.authors.get(author)?.name ?? author);
  }
  for (const section of document.sections) up(found.sectionKeys, section);
  for (const iso2 of document.states ?? []) found.states.set(iso2, { count: (found.states.get(iso2)?.count ?? 0) + 1, here: states.has(iso2) });
  for (const tag of document.tags) up(found.tags, source.terms.get(termKey('tag', tag))?.name ?? tag);
  for (const address of [document.address, ...(document.former ?? [])]) {
    const old = oldAddress(address);
    if (old && 'path' in old) found.addresses.led += 1;
    else if (old && found.addresses.unusable.length < mostTold) found.addresses.unusable.push(old.unusable);
  }
}

function addPrepared(found: Survey, prepared: Prepared): void {
  found.words += prepared.words;
  found.pictures += prepared.pictures.length + (prepared.source.picture ? 1 : 0);
  for (const [name, count] of prepared.markup) up(found.markup, name, count);
  for (const loss of prepared.losses) up(found.left, `text: ${loss.why}`);
  const unexplained = [...prepared.difference.missing, ...prepared.difference.added];
  found.unexplainedCount += unexplained.length;
  for (const word of unexplained) if (found.unexplained.length < mostTold) found.unexplained.push({ word, place: placeText(prepared.source.place) });
}
