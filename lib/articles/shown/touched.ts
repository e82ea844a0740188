import type { Touched } from '../../ground/change';
import { locales } from '../../ground/locales';
import { tag } from '../../ground/tags';
import { articlePath } from '../content/path';

/**
 * An article with everything that decides where it is shown. `day` is its day in the publication's
 * zone, yyyy-mm-dd.
 */
export type PublicPlacement = {
  id: number;
  storyId: number;
  locale: string;
  slug: string;
  public: boolean;
  day: string | null;
  /** Null for a page. */
  section: { id: number; slug: string } | null;
  states: string[];
  institutions: { id: number; slug: string }[];
  tags: { id: number; slug: string }[];
  people: { id: number; slug: string }[];
  /** Public articles likely to show this one as related, and the story's other editions. */
  neighbours: { id: number; path: string }[];
  /** Stands on the page of corrections. */
  corrected?: boolean;
  /**
   * A page, which stands in none of the lists: what others call it, and whether every page of the
   * site names it.
   */
  page?: { headline: string; everywhere: boolean };
};

/**
 * Pages of the latest list that are rendered again at once; those further back, by their next
 * reader.
 */
const warmedPages = [2, 3];
const feedNames = ['feed.xml', 'atom.xml', 'feed.json'];
const withFeeds = (path: string) => [path, ...feedNames.map((name) => `${path}/${name}`)];
export const correctionPaths = (locale: string) => withFeeds(`/${locale}/corrections`);

/**
 * What a change from `before` to `after` makes stale: all that shows the article, at both of its
 * addresses where the slug changed. Null stands for one that was not, or is no longer, there. Paths
 * are in the order of importance: the article first.
 */
export function touchedByArticle(before: PublicPlacement | null, after: PublicPlacement | null): Touched {
  const sides = [after, before].filter((side): side is PublicPlacement => side !== null);
  if (!sides.some((side) => side.public)) return { tags: [], paths: [] };
  const tags = new Set<string>();
  const paths = new Set<string>();
  for (const side of sides) {
    const path = articlePath({ ...side, kind: side.page ? 'page' : 'story' });
    paths.add(path);
    paths.add(`${path}.md`);
  }
  const isMoved = isNamedAnew(before, after);
  for (const side of sides) {
    for (const tag of side.page ? tagsOfPage(side, isMoved) : tagsOf(side)) tags.add(tag);
    for (const path of side.page ? pathsOfPage(side, isMoved) : pathsOf(side)) paths.add(path);
  }
  return { tags: [...tags], paths: [...paths] };
}

/**
 * Whether what other pages say of a page is other than it was: that it is there, where, and what it
 * is called.
 */
const isNamedAnew = (before: PublicPlacement | null, after: PublicPlacement | null) =>
  before?.public !== after?.public || before?.slug !== after?.slug || before?.page?.headline !== after?.page?.headline;

function tagsOfPage(side: PublicPlacement, isMoved: boolean): string[] {
  return [
    tag.article(side.id),
    tag.story(side.storyId),
    ...locales.map((locale) => tag.slug(locale, side.slug)),
    tag.sitemaps,
    ...(isMoved ? [tag.pages(side.locale)] : []),
    ...(isMoved && side.page?.everywhere ? [tag.site] : []),
    ...(side.corrected ? [tag.corrections(side.locale)] : []),
  ];
}

const pathsOfPage = (side: PublicPlacement, isMoved: boolean) => [
  ...side.neighbours.map((neighbour) => neighbour.path),
  ...(isMoved && side.page?.everywhere ? [`/${side.locale}`, `/${side.locale}/news`] : []),
  ...(side.corrected ? correctionPaths(side.locale) : []),
  '/sitemap.xml',
];

function tagsOf(side: PublicPlacement): string[] {
  const { locale } = side;
  return [
    tag.article(side.id),
    tag.story(side.storyId),
    ...locales.map((locale) => tag.slug(locale, side.slug)),
    tag.front(locale),
    tag.latest(locale),
    tag.feeds(locale),
    tag.archive(locale),
    tag.sitemaps,
    ...(side.section ? [tag.section(locale, side.section.id)] : []),
    ...side.states.map((iso2) => tag.state(locale, iso2)),
    ...side.institutions.map((institution) => tag.institution(locale, institution.id)),
    ...side.tags.map((row) => tag.tag(locale, row.id)),
    ...side.people.map((person) => tag.person(locale, person.id)),
    ...(side.day ? [tag.day(locale, side.day)] : []),
    ...side.neighbours.map((neighbour) => tag.article(neighbour.id)),
    ...(side.corrected ? [tag.corrections(locale)] : []),
  ];
}

function pathsOf(side: PublicPlacement): string[] {
  const home = `/${side.locale}`;
  const day = side.day?.split('-') ?? [];
  return [
    home,
    `${home}/news`,
    ...(side.corrected ? correctionPaths(side.locale) : []),
    ...(side.section ? withFeeds(`${home}/sections/${side.section.slug}`) : []),
    ...side.states.flatMap((iso2) => withFeeds(`${home}/states/${iso2.toLowerCase()}`)),
    ...side.institutions.flatMap((institution) => withFeeds(`${home}/institutions/${institution.slug}`)),
    ...side.tags.flatMap((tag) => withFeeds(`${home}/tags/${tag.slug}`)),
    ...side.people.map((person) => `${home}/people/${person.slug}`),
    ...(day.length === 3 ? [`${home}/archive/${day.join('/')}`, `${home}/archive/${day.slice(0, 2).join('/')}`, `${home}/archive/${day[0]}`] : []),
    ...feedNames.map((name) => `${home}/${name}`),
    ...side.neighbours.map((neighbour) => neighbour.path),
    ...warmedPages.map((page) => `${home}/news/page/${page}`),
    '/sitemap.xml',
    '/news-sitemap.xml',
  ];
}
