import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form.client';
import { SiteShell } from '@/components/site/shell';
import { buttonLook } from '@/components/ui/button';
import { PlainPage } from '@/components/ui/plain-page';
import { maskEmail } from '@/lib/comments/letters/contacts';
import { findFollowLink } from '@/lib/comments/letters/follow';
import { confirmFollow, stopFollow } from '@/lib/comments/reader-actions';
import { findStoryPlace } from '@/lib/comments/reading/queries';
import { translator } from '@/lib/ground/messages';
import { firstValue, type Search } from '@/lib/people/search';
import { getPublication } from '@/lib/settings/publication';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const { name } = await getPublication(locale);
  const metadata = pageMetadata({ locale, name, title: translator(locale, 'following')('title'), path: '/comments', index: false });
  return { ...metadata, referrer: 'same-origin' };
}

/**
 * Where the links of a follower's letters lead. Opening it changes nothing, since mail programs
 * open links by themselves.
 */
export default async function FollowLinkPage({ params, searchParams }: Props) {
  const locale = await readerLocale(params);
  const { token } = await params;
  const [link, { done }] = [await findFollowLink(token), await searchParams];
  const place = link ? await findStoryPlace(link.follow.storyId, locale) : null;
  const t = translator(locale, 'following');
  const email = link ? maskEmail(link.follow.email) : '';
  const isConfirming = link?.kind === 'confirm';
  return (
    <SiteShell locale={locale} path={`/comments/follow/${token}`}>
      <PlainPage title={t('title')} look="form">
        {link ? (
          <ActionForm name={isConfirming ? 'confirm' : 'stop'} action={isConfirming ? confirmFollow : stopFollow}>
            <p role={firstValue(done) === 'confirmed' ? 'status' : undefined}>
              {t(isConfirming ? 'confirmText' : firstValue(done) === 'confirmed' ? 'confirmed' : 'stopText', { email })}
            </p>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={token} />
            <button type="submit" className={`justify-self-start ${buttonLook()}`}>
              {t(isConfirming ? 'confirm' : 'stop')}
            </button>
          </ActionForm>
        ) : (
          <p role="status">{t('over')}</p>
        )}
        {place && (
          <p>
            <a href={`/${place.locale}/news/${place.slug}#comments`}>{place.headline}</a>
          </p>
        )}
      </PlainPage>
    </SiteShell>
  );
}
