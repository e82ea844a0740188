import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, type ImportCounts, importItems, imports } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { change } from '../ground/change';
import type { Locale } from '../ground/locales';
import { getSettings } from '../settings/queries';
import { importDiscussion } from './discussions';
import { keepLosses } from './losses';
import { hashOf, isSameText, type Prepared, prepare } from './prepare';
import { placeText } from './receipt';
import { Slugs } from './slugs';
import type { Loss, Reading, SourceDocument } from './source/record';
import { type Placed, storeBatch } from './store';
import { type Choices, localeFor, type Source, type Survey, termKey } from './survey';
import { type Known, loadKnown, type Naming, personFor, sectionFor, sectionOf, tagFor } from './terms';

export type ImportOptions = Choices & {
  file: string;
  /** Where texts go whose category is no section here; made where it does not exist. */
  section: string;
  zone?: string;
  /** Asked between batches; true ends the import, to be gone on with by importing the same again. */
  isStopped?: () => boolean;
  onProgress?: (counts: ImportCounts) => void;
};

export type Imported = { id: number; counts: ImportCounts; state: 'done' | 'stopped'; unexplained: { word: string; place: string }[] };

const batchSize = 100;
const noCounts: ImportCounts = { new: 0, unchanged: 0, left: 0, unexplained: 0, words: 0, comments: 0, pictures: 0 };
const ofNoList = { sectionId: null, tagIds: [], personIds: [] };
const archive = { en: 'Archive', ru: 'Архив', zh: '资料库' };

/** Takes an archive over. What is here already from the same source is left as it is; an import that broke off goes on. */
export async function runImport(actor: Actor, reading: Reading, read: { survey: Survey; source: Source }, options: ImportOptions): Promise<Imported> {
  const run = await ImportRun.begin(actor, reading, read, options);
  return run.through();
}

class ImportRun {
  private readonly counts: ImportCounts = { ...noCounts };
  private readonly unexplained: Imported['unexplained'] = [];
  private readonly seen = new Set<string>();
  private waiting: { document: SourceDocument; hash: string; locale: Locale }[] = [];
  private losses: Loss[] = [];
  private storing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly actor: Actor,
    private readonly reading: Reading,
    private readonly source: Source,
    private readonly options: ImportOptions,
    private readonly known: Known,
    private readonly naming: Naming,
    private readonly slugs: Slugs,
    private readonly hashes: Map<string, string>,
    private readonly here: { storyIds: Map<string, number>; editions: Set<string>; site: string; importId: number; zone: string },
  ) {}

  static async begin(actor: Actor, reading: Reading, read: { survey: Survey; source: Source }, options: ImportOptions): Promise<ImportRun> {
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
        startedBy: actorId(actor),
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
    const items = await db
      .select({ kind: importItems.kind, key: importItems.sourceKey, hash: importItems.hash, target: importItems.targetId })
      .from(importItems)
      .where(eq(importItems.site, site));
    const storyIds = new Map(items.filter((one) => one.kind === 'story').map((one) => [one.key, one.target]));
    const hashes = new Map(items.filter((one) => one.kind === 'article').map((one) => [one.key, one.hash]));
    const editions = new Set(
      (
        await db
          .select({ story: articles.storyId, locale: articles.locale })
          .from(articles)
          .innerJoin(importItems, and(eq(importItems.kind, 'story'), eq(importItems.targetId, articles.storyId), eq(importItems.site, site)))
      ).map((row) => `${row.story} ${row.locale}`),
    );
    const zone = options.zone ?? (await getSettings()).zone;
    const naming: Naming = { site, importId, locale: 'en', categories: options.categories };
    return new ImportRun(actor, reading, read.source, options, await loadKnown(db), naming, await Slugs.load(db), hashes, {
      storyIds,
      editions,
      site,
      importId,
      zone,
    });
  }

  async through(): Promise<Imported> {
    let state: Imported['state'] = 'done';
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
      await c.tx
        .update(imports)
        .set({ state, counts: this.counts, seenAt: sql`now()`, finishedAt: state === 'done' ? sql`now()` : null })
        .where(eq(imports.id, this.here.importId));
      await c.audit({ action: 'moving.end', subjectType: 'import', subjectId: this.here.importId, after: { state, ...this.counts } });
    });
    return { id: this.here.importId, counts: this.counts, state, unexplained: this.unexplained };
  }

  private async take(document: SourceDocument): Promise<void> {
    const lose = (why: Loss['why']) => {
      this.counts.left += 1;
      this.losses.push({ place: document.place, why, text: [document.title, document.standfirst].filter(Boolean).join('\n') });
    };
    const { locale } = localeFor(document, this.reading.info(), this.options);
    const hash = hashOf(document);
    const other = `${document.key} ${hash.split('.')[0]}`;
    const key = this.isOther(document.key, hash) ? other : document.key;
    if (this.seen.has(key)) return lose('duplicate');
    this.seen.add(key);
    const known = this.hashes.get(key);
    if (known === hash) this.counts.unchanged += 1;
    else if (known !== undefined) return lose('changed-since');
    else this.waiting.push({ document: key === document.key ? document : { ...document, key, group: key }, hash, locale });
    if (this.waiting.length >= batchSize) await this.flush();
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
    this.losses = [];
    if (batch.length === 0 && losses.length === 0) return;
    const prepared = batch.map(({ document, locale, hash }) => ({ ...prepare(document, locale), hash }));
    await this.storing;
    this.storing = this.store(prepared, losses);
    // Whoever waits for it next hears of it.
    this.storing.catch(() => undefined);
  }

  private async store(prepared: Prepared[], losses: Loss[]): Promise<void> {
    const stored = await change(this.actor, async (c) => {
      const placed: Placed[] = [];
      for (const one of prepared) placed.push(await this.place(c, one));
      const done = placed.length > 0 ? await storeBatch(c, this.here, placed) : { articles: 0, comments: 0, pictures: 0 };
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
    for (const one of prepared) {
      this.counts.words += one.words;
      const words = [...one.difference.missing, ...one.difference.added];
      this.counts.unexplained += words.length;
      for (const word of words) if (this.unexplained.length < 200) this.unexplained.push({ word, place: placeText(one.source.place) });
    }
    this.options.onProgress?.(this.counts);
  }

  /** Decides where a text stands: its story, section, tags, bylines and address. */
  private async place(c: Parameters<typeof tagFor>[0], one: ReturnType<typeof prepare>): Promise<Placed> {
    const { source, locale } = one;
    let storyKey = source.group;
    const storyId = this.here.storyIds.get(storyKey);
    if (this.here.editions.has(`${storyKey} ${locale}`) || (storyId !== undefined && this.here.editions.has(`${storyId} ${locale}`)))
      storyKey = `${source.group} ${source.key}`;
    this.here.editions.add(`${storyKey} ${locale}`);
    const { sectionId, tagIds, personIds } = source.type === 'page' ? ofNoList : await this.filed(c, source);
    const media = source.picture?.key ? this.source.media.get(source.picture.key) : undefined;
    const { url, alt, caption, credit } = media ?? {};
    return {
      ...one,
      source: { ...source, picture: media ? { ...source.picture, url, alt, caption, credit } : source.picture },
      storyKey,
      sectionId,
      tagIds: [...new Set(tagIds)],
      personIds: [...new Set(personIds)],
      states: [...new Set(source.states ?? [])].filter((iso2) => this.known.states.has(iso2)),
      institutionIds: [...new Set((source.institutions ?? []).flatMap((slug) => this.known.institutions.get(slug) ?? []))],
      slug: this.slugs.take(locale, source.slug, one.headline, source.key, source.type === 'page'),
    };
  }

  /** The section, tags and bylines of a story; what of them is not here is made. */
  private async filed(c: Parameters<typeof tagFor>[0], source: SourceDocument) {
    const { known, naming } = this;
    const terms = source.sections.map((key) => this.source.terms.get(termKey('section', key)) ?? { name: key, slug: key, key });
    const tagIds: number[] = [];
    let sectionId: number | undefined;
    for (const term of terms) {
      const asSection =
        this.options.categories === 'sections' || this.reading.format === 'jsonl'
          ? await sectionFor(c, known, naming, term)
          : this.options.categories === 'known'
            ? sectionOf(known, term)
            : undefined;
      if (asSection !== undefined && sectionId === undefined) sectionId = asSection;
      else if (asSection === undefined) tagIds.push(await tagFor(c, known, naming, term));
    }
    for (const key of source.tags) tagIds.push(await tagFor(c, known, naming, this.source.terms.get(termKey('tag', key)) ?? { name: key, slug: key, key }));
    const personIds: number[] = [];
    for (const key of source.authors) personIds.push(await personFor(c, known, naming, this.source.authors.get(key) ?? { key, name: key }));
    const { section } = this.options;
    sectionId ??= await sectionFor(c, known, naming, {
      key: section,
      slug: section,
      ...(section === 'archive' ? { name: archive.en, names: archive } : { name: section }),
    });
    return { sectionId, tagIds, personIds };
  }
}
