import { database } from '@/db/client';
import { sections } from '@/db/schema';
import { cacheTags } from '../ground/cache';
import { type Locale, locales, localized } from '../ground/locales';
import { translator } from '../ground/messages';
import { tag } from '../ground/tags';
import { listPageLinks } from '../pages/queries';
import { getPublication } from '../settings/publication';
import { getSettings } from '../settings/queries';
import { getHighestId, listChunk, listNewest, listNewsForSitemap, listSitemapPages } from './queries';
import { idsPerChunk, writeNewsSitemap, writeSitemap, writeSitemapIndex } from './sitemaps';
import { writeLlms, writeManifest, writeOpenSearch, writeRobots, writeSecurity } from './texts';

const xml = 'application/xml; charset=utf-8';
const plain = 'text/plain; charset=utf-8';

export const answer = (text: string, type: string) => new Response(text, { headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } });
export const notFound = () => new Response('Not found\n', { status: 404, headers: { 'content-type': plain } });

const byName: Record<string, () => Promise<Response>> = {
  'sitemap.xml': async () => {
    await cacheTags(tag.sitemaps);
    return answer(writeSitemapIndex(await getHighestId()), xml);
  },
  'news-sitemap.xml': async () => {
    await cacheTags(tag.sitemaps);
    const names = await Promise.all(locales.map(async (locale) => [locale, (await getPublication(locale)).name] as const));
    return answer(writeNewsSitemap(await listNewsForSitemap(), Object.fromEntries(names) as Record<Locale, string>), xml);
  },
  'robots.txt': async () => answer(writeRobots(), plain),
  'security.txt': async () => {
    await cacheTags();
    return answer(writeSecurity((await getSettings()).securityContact, new Date()), plain);
  },
  'llms.txt': async () => {
    await cacheTags(tag.sitemaps, tag.sections, ...locales.map((locale) => tag.pages(locale)));
    const [publication, sectionRows, latest, pages] = await Promise.all([
      getPublication('en'),
      database().select({ slug: sections.slug, name: sections.name }).from(sections).orderBy(sections.position),
      Promise.all(locales.map(async (locale) => [locale, await listNewest(locale, 20)] as const)),
      Promise.all(locales.map(async (locale) => (await listPageLinks(locale)).map(({ slug, headline }) => ({ locale, slug, headline })))),
    ]);
    const guide = {
      ...publication,
      sections: sectionRows.map((row) => ({ slug: row.slug, name: localized(row.name, 'en') })),
      latest: Object.fromEntries(latest) as Record<Locale, (typeof latest)[number][1]>,
      pages: pages.flat(),
    };
    return answer(writeLlms(guide), plain);
  },
  'opensearch.xml': () => answerOpenSearch('en'),
  'manifest.webmanifest': () => answerManifest('en'),
};

/** The files at the site's root, by name; next.config.js points their addresses here. */
export const answerSeoFile = async (name: string): Promise<Response> => (Object.hasOwn(byName, name) ? (byName[name]?.() ?? notFound()) : notFound());

export async function answerSitemap(name: string): Promise<Response> {
  const chunk = Number(/^articles-([1-9]\d{0,8})\.xml$/.exec(name)?.[1] ?? 0);
  if (name !== 'pages.xml' && chunk === 0) return notFound();
  await cacheTags(tag.sitemaps, ...(chunk === 0 ? [tag.sections, tag.states, tag.institutions, tag.tags, tag.people] : []));
  if (chunk === 0) return answer(writeSitemap(await listSitemapPages()), xml);
  if ((chunk - 1) * idsPerChunk >= (await getHighestId())) return notFound();
  return answer(writeSitemap(await listChunk(chunk)), xml);
}

export async function answerOpenSearch(locale: Locale): Promise<Response> {
  await cacheTags();
  const publication = await getPublication(locale);
  return answer(writeOpenSearch(locale, publication.name, publication.tagline), 'application/opensearchdescription+xml; charset=utf-8');
}

export async function answerManifest(locale: Locale): Promise<Response> {
  await cacheTags();
  const publication = await getPublication(locale);
  const t = translator(locale, 'reader');
  const shortcuts = [
    { name: t('saved.title'), path: `/${locale}/saved` },
    { name: t('search'), path: `/${locale}/search` },
  ];
  return answer(writeManifest(locale, publication.name, publication.tagline, shortcuts), 'application/manifest+json; charset=utf-8');
}
