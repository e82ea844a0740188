import { sql } from 'drizzle-orm';
import { draftNotes, drafts, importItems, pages, redirects, stories } from '@/db/schema';
import { articlePath } from '../articles/content/path';
import type { Actor } from '../ground/actor';
import type { Change } from '../ground/change';
import { noteStoryLists } from '../ground/note-story-lists';
import { tag } from '../ground/tags';
import { lastUnder, lockPlaces } from '../pages/places';
import { oldAddress } from './addresses';
import { type Derived, isPublic } from './derive';
import type { EditionIndex } from './editions';
import { keepLosses } from './losses';
import { listAgain, nameStories } from './name-stories';
import type { Prepared } from './prepare';
import { insertRows, jsonOf } from './rows';
import { makeComments } from './store-comments';
import { makePictures } from './store-pictures';

/** A prepared document with everything decided about where it will stand. */
export type PlacedDocument = Prepared & {
  derived: Derived;
  slug: string;
  /** Null for a page of the paper. */
  sectionId: number | null;
  tagIds: number[];
  personIds: number[];
  states: string[];
  institutionIds: number[];
  storyKey: string;
};
export type Stored = { articles: number; comments: number; pictures: number };
const knownAlready = sql`on conflict do nothing`;
export type Made = { id: number; day: string | null };
export type StoreContext = { storyIds: Map<string, number>; editions: EditionIndex; site: string; importId: number; zone: string };

/**
 * Writes one batch inside a change: rows many at a time, so that an archive of years comes across
 * in minutes.
 */
export async function storeBatch(c: Change, actor: Actor, known: StoreContext, batch: PlacedDocument[]): Promise<Stored> {
  const isNew = new Set(batch.filter((document) => !known.storyIds.has(document.storyKey)).map((document) => document.storyKey));
  await makeStories(c, known, batch);
  const stoodThere = new Set(batch.filter((document) => !isNew.has(document.storyKey)).map((document) => storyIdOf(known, document)));
  await noteStoryLists(c.tx, actor, [...stoodThere], () => nameStories(c, batch, (document) => storyIdOf(known, document)));
  await listAgain(c, stoodThere);
  const made = await makeArticles(c, known, batch);
  await makeRevisionsAndDrafts(c, batch, made);
  const count = await makeComments(c, known, batch, (document) => storyIdOf(known, document));
  const pictures = await makePictures(c, known, batch, made);
  await makeRedirects(c, known, batch);
  await keepItems(c, known, batch, made);
  await keepLosses(
    c,
    known.importId,
    batch.flatMap((document) => document.losses),
  );
  touchBatch(c, known, batch, { made, stoodThere });
  await c.audit({ action: 'moving.import', subjectType: 'import', subjectId: known.importId, after: { articles: batch.length, comments: count } });
  return { articles: batch.length, comments: count, pictures };
}

const storyIdOf = (known: StoreContext, document: PlacedDocument): number => {
  const id = known.storyIds.get(document.storyKey);
  if (id === undefined) throw new Error(`no story was made for ${document.storyKey}`);
  return id;
};

async function makeStories(c: Change, known: StoreContext, batch: PlacedDocument[]): Promise<void> {
  const wanted = new Map(batch.filter((document) => !known.storyIds.has(document.storyKey)).map((document) => [document.storyKey, document]));
  if (wanted.size === 0) return;
  const rows = await c.tx
    .insert(stories)
    .values([...wanted.values()].map((document) => ({ kind: document.source.type, sectionId: document.sectionId })))
    .returning({ id: stories.id, kind: stories.kind });
  const keys = [...wanted.keys()];
  await makePages(
    c,
    rows.filter((row) => row.kind === 'page').map((row) => row.id),
  );
  await insertRows(
    c,
    importItems,
    rows.map((row, at) => ({ site: known.site, kind: 'story', sourceKey: keys[at] ?? '', importId: known.importId, targetId: row.id })),
  );
  for (const [at, row] of rows.entries()) known.storyIds.set(keys[at] ?? '', row.id);
}

/**
 * Pages of the paper, after those that are here. Which stands under which is for the desk to say.
 */
async function makePages(c: Change, storyIds: number[]): Promise<void> {
  if (storyIds.length === 0) return;
  const last = lastUnder(await lockPlaces(c.tx), null);
  await c.tx.insert(pages).values(storyIds.map((storyId, at) => ({ storyId, position: last + at })));
}

const isScheduled = (document: PlacedDocument) => document.source.state === 'scheduled' && document.source.publishedAt !== null;

/** As one document: the words of a hundred articles are too many for parameters one by one. */
async function makeArticles(c: Change, known: StoreContext, batch: PlacedDocument[]): Promise<Made[]> {
  const given = batch.map((document) => ({
    story_id: storyIdOf(known, document),
    locale: document.locale,
    slug: document.slug,
    status: isPublic(document) ? 'published' : isScheduled(document) ? 'scheduled' : 'draft',
    headline: document.headline,
    standfirst: document.standfirst,
    dateline: (document.source.dateline ?? '').slice(0, 120),
    body: isPublic(document) ? document.body : { type: 'doc', content: [] },
    body_text: document.derived.bodyText,
    words: document.derived.words,
    word_count: document.derived.wordCount,
    search: document.derived.search,
    revision: isPublic(document) ? 1 : 0,
    zone: document.source.zone ?? known.zone,
    published_at: isPublic(document) ? document.source.publishedAt : null,
    scheduled_at: isScheduled(document) ? document.source.publishedAt : null,
  }));
  const { rows } = await c.tx.execute<{ id: string; locale: string; slug: string; day: string | null }>(sql`
    insert into articles (story_id, locale, slug, status, headline, standfirst, dateline, body, body_text, words, word_count, search, revision, zone, published_at, scheduled_at)
    select * from jsonb_to_recordset(${jsonOf(given)}::jsonb) as given(story_id bigint, locale text, slug text, status article_status, headline text, standfirst text,
      dateline text, body jsonb, body_text text, words text, word_count int, search tsvector, revision int, zone text, published_at timestamptz, scheduled_at timestamptz)
    returning id, locale, slug, published_day::text as day`);
  const made = new Map(rows.map((row) => [`${row.locale} ${row.slug}`, { id: Number(row.id), day: row.day }]));
  return batch.map((document) => made.get(`${document.locale} ${document.slug}`) ?? { id: 0, day: null });
}

async function makeRevisionsAndDrafts(c: Change, batch: PlacedDocument[], made: Made[]): Promise<void> {
  const columns = (document: PlacedDocument, at: number) => ({
    articleId: made[at]?.id ?? 0,
    slug: document.slug,
    headline: document.headline,
    standfirst: document.standfirst,
    dateline: (document.source.dateline ?? '').slice(0, 120),
    body: document.body,
  });
  const out = batch.map((document, at) => ({ document, at }));
  const others = out.filter(({ document }) => !isPublic(document));
  const published = made.filter((_, at) => batch[at] && isPublic(batch[at])).map((row) => row.id);
  // From what stands there now: the words go to the database once.
  if (published.length > 0)
    await c.tx.execute(sql`
      insert into revisions (article_id, number, kind, slug, headline, standfirst, dateline, body, created_at)
      select id, 1, 'publish', slug, headline, standfirst, dateline, body, published_at from articles where id = any(${sql.param(published)}::bigint[]) order by id`);
  if (others.length > 0) await c.tx.insert(drafts).values(others.map(({ document, at }) => ({ ...columns(document, at), changedAt: sql`now()` })));
  const notes = out.flatMap(({ document, at }) => document.notes.map((text) => ({ articleId: made[at]?.id ?? 0, text })));
  if (notes.length > 0) await c.tx.insert(draftNotes).values(notes);
}

async function makeRedirects(c: Change, known: StoreContext, batch: PlacedDocument[]): Promise<void> {
  const rows = batch.flatMap((document) => {
    const { address, former = [] } = document.source;
    const toPath = articlePath({ kind: document.source.type, locale: document.locale, slug: document.slug });
    if (!isPublic(document)) return [];
    return [address, ...former].flatMap((given) => {
      const old = oldAddress(given);
      return old && 'path' in old && old.path !== toPath ? [{ fromPath: old.path, toPath, cause: 'imported' }] : [];
    });
  });
  if (rows.length === 0) return;
  const unique = [...new Map(rows.map((row) => [row.fromPath, row])).values()];
  const rowsMade = await insertRows(c, redirects, unique, sql`${knownAlready} returning id, from_path`);
  const made = rowsMade.map((row) => ({ id: Number(row.id), from: String(row.from_path) }));
  if (made.length === 0) return;
  await insertRows(
    c,
    importItems,
    made.map((row) => ({ site: known.site, kind: 'redirect', sourceKey: row.from, importId: known.importId, targetId: row.id })),
    knownAlready,
  );
}

async function keepItems(c: Change, known: StoreContext, batch: PlacedDocument[], made: Made[]): Promise<void> {
  await insertRows(
    c,
    importItems,
    batch.map((document, at) => ({
      site: known.site,
      kind: 'article',
      sourceKey: document.source.key,
      importId: known.importId,
      targetId: made[at]?.id ?? 0,
      hash: document.hash,
      fields: Object.keys(document.source.fields).length > 0 ? document.source.fields : null,
    })),
  );
}

function touchBatch(c: Change, known: StoreContext, batch: PlacedDocument[], { made, stoodThere }: { made: Made[]; stoodThere: Set<number> }): void {
  const tags = new Set<string>();
  for (const [at, document] of batch.entries()) {
    if (!isPublic(document)) continue;
    const { locale } = document;
    const lists =
      document.sectionId === null
        ? [tag.pages(locale)]
        : [tag.front(locale), tag.latest(locale), tag.feeds(locale), tag.archive(locale), tag.section(locale, document.sectionId)];
    for (const each of [...lists, tag.sitemaps, tag.missing]) tags.add(each);
    for (const id of document.tagIds) tags.add(tag.tag(locale, id));
    for (const id of document.personIds) tags.add(tag.person(locale, id));
    for (const iso2 of document.states) tags.add(tag.state(locale, iso2));
    for (const id of document.institutionIds) tags.add(tag.institution(locale, id));
    const day = made[at]?.day;
    if (day) tags.add(tag.day(locale, day));
    // Of what is new no page was made before: only a story that was here has pages to renew.
    if (stoodThere.has(storyIdOf(known, document))) tags.add(tag.story(storyIdOf(known, document)));
  }
  if (tags.size > 0) c.touch({ tags: [...tags], paths: [] });
}
