import { sql } from 'drizzle-orm';
import { draftNotes, drafts, importItems, pages, redirects, stories } from '@/db/schema';
import { articlePath } from '../articles/content/path';
import type { Actor } from '../ground/actor';
import type { Change } from '../ground/change';
import { locales } from '../ground/locales';
import { noteFiled } from '../ground/note-filed';
import { tag } from '../ground/tags';
import { holdPlaces, lastUnder } from '../pages/places';
import { oldAddress } from './addresses';
import { type Derived, isPublic } from './derive';
import type { Editions } from './editions';
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
export type StoreContext = { storyIds: Map<string, number>; editions: Editions; site: string; importId: number; zone: string };

/**
 * Writes one batch inside a change: rows many at a time, so that an archive of years comes across
 * in minutes.
 */
export async function storeBatch(c: Change, actor: Actor, known: StoreContext, batch: PlacedDocument[]): Promise<Stored> {
  const isNew = new Set(batch.filter((one) => !known.storyIds.has(one.storyKey)).map((one) => one.storyKey));
  await makeStories(c, known, batch);
  const stoodThere = new Set(batch.filter((one) => !isNew.has(one.storyKey)).map((one) => storyIdOf(known, one)));
  await noteFiled(c.tx, actor, [...stoodThere], () => nameStories(c, batch, (one) => storyIdOf(known, one)));
  await listAgain(c, stoodThere);
  const made = await makeArticles(c, known, batch);
  await makeRevisionsAndDrafts(c, batch, made);
  const count = await makeComments(c, known, batch, (one) => storyIdOf(known, one));
  const pictures = await makePictures(c, known, batch, made);
  await makeRedirects(c, known, batch);
  await keepItems(c, known, batch, made);
  await keepLosses(
    c,
    known.importId,
    batch.flatMap((one) => one.losses),
  );
  touchBatch(c, known, batch, made);
  await c.audit({ action: 'moving.import', subjectType: 'import', subjectId: known.importId, after: { articles: batch.length, comments: count } });
  return { articles: batch.length, comments: count, pictures };
}

const storyIdOf = (known: StoreContext, one: PlacedDocument): number => {
  const id = known.storyIds.get(one.storyKey);
  if (id === undefined) throw new Error(`no story was made for ${one.storyKey}`);
  return id;
};

async function makeStories(c: Change, known: StoreContext, batch: PlacedDocument[]): Promise<void> {
  const wanted = new Map(batch.filter((one) => !known.storyIds.has(one.storyKey)).map((one) => [one.storyKey, one]));
  if (wanted.size === 0) return;
  const rows = await c.tx
    .insert(stories)
    .values([...wanted.values()].map((one) => ({ kind: one.source.type, sectionId: one.sectionId })))
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
  const last = lastUnder(await holdPlaces(c.tx), null);
  await c.tx.insert(pages).values(storyIds.map((storyId, at) => ({ storyId, position: last + at })));
}

const isScheduled = (one: PlacedDocument) => one.source.state === 'scheduled' && one.source.publishedAt !== null;

/** As one document: the words of a hundred articles are too many for parameters one by one. */
async function makeArticles(c: Change, known: StoreContext, batch: PlacedDocument[]): Promise<Made[]> {
  const given = batch.map((one) => ({
    story_id: storyIdOf(known, one),
    locale: one.locale,
    slug: one.slug,
    status: isPublic(one) ? 'published' : isScheduled(one) ? 'scheduled' : 'draft',
    headline: one.headline,
    standfirst: one.standfirst,
    dateline: (one.source.dateline ?? '').slice(0, 120),
    body: isPublic(one) ? one.body : { type: 'doc', content: [] },
    body_text: one.derived.bodyText,
    words: one.derived.words,
    word_count: one.derived.wordCount,
    search: one.derived.search,
    revision: isPublic(one) ? 1 : 0,
    zone: one.source.zone ?? known.zone,
    published_at: isPublic(one) ? one.source.publishedAt : null,
    scheduled_at: isScheduled(one) ? one.source.publishedAt : null,
  }));
  const { rows } = await c.tx.execute<{ id: string; locale: string; slug: string; day: string | null }>(sql`
    insert into articles (story_id, locale, slug, status, headline, standfirst, dateline, body, body_text, words, word_count, search, revision, zone, published_at, scheduled_at)
    select * from jsonb_to_recordset(${jsonOf(given)}::jsonb) as given(story_id bigint, locale text, slug text, status article_status, headline text, standfirst text,
      dateline text, body jsonb, body_text text, words text, word_count int, search tsvector, revision int, zone text, published_at timestamptz, scheduled_at timestamptz)
    returning id, locale, slug, published_day::text as day`);
  const made = new Map(rows.map((row) => [`${row.locale} ${row.slug}`, { id: Number(row.id), day: row.day }]));
  return batch.map((one) => made.get(`${one.locale} ${one.slug}`) ?? { id: 0, day: null });
}

async function makeRevisionsAndDrafts(c: Change, batch: PlacedDocument[], made: Made[]): Promise<void> {
  const columns = (one: PlacedDocument, at: number) => ({
    articleId: made[at]?.id ?? 0,
    slug: one.slug,
    headline: one.headline,
    standfirst: one.standfirst,
    dateline: (one.source.dateline ?? '').slice(0, 120),
    body: one.body,
  });
  const out = batch.map((one, at) => ({ one, at }));
  const others = out.filter(({ one }) => !isPublic(one));
  const published = made.filter((_, at) => batch[at] && isPublic(batch[at])).map((row) => row.id);
  // From what stands there now: the words go to the database once.
  if (published.length > 0)
    await c.tx.execute(sql`
      insert into revisions (article_id, number, kind, slug, headline, standfirst, dateline, body, created_at)
      select id, 1, 'publish', slug, headline, standfirst, dateline, body, published_at from articles where id = any(${sql.param(published)}::bigint[]) order by id`);
  if (others.length > 0) await c.tx.insert(drafts).values(others.map(({ one, at }) => ({ ...columns(one, at), changedAt: sql`now()` })));
  const notes = out.flatMap(({ one, at }) => one.notes.map((text) => ({ articleId: made[at]?.id ?? 0, text })));
  if (notes.length > 0) await c.tx.insert(draftNotes).values(notes);
}

async function makeRedirects(c: Change, known: StoreContext, batch: PlacedDocument[]): Promise<void> {
  const rows = batch.flatMap((one) => {
    const old = oldAddress(one.source.address);
    const toPath = articlePath({ kind: one.source.type, locale: one.locale, slug: one.slug });
    return isPublic(one) && old && 'path' in old && old.path !== toPath ? [{ fromPath: old.path, toPath, cause: 'imported' }] : [];
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
  c.touch({ tags: made.map((row) => tag.redirect(row.from)), paths: [] });
}

async function keepItems(c: Change, known: StoreContext, batch: PlacedDocument[], made: Made[]): Promise<void> {
  await insertRows(
    c,
    importItems,
    batch.map((one, at) => ({
      site: known.site,
      kind: 'article',
      sourceKey: one.source.key,
      importId: known.importId,
      targetId: made[at]?.id ?? 0,
      hash: one.hash,
      fields: Object.keys(one.source.fields).length > 0 ? one.source.fields : null,
    })),
  );
}

function touchBatch(c: Change, known: StoreContext, batch: PlacedDocument[], made: Made[]): void {
  const tags = new Set<string>();
  for (const [at, one] of batch.entries()) {
    if (!isPublic(one)) continue;
    const { locale } = one;
    for (const each of locales) tags.add(tag.slug(each, one.slug));
    const lists =
      one.sectionId === null
        ? [tag.pages(locale)]
        : [tag.front(locale), tag.latest(locale), tag.feeds(locale), tag.archive(locale), tag.section(locale, one.sectionId)];
    for (const each of [...lists, tag.sitemaps]) tags.add(each);
    for (const id of one.tagIds) tags.add(tag.tag(locale, id));
    for (const id of one.personIds) tags.add(tag.person(locale, id));
    for (const iso2 of one.states) tags.add(tag.state(locale, iso2));
    for (const id of one.institutionIds) tags.add(tag.institution(locale, id));
    const day = made[at]?.day;
    if (day) tags.add(tag.day(locale, day));
    tags.add(tag.story(storyIdOf(known, one)));
    tags.add(tag.article(made[at]?.id ?? 0));
  }
  if (tags.size > 0) c.touch({ tags: [...tags], paths: [] });
}
