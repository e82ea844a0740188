import { permanentRedirect } from 'next/navigation';
import { Headlines } from '@/components/article/teaser';
import { UnsentComment } from '@/components/comment/comment-form';
import { PlainPage } from '@/components/ui/plain-page';
import { getLatestPage } from '@/lib/articles/reading/list-queries';
import { cacheTags } from '@/lib/ground/cache';
import { formatDate } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { findRedirect } from '@/lib/redirects/find';
import { plainPath, splitLocale } from '@/lib/redirects/path';
import { SearchBox } from './search-box';
import { SiteShell } from './shell';

type Properties = {
  locale: Locale;
  /** What was asked for, with its language: where it has a redirect, that is the answer. */
  path?: string;
  withdrawn?: { headline: string; notice: string; withdrawnAt: Date };
  /** What was there was a page, not a story. */
  page?: boolean;
};

/**
 * A page that is not there, or no longer. The mark in its head is the status of the answer:
 * server/reader-page.ts.
 */
export async function Missing({ locale, path, withdrawn, page = false }: Properties) {
  const t = translator(locale, 'site');
  if (path !== undefined) await leave(path, locale);
  await cacheTags(tag.latest(locale), tag.missing);
  const latest = await getLatestPage(locale, 1, 8);
  const title = t(!withdrawn ? 'missingTitle' : page ? 'withdrawnPageTitle' : 'withdrawnTitle');
  return (
    <SiteShell locale={locale} path="">
      <title>{title}</title>
      <meta name="status" content={withdrawn ? '410' : '404'} />
      <meta name="robots" content="noindex" />
      <PlainPage title={title}>
        {withdrawn ? (
          <>
            {!page && <UnsentComment locale={locale} />}
            <p>{t(page ? 'withdrawnPageText' : 'withdrawnText', { headline: withdrawn.headline, date: formatDate(locale, withdrawn.withdrawnAt) })}</p>
            {withdrawn.notice && (
              <>
                <h2 className="mt-7 mb-2 text-2xl">{t('withdrawnReason')}</h2>
                <p>{withdrawn.notice}</p>
              </>
            )}
          </>
        ) : (
          <p>{t('missingText')}</p>
        )}
        <SearchBox locale={locale} />
        <h2 className="mt-8 rule">{t('latest')}</h2>
        <Headlines cards={latest?.cards ?? []} locale={locale} />
      </PlainPage>
    </SiteShell>
  );
}

async function leave(asked: string, locale: Locale): Promise<void> {
  const path = plainPath(asked);
  if (path === null) return;
  await cacheTags(tag.missing, tag.redirect(path), tag.redirect(splitLocale(path).rest));
  const to = await findRedirect(path, locale);
  if (to !== null) permanentRedirect(encodeURI(decodeURI(to)));
}
