import type { BodyNode } from '../articles/body/body';
import { type DynamicAttrs, type DynamicKind, dynamicOf, listDynamic } from '../articles/body/dynamic';
import type { DynamicLink } from '../articles/body/html';
import type { Card } from '../articles/reading/cards';
import { getLatestPage, listByKey } from '../articles/reading/list-queries';
import { type Locale, localized } from '../ground/locales';
import { translator } from '../ground/messages';
import { tag } from '../ground/tags';
import { getInstitution } from '../institutions/queries';
import { getSection } from '../sections/queries';
import { getState } from '../states/queries';
import { getTag } from '../tags/queries';

/**
 * Where the stories of a list come from: what it is called, where readers find all of them, by what
 * it goes stale.
 */
export type StorySource = { name: string; path: string; tags: string[]; list: (count: number) => Promise<Card[]> };

/** Null where the section, institution, tag or state is not there any more. */
export async function getStorySource(from: string, locale: Locale): Promise<StorySource | null> {
  const [kind, key = ''] = from.split(':');
  if (kind === 'latest') {
    const list = async (count: number) => (await getLatestPage(locale, 1, count))?.cards ?? [];
    return { name: translator(locale, 'site')('latest'), path: `/${locale}/news`, tags: [tag.latest(locale)], list };
  }
  if (kind === 'section') {
    const row = await getSection(Number(key));
    const list = (count: number) => listByKey(locale, 'section', key, count);
    return row && { name: localized(row.name, locale), path: `/${locale}/sections/${row.slug}`, tags: [tag.section(locale, row.id)], list };
  }
  if (kind === 'institution') {
    const row = await getInstitution(Number(key));
    const list = (count: number) => listByKey(locale, 'institution', key, count);
    return row && { name: localized(row.name, locale), path: `/${locale}/institutions/${row.slug}`, tags: [tag.institution(locale, row.id)], list };
  }
  if (kind === 'tag') {
    const row = await getTag(Number(key));
    const list = (count: number) => listByKey(locale, 'tag', key, count);
    return row && { name: localized(row.name, locale), path: `/${locale}/tags/${row.slug}`, tags: [tag.tag(locale, row.id)], list };
  }
  const found = await getState(key);
  const list = (count: number) => listByKey(locale, 'state', key, count);
  return found && { name: localized(found.state.name, locale), path: `/${locale}/states/${key.toLowerCase()}`, tags: [tag.state(locale, key)], list };
}

const places: Record<Exclude<DynamicKind, 'stories'>, string> = { people: '/people', contact: '/contact', form: '/contact', map: '/states' };

/** What a block looks up by, besides the site itself: a change of any of it renews the page. */
export const tagsOfKind = (kind: DynamicKind): string[] =>
  ({ people: [tag.people], stories: [tag.sections, tag.institutions, tag.states, tag.tags], contact: [], form: [], map: [tag.states] })[kind];

/** The heading of a block: its own, or what it shows. */
export const headingOf = ({ title, shows }: DynamicAttrs, locale: Locale, source: StorySource | null = null): string =>
  title.trim() || source?.name || translator(locale, 'pages')(`reader.blocks.${shows}`);

async function linkOf(attrs: DynamicAttrs, locale: Locale): Promise<DynamicLink | null> {
  if (attrs.shows !== 'stories') return { path: `/${locale}${places[attrs.shows]}`, text: headingOf(attrs, locale) };
  const source = await getStorySource(attrs.from, locale);
  return source && { path: source.path, text: headingOf(attrs, locale, source) };
}

/**
 * For what cannot show the blocks themselves, such as Markdown: a link to where each finds what it
 * shows.
 */
export async function linksOfDynamic(body: BodyNode, locale: Locale): Promise<(block: BodyNode) => DynamicLink | null> {
  const links = new Map<unknown, DynamicLink | null>();
  for (const block of listDynamic(body)) {
    const attrs = dynamicOf(block);
    links.set(block.attrs?.id, attrs && (await linkOf(attrs, locale)));
  }
  return (block) => links.get(block.attrs?.id) ?? null;
}
