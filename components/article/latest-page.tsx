import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Pager } from '@/components/site/pager';
import { Shell } from '@/components/site/shell';
import { getLatestPage } from '@/lib/articles/reading/list-queries';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { Listing } from './listing';

const pathOf = (page: number) => (page === 1 ? '/news' : `/news/page/${page}`);

/** One page of the latest news; pages count from 1. */
export async function LatestPage({ locale, page }: { locale: Locale; page: number }) {
  const t = translator(locale, 'site');
  const found = await getLatestPage(locale, page);
  if (!found || (page > 1 && found.cards.length === 0)) return <Missing locale={locale} />;
  return (
    <Shell
      locale={locale}
      path={pathOf(page)}
      editions={page > 1 ? { en: '/en/news', ru: '/ru/news', zh: '/zh/news', [locale]: `/${locale}${pathOf(page)}` } : undefined}
    >
      <PageHead locale={locale} steps={[['/news', t('news')]]} title={t('latest')} kicker={page > 1 ? t('page', { page, pages: found.pages }) : undefined} />
      <Listing cards={found.cards} locale={locale} kicker />
      {found.pages > 1 && (
        <Pager
          label={t('pages')}
          before={page > 1 ? { href: `/${locale}${pathOf(page - 1)}`, name: t('newer') } : null}
          middle={t('page', { page, pages: found.pages })}
          after={page < found.pages ? { href: `/${locale}${pathOf(page + 1)}`, name: t('earlier') } : null}
        />
      )}
    </Shell>
  );
}
