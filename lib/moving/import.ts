import { setImmediate } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, type ImportCounts, importItems, imports } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { change } from '../ground/change';
import { isLocale, type Locale } from '../ground/locales';
import { tag } from '../ground/tags';
import { getSettings } from '../settings/queries';
import { type Audience, watchReaders } from './audience';
import { type Derived, deriveBatch, underived } from './derive';
import { importDiscussion } from './discussions';
import { EditionIndex } from './editions';
import { visibleText } from './html/visible';
import type { ImportOptions, ImportResult } from './import-options';
import { keepLosses } from './losses';
import { placePages } from './page-parents';
import { PlaceMapper } from './places';
import { bitsOf, hashOf, isOtherThan, isSameText, type Prepared, prepare } from './prepare';
import { placeText } from './receipt';
import { Slugs } from './slugs';
import type { Loss, Reading, SourceDocument } from './source/record';
import { ownText } from './source/xml';
import { placeSticky, Sticky } from './sticky';
import { type PlacedDocument, type StoreContext, storeBatch } from './store';
import { type ImportSource, localeFor, type Survey } from './survey';
import { loadKnown, type Naming } from './terms';

const batchSize = 100;
/** An import of fewer batches is over before it disturbs anybody. */
const small = 3;
/**
 * Characters of bodies that wait to be written together: a source may have texts of many megabytes.
 */
const batchText = 4_000_000;
const noCounts: ImportCounts = { new: 0, unchanged: 0, left: 0, unexplained: 0, words: 0, comments: 0, pictures: 0 };

/**
 * Takes an archive over. What is here already from the same source is left as it is; an import that
 * broke off goes on.
 */
export async function runImport(actor: Actor, reading: Reading, read: { survey: Survey; source: ImportSource }, options: ImportOptions): Promise<ImportResult> {
  const run = await ImportRun.begin(actor, reading, read, options);
  return run.through();
}

class ImportRun {
  private readonly counts: ImportCounts = { ...noCounts };
  private readonly unexplained: ImportResult['unexplained'] = [];
  /** What was read already, with a few bits of its digest. */
  private readonly seen = new Map<string, number>();
  private waiting: { document: SourceDocument; hash: string; locale: Locale }[] = [];
  private waitingText = 0;
  private losses: Loss[] = [];
  /** Which page stands under which, by their groups. */
  private readonly parents = new Map<string, string>();
  private readonly sticky = new Sticky();
  private storing: Promise<void> = Promise.resolve();
  private batches = 0;
  private audience: Audience | null = null;

  private constructor(
    private readonly actor: Actor,
    private readonly reading: Reading,
    private readonly options: ImportOptions,
    private readonly places: PlaceMapper,
    private readonly hashes: Map<string, string>,
    private readonly here: StoreContext,
  ) {}

  static async begin(actor: Actor, reading: Reading, read: { survey: Survey; source: ImportSource }, options: ImportOptions): Promise<ImportRun> {
    const db = database();
    const { site } = read.survey.info;
    const importId = await change(actor, async (c) => {
      const { categories, languages, section } = options;
      const begun = {
        format: reading.format,
        file: options.file,
        site,
        counts: noCounts,
        options: { categories, languages, section },
        startedBy: options.startedBy ?? actorId(actor),
      };
      const [open] = await c.tx
        .update(imports)
        .set({ ...begun, state: 'running', seenAt: sql`now()` })
        .where(sql`${imports.id} = (select max(id) from imports where site = ${site} and state in ('running', 'stopped'))`)
        .returning({ id: imports.id });
      const [row] = open ? [open] : await c.tx.insert(imports).values(begun).returning({ id: imports.id });
      if (!row) throw new Error('no import was begun');
      await c.audit({ action: 'moving.begin', subjectType: 'import', subjectId: row.id, after: { format: reading.format, file: options.file } });
      return row.id;
    });
    await options.onBegun?.(importId);
    const items = await db
      .select({ kind: importItems.kind, key: importItems.sourceKey, hash: importItems.hash, target: importItems.targetId })
      .from(importItems)
      .where(eq(importItems.site, site));
    const storyIds = new Map(items.filter((item) => item.kind === 'story').map((item) => [item.key, item.target]));
    const hashes = new Map(items.filter((item) => item.kind === 'article').map((item) => [item.key, item.hash]));
    const editions = new EditionIndex();
    for (const row of await db
      .select({ story: articles.storyId, locale: articles.locale })
      .from(articles)
      .innerJoin(importItems, and(eq(importItems.kind, 'story'), eq(importItems.targetId, articles.storyId), eq(importItems.site, site))))
      if (isLocale(row.locale)) editions.add(row.story, row.locale);
    const zone = options.zone ?? (await getSettings()).zone;
    const naming: Naming = { site, importId, locale: 'en', categories: options.categories };
    const here: StoreContext = { storyIds, editions, site, importId, zone };
    const isOurs = reading.format === 'jsonl';
    const places = new PlaceMapper(here, { source: read.source, known: await loadKnown(db), naming, slugs: await Slugs.load(db), options, isOurs });
    return new ImportRun(actor, reading, options, places, hashes, here);
  }

  async through(): Promise<ImportResult> {
    try {
      return await this.throughAll();
    } finally {
      await this.audience?.leave();
    }
  }

  private async throughAll(): Promise<ImportResult> {
    let state: ImportResult['state'] = 'done';
    for await (const record of this.reading.records()) {
      if (this.options.isStopped?.()) {
        state = 'stopped';
        break;
      }
      if (record.kind === 'document') await this.take(record);
      else if (record.kind === 'left') {
        this.counts.left += 1;
        this.losses.push({ place: record.place, why: record.why, text: record.text });
        if (this.losses.length >= 500) await this.flush();
      } else if (record.kind === 'discussion') {
        await this.flush();
        await this.storing;
        const done = await importDiscussion(this.actor, this.here, record);
        this.counts.comments += done.made;
        this.counts.new += done.made;
        this.counts.unchanged += done.unchanged;
        this.counts.left += done.losses.length;
        this.losses.push(...done.losses);
      }
    }
    await this.flush();
    await this.storing;
    await change(this.actor, async (c) => {
      if (state === 'done') Object.assign(this.counts, await placeSticky(c, this.actor, this.here, this.sticky.keys));
      await c.tx
        .update(imports)
        .set({ state, counts: this.counts, seenAt: sql`now()`, finishedAt: state === 'done' ? sql`now()` : null })
        .where(eq(imports.id, this.here.importId));
      // The site makes lists anew seldom while an archive comes in, and at its end at once.
      if (this.counts.new > 0) c.touch({ tags: [tag.sitemaps], paths: [] });
      if (state === 'done') await placePages(c, this.here, this.parents);
      await c.audit({ action: 'moving.end', subjectType: 'import', subjectId: this.here.importId, after: { state, ...this.counts } });
    });
    return { id: this.here.importId, counts: this.counts, state, unexplained: this.unexplained };
  }

  private async take(document: SourceDocument): Promise<void> {
    const lose = (why: Loss['why'], isWhole = false) => {
      this.counts.left += 1;
      const said = isWhole
        ? [document.body, ...document.comments.flatMap((comment) => [comment.name, comment.text])].map((comment) => visibleText(comment).trim())
        : [];
      this.losses.push({ place: document.place, why, text: [document.title, document.standfirst, ...said].filter(Boolean).join('\n') });
    };
    const { locale } = localeFor(document, this.reading.info(), this.options);
    const hash = hashOf(document);
    const other = `${document.key} ${hash.split('.')[0]}`;
    const bits = bitsOf(hash);
    const key = this.isOther(document.key, hash) || isOtherThan(this.seen.get(document.key), bits) ? other : document.key;
    const earlier = this.seen.get(key);
    if (earlier !== undefined) return lose('duplicate', earlier !== bits);
    this.seen.set(ownText(key), bits);
    if (document.type === 'page' && document.parent) this.parents.set(document.group, document.parent);
    this.sticky.add(key, document);
    const known = this.hashes.get(key);
    if (known === hash) this.counts.unchanged += 1;
    else if (known !== undefined) return lose('changed-since');
    else this.waiting.push({ document: key === document.key ? document : { ...document, key, group: key }, hash, locale });
    this.waitingText += document.body.length;
    if (this.waiting.length >= batchSize || this.waitingText >= batchText) await this.flush();
  }

  /** Two sites may have given the same number to different texts. */
  private isOther(key: string, hash: string): boolean {
    const known = this.hashes.get(key);
    return known !== undefined && !isSameText(known, hash);
  }

  /** Prepares what waits while the batch before it is being written, and hands it on. */
  private async flush(): Promise<void> {
    const batch = this.waiting;
    const losses = this.losses;
    this.waiting = [];
    this.waitingText = 0;
    this.losses = [];
    if (batch.length === 0 && losses.length === 0) return;
    await this.options.rest?.();
    this.batches += 1;
    if (this.batches === small) this.audience = watchReaders();
    // While somebody reads, one thing at a time: a core is theirs. A priority alone does not wake
    // whoever is to come first before the next tick of the clock.
    if (this.audience?.isThere()) await this.storing;
    const prepared: Prepared[] = [];
    for (const { document, locale, hash } of batch) {
      prepared.push(prepare(document, locale, hash));
      // The site has its turn between two texts.
      await setImmediate();
    }
    // Two connections at most: one makes the words of this batch while another writes the one
    // before.
    const derived = deriveBatch(prepared);
    // Whoever waits for them next hears of it.
    derived.catch(() => undefined);
    await this.storing;
    this.storing = derived.then((made) => this.store(prepared, made, losses));
    this.storing.catch(() => undefined);
    if (this.audience?.isThere()) await this.storing;
  }

  private async store(prepared: Prepared[], derived: Derived[], losses: Loss[]): Promise<void> {
    const stored = await change(this.actor, async (c) => {
      const placed: PlacedDocument[] = [];
      for (const [at, document] of prepared.entries()) placed.push(await this.places.place(c, document, derived[at] ?? underived));
      const done = placed.length > 0 ? await storeBatch(c, this.actor, this.here, placed) : { articles: 0, comments: 0, pictures: 0 };
      await keepLosses(c, this.here.importId, losses);
      if (placed.length === 0) await c.audit({ action: 'moving.left', subjectType: 'import', subjectId: this.here.importId, after: { left: losses.length } });
      await c.tx
        .update(imports)
        .set({ counts: { ...this.counts, new: this.counts.new + done.articles }, seenAt: sql`now()` })
        .where(eq(imports.id, this.here.importId));
      return done;
    });
    this.counts.new += stored.articles;
    this.counts.comments += stored.comments;
    this.counts.pictures += stored.pictures;
    for (const document of prepared) {
      this.counts.words += document.words;
      const words = [...document.difference.missing, ...document.difference.added];
      this.counts.unexplained += words.length;
      for (const word of words) if (this.unexplained.length < 200) this.unexplained.push({ word, place: placeText(document.source.place) });
    }
    this.options.onProgress?.(this.counts);
  }
}
