import { permanentRedirect } from 'next/navigation';
import { Untranslated } from '@/components/article/untranslated';
import { Head } from '@/components/site/head';
import { Missing } from '@/components/site/missing';
import { OwnPageView } from '@/components/site/own-page';
import { SiteShell } from '@/components/site/shell';
import { listFigurePictures } from '@/lib/articles/body/figures';
import { getTranslation } from '@/lib/articles/reading/translation';
import { cacheTags } from '@/lib/ground/cache';
import type { Locale } from '@/lib/ground/locales';
import { tag } from '@/lib/ground/tags';
import { getPage } from '@/lib/pages/queries';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLanguage } from '@/lib/site/reader';
import { listArticleCorrections } from '@/lib/typos/queries';

export const generateStaticParams = () => [];

const pathsOf = (editions: { locale: string; slug: string }[]) =>
  Object.fromEntries(editions.map((edition) => [edition.locale, `/${edition.locale}/${edition.slug}`])) as Partial<Record<Locale, string>>;

/**
 * A page of the newsroom's own. Addresses of the program come before it:
 * lib/articles/content/reserved-slugs.ts.
 */
export default async function PageOfOwn({ params }: ReaderParams<'page'>) {
  const asked = await params;
  const { page: slug } = asked;
  const { locale, known } = readLanguage(asked);
  const path = `/${asked.locale}/${slug}`;
  if (!known || !/^[a-z0-9-]{1,120}$/.test(slug)) return <Missing locale={locale} path={path} />;
  await cacheTags(tag.slug(locale, slug));
  const found = await getPage(locale, slug);
  if (!found) return <Missing locale={locale} path={path} />;
  if (found.kind === 'moved') permanentRedirect(found.path);
  if (found.kind === 'withdrawn') {
    await cacheTags(tag.story(found.storyId));
    return <Missing locale={locale} withdrawn={found} page />;
  }
  if (found.kind === 'untranslated') {
    await cacheTags(tag.story(found.storyId));
    return (
      <SiteShell locale={locale} path={`/${slug}`} editions={pathsOf(found.editions)}>
        <Untranslated locale={locale} editions={found.editions} kind="page" />
      </SiteShell>
    );
  }
  const { page } = found;
  await cacheTags(tag.article(page.id), tag.story(page.storyId), tag.pages(locale));
  const [chrome, pictures, corrections, translation] = await Promise.all([
    getChrome(locale),
    listFigurePictures(page.body),
    listArticleCorrections(page.id),
    getTranslation(page.id),
  ]);
  const { headline, standfirst, editions } = page;
  const metadata = pageMetadata({ locale, name: chrome.name, title: headline, description: standfirst, path: `/${slug}`, editions: pathsOf(editions) });
  return (
    <SiteShell locale={locale} path={`/${slug}`} editions={pathsOf(editions)}>
      <Head metadata={metadata} />
      <OwnPageView page={page} locale={locale} pictures={pictures} name={chrome.name} links={chrome.own} corrections={corrections} translation={translation} />
    </SiteShell>
  );
}
