import { Headlines } from '@/components/article/teaser';
import { getLatestPage } from '@/lib/articles/queries';
import type { Locale } from '@/lib/locales';
import { attach } from '@/lib/publishing/cache';
import { tag } from '@/lib/publishing/tags';
import { formatDate } from '@/lib/site/clock';
import { translator } from '@/lib/site/messages';
import { SearchBox } from './search-box';
import { Shell } from './shell';

type Properties = { locale: Locale; gone?: { headline: string; notice: string; withdrawnAt: Date } };

/** A page that is not there, or no longer. The mark in its head makes the server answer 404, or 410: lib/site/status.ts. */
export async function Missing({ locale, gone }: Properties) {
  const t = translator(locale, 'site');
  await attach(tag.latest(locale));
  const latest = await getLatestPage(locale, 1, 8);
  const title = t(gone ? 'goneTitle' : 'missingTitle');
  return (
    <Shell still locale={locale} path="">
      <title>{title}</title>
      <meta name="status" content="404" />
      <meta name="robots" content="noindex" />
      <div className="plain-page">
        <h1>{title}</h1>
        {gone ? (
          <>
            <p>{t('goneText', { headline: gone.headline, date: formatDate(locale, gone.withdrawnAt) })}</p>
            {gone.notice && (
              <>
                <h2>{t('goneReason')}</h2>
                <p>{gone.notice}</p>
              </>
            )}
          </>
        ) : (
          <p>{t('missingText')}</p>
        )}
        <SearchBox locale={locale} />
        <h2 className="rule">{t('latest')}</h2>
        <Headlines cards={latest?.cards ?? []} locale={locale} />
      </div>
    </Shell>
  );
}
