import type { Change } from '../ground/change';
import type { Derived } from './derive';
import { fillLookups } from './lookups';
import type { Prepared } from './prepare';
import type { Slugs } from './slugs';
import type { SourceDocument, SourceTerm } from './source/record';
import type { PlacedDocument, StoreContext as Stored } from './store';
import { type ImportSource, termKey } from './survey';
import { type Categories, type KnownTerms, type Naming, personFor, sectionFor, sectionOf, tagFor } from './terms';

const ofNoList = { sectionId: null, tagIds: [], personIds: [], states: [] };
const archive = { en: 'Archive', ru: 'Архив', zh: '资料库' };

/** What a person decided about authors and categories of a source, by their keys there. */
export type Mapping = {
  /** The person here who signs what an author of the source wrote. */
  authors: Record<string, number>;
  /** The section here, a tag, or a state as `state:KZ`. */
  sections: Record<string, number | 'tag' | `state:${string}`>;
  /** The state here by its ISO code, or none. */
  states: Record<string, string>;
};

type Given = {
  source: ImportSource;
  known: KnownTerms;
  naming: Naming;
  slugs: Slugs;
  options: { categories: Categories; section: string; mapping?: Mapping };
  /** Our own format names sections of a paper of this program. */
  isOurs: boolean;
};

/** Decides where each text stands: its story, section, tags, bylines and address. */
export class PlaceMapper {
  constructor(
    private readonly here: Stored,
    private readonly given: Given,
  ) {}

  async place(c: Change, document: Prepared, derived: Derived): Promise<PlacedDocument> {
    const { source, locale } = document;
    let storyKey = source.group;
    const storyId = this.here.storyIds.get(storyKey);
    if (this.here.editions.has(storyKey, locale) || (storyId !== undefined && this.here.editions.has(storyId, locale)))
      storyKey = `${source.group} ${source.key}`;
    this.here.editions.add(storyKey, locale);
    const { sectionId, tagIds, personIds, states } = source.type === 'page' ? ofNoList : await this.filed(c, source);
    const looked = document.lookups.length > 0 ? await fillLookups(c, this.given, document) : { body: document.body, lost: [] };
    const media = source.picture?.key ? this.given.source.media.get(source.picture.key) : undefined;
    const { url, alt, caption, credit } = media ?? {};
    return {
      ...document,
      derived,
      body: looked.body,
      losses: [...document.losses, ...looked.lost.map((text) => ({ place: source.place, why: 'markup' as const, text }))],
      source: { ...source, picture: media ? { ...source.picture, url, alt, caption, credit } : source.picture },
      storyKey,
      sectionId,
      tagIds: [...new Set(tagIds)],
      personIds: [...new Set(personIds)],
      states: [...new Set(states)].filter((iso2) => this.given.known.states.has(iso2)),
      institutionIds: [...new Set((source.institutions ?? []).flatMap((slug) => this.given.known.institutions.get(slug) ?? []))],
      slug: this.given.slugs.take(locale, source.slug, document.headline, source.key, source.type === 'page'),
    };
  }

  /** The section that a category becomes; undefined where it becomes a tag. */
  private async asSection(c: Change, term: Pick<SourceTerm, 'name' | 'names' | 'slug' | 'key'>): Promise<number | undefined> {
    const { known, naming, options, isOurs } = this.given;
    const decided = options.mapping?.sections[term.key];
    if (decided !== undefined) return typeof decided === 'number' ? decided : undefined;
    if (options.categories === 'sections' || isOurs) return sectionFor(c, known, naming, term);
    return options.categories === 'known' ? sectionOf(known, term) : undefined;
  }

  /** The section, tags and bylines of a story; what of them is not here is made. */
  private async filed(c: Change, source: SourceDocument) {
    const { known, naming, options, source: read } = this.given;
    const terms = source.sections.map((key) => read.terms.get(termKey('section', key)) ?? { name: key, slug: key, key });
    const tagIds: number[] = [];
    const states = (source.states ?? []).map((iso2) => options.mapping?.states[iso2] ?? iso2);
    let sectionId: number | undefined;
    for (const term of terms) {
      const state = stateOf(options.mapping?.sections[term.key]);
      if (state) {
        states.push(state);
        continue;
      }
      const asSection = await this.asSection(c, term);
      if (asSection !== undefined && sectionId === undefined) sectionId = asSection;
      else if (asSection === undefined) tagIds.push(await tagFor(c, known, naming, term));
    }
    for (const key of source.tags) tagIds.push(await tagFor(c, known, naming, read.terms.get(termKey('tag', key)) ?? { name: key, slug: key, key }));
    const personIds: number[] = [];
    for (const key of source.authors)
      personIds.push(options.mapping?.authors[key] ?? (await personFor(c, known, naming, read.authors.get(key) ?? { key, name: key })));
    const { section } = options;
    sectionId ??= await sectionFor(c, known, naming, {
      key: section,
      slug: section,
      ...(section === 'archive' ? { name: archive.en, names: archive } : { name: section }),
    });
    return { sectionId, tagIds, personIds, states };
  }
}

/** The state that a category was decided to mean. */
const stateOf = (decided: string | number | undefined): string | null => (typeof decided === 'string' ? (/^state:(\w+)$/.exec(decided)?.[1] ?? null) : null);
