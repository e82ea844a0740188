import type { Metadata } from 'next';
import styles from '@/components/comment/comment.module.css';
import { Shell } from '@/components/site/shell';
import { maskEmail } from '@/lib/comments/contacts';
import { findStoryPlace } from '@/lib/comments/queries';
import { findLetterLink, type LetterLink } from '@/lib/comments/subscription';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { one, type Search } from '@/lib/people/search';
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

/** Where the links of letters lead. Opening it changes nothing, since mail programs open links by themselves: a button does. */
export default async function LetterLinkPage({ params, searchParams }: Props) {
  const locale = await readerLocale(params);
  const { token } = await params;
  const [link, { done }] = [await findLetterLink(token), await searchParams];
  const place = link ? await findStoryPlace(link.storyId, locale) : null;
  const t = translator(locale, 'commenter');
  return (
    <Shell locale={locale} path={`/comments/mail/${token}`}>
      <div className={styles.page}>
        <h1>{t('link.title')}</h1>
        {link ? (
          <Choice link={link} locale={locale} token={token} isConfirmed={one(done) === 'confirmed'} isResumed={one(done) === 'resumed'} />
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
      </div>
    </Shell>
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
      <form method="post" action="/api/comments/confirm" className={styles.form}>
        <p>{t('link.confirmText', { email })}</p>
        {hidden}
        <button type="submit" className={styles.send}>
          {t('link.confirm')}
        </button>
      </form>
    );
  const action = `/api/comments/letters/${token}`;
  if (link.refused || link.contact.stoppedAt !== null)
    return (
      <form method="post" action={action} className={styles.form}>
        <p role="status">{t(link.refused ? 'link.stoppedAll' : 'link.stopped', { email })}</p>
        {hidden}
        <button type="submit" name="what" value="resume" className={styles.send}>
          {t('link.resume')}
        </button>
      </form>
    );
  return (
    <form method="post" action={action} className={styles.form}>
      <p role={isConfirmed || isResumed ? 'status' : undefined}>
        {t(isConfirmed ? 'link.confirmed' : isResumed ? 'link.resumed' : 'link.stopText', { email })}
      </p>
      {hidden}
      <button type="submit" name="what" value="comment" className={styles.send}>
        {t('link.stop')}
      </button>
      <button type="submit" name="what" value="all" className={`${styles.send} ${styles.quiet}`}>
        {t('link.all')}
      </button>
    </form>
  );
}
