import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form.client';
import { SiteShell } from '@/components/site/shell';
import { buttonLook } from '@/components/ui/button';
import { PlainPage } from '@/components/ui/plain-page';
import { maskEmail } from '@/lib/comments/letters/contacts';
import { findLetterLink, type LetterLink } from '@/lib/comments/letters/subscription';
import { confirmReplies, stopLetters } from '@/lib/comments/reader-actions';
import { findStoryPlace } from '@/lib/comments/reading/queries';
import type { Locale } from '@/lib/ground/locales';
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
  const metadata = pageMetadata({ locale, name, title: translator(locale, 'commenter')('link.title'), path: '/comments', index: false });
  return { ...metadata, referrer: 'same-origin' };
}

/**
 * Where the links of letters lead. Opening it changes nothing, since mail programs open links by
 * themselves: a button does.
 */
export default async function LetterLinkPage({ params, searchParams }: Props) {
  const locale = await readerLocale(params);
  const { token } = await params;
  const [link, { done }] = [await findLetterLink(token), await searchParams];
  const place = link ? await findStoryPlace(link.storyId, locale) : null;
  const t = translator(locale, 'commenter');
  return (
    <SiteShell locale={locale} path={`/comments/mail/${token}`}>
      <PlainPage title={t('link.title')} look="form">
        {link ? (
          <Choice link={link} locale={locale} token={token} isConfirmed={firstValue(done) === 'confirmed'} isResumed={firstValue(done) === 'resumed'} />
        ) : (
          <p role="status">{t('link.over')}</p>
        )}
        {place && (
          <p>
            <a href={`/${place.locale}/news/${place.slug}#comments`}>
              {t('link.article')}: {place.headline}
            </a>
          </p>
        )}
      </PlainPage>
    </SiteShell>
  );
}

type ChoiceProps = { link: LetterLink; locale: Locale; token: string; isConfirmed: boolean; isResumed: boolean };

function Choice({ link, locale, token, isConfirmed, isResumed }: ChoiceProps) {
  const t = translator(locale, 'commenter');
  const email = maskEmail(link.contact.email);
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
    </>
  );
  if (link.kind === 'confirm')
    return (
      <ActionForm name="confirm" action={confirmReplies}>
        <p>{t('link.confirmText', { email })}</p>
        {hidden}
        <button type="submit" className={`justify-self-start ${buttonLook()}`}>
          {t('link.confirm')}
        </button>
      </ActionForm>
    );
  if (link.refused || link.contact.stoppedAt !== null)
    return (
      <ActionForm name="stop" action={stopLetters}>
        <p role="status">{t(link.refused ? 'link.stoppedAll' : 'link.stopped', { email })}</p>
        {hidden}
        <button type="submit" name="what" value="resume" className={`justify-self-start ${buttonLook()}`}>
          {t('link.resume')}
        </button>
      </ActionForm>
    );
  return (
    <ActionForm name="stop" action={stopLetters}>
      <p role={isConfirmed || isResumed ? 'status' : undefined}>
        {t(isConfirmed ? 'link.confirmed' : isResumed ? 'link.resumed' : 'link.stopText', { email })}
      </p>
      {hidden}
      <button type="submit" name="what" value="comment" className={`justify-self-start ${buttonLook()}`}>
        {t('link.stop')}
      </button>
      <button type="submit" name="what" value="all" className={`justify-self-start ${buttonLook('quiet')}`}>
        {t('link.all')}
      </button>
    </ActionForm>
  );
}
