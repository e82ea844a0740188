import { PageHead } from '@/components/site/page-head';
import { Pager } from '@/components/site/pager';
import type { getLatestPage } from '@/lib/articles/reading/list-queries';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { Listing } from './listing';

type Found = NonNullable<Awaited<ReturnType<typeof getLatestPage>>>;

export const latestPath = (page: number) => (page === 1 ? '/news' : `/news/page/${page}`);

/** One page of the latest news; pages count from 1. */
export function LatestPage({ locale, page, found }: { locale: Locale; page: number; found: Found }) {
  const t = translator(locale, 'site');
  return (
    <>
      <PageHead locale={locale} steps={[['/news', t('news')]]} title={t('latest')} kicker={page > 1 ? t('page', { page, pages: found.pages }) : undefined} />
      <Listing cards={found.cards} locale={locale} kicker />
      {found.pages > 1 && (
        <Pager
          label={t('pages')}
          before={page > 1 ? { href: `/${locale}${latestPath(page - 1)}`, name: t('newer') } : null}
          middle={t('page', { page, pages: found.pages })}
          after={page < found.pages ? { href: `/${locale}${latestPath(page + 1)}`, name: t('earlier') } : null}
        />
      )}
    </>
  );
}
