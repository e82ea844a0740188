import type { Metadata } from 'next';
import { OwnData, RepliesByMail } from '@/components/comment/letters';
import { OwnComment } from '@/components/comment/own-comment';
import { OwnLanguage } from '@/components/comment/own-language';
import { AuthorStanding } from '@/components/comment/standing';
import { decidedAt, HeldBy, reasonOf, Statement } from '@/components/comment/statement';
import { ActionForm, TextField } from '@/components/form/action-form.client';
import { NoSuchPage } from '@/components/site/no-such-page';
import { SiteShell } from '@/components/site/shell';
import { buttonLook } from '@/components/ui/button';
import { PlainPage } from '@/components/ui/plain-page';
import { changeableUntil } from '@/lib/comments/authors/own';
import { ruleParagraphs } from '@/lib/comments/comment/input';
import { renderMarkdown } from '@/lib/comments/comment/markdown';
import { appealDecision } from '@/lib/comments/reader-actions';
import { findStoryPlace, getCommentReceipt } from '@/lib/comments/reading/queries';
import { isLocale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { findRule } from '@/lib/pages/rules';
import { getPublication } from '@/lib/settings/publication';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const { name } = await getPublication(locale);
  const metadata = pageMetadata({ locale, name, title: translator(locale, 'comments')('receipt'), path: '/comments', index: false });
  return { ...metadata, referrer: 'same-origin' };
}

/**
 * What became of a comment, for whoever holds its receipt: its state, the rule that held it, the
 * decision, the appeal.
 */
export default async function ReceiptPage({ params }: Props) {
  const locale = await readerLocale(params);
  const { token } = await params;
  const receipt = await getCommentReceipt(token);
  if (!receipt) return <NoSuchPage locale={locale} />;
  const { comment, decision } = receipt;
  const place = await findStoryPlace(comment.storyId, locale);
  const t = translator(locale, 'comments');
  const reason = reasonOf(comment, decision);
  const isRefused = comment.status === 'rejected' || comment.status === 'spam';
  return (
    <SiteShell locale={locale} path={`/comments/${token}`}>
      <PlainPage
        title={t('receipt')}
        look="form"
        data-receipt={comment.storyId}
        data-comment={comment.id}
        data-name={comment.authorName}
        data-state={comment.status}
        data-until={changeableUntil(comment) ?? undefined}
      >
        <p role="status">
          <b>{t(`status.${comment.status}`)}</b>
        </p>
        {comment.status !== 'deleted' && (
          <div data-text="" lang={isLocale(comment.language) ? languageTags[comment.language] : undefined} dir={comment.dir}>
            {renderMarkdown(comment.text)}
          </div>
        )}
        {comment.status === 'held' && comment.heldFor.length > 0 && (
          <section>
            <h2>{t('heldWhy')}</h2>
            <HeldBy heldFor={comment.heldFor} locale={locale} />
          </section>
        )}
        {decision && comment.status === 'approved' && decision.decision === 'approved' && (
          <section>
            <h2>{t('decision')}</h2>
            <p>{t('decidedAt', { when: `${decidedAt(decision.at, locale)} UTC` })}</p>
            {decision.note && <p dir="auto">{decision.note}</p>}
          </section>
        )}
        <Statement comment={comment} decision={decision} locale={locale} rule={reason && (await findRule(locale, ruleParagraphs[reason]))} />
        <AuthorStanding comment={comment} locale={locale} />
        {isRefused && comment.appeal === null && (
          <ActionForm name="appeal" action={appealDecision}>
            <h2>{t('appealTitle')}</h2>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={token} />
            <TextField kind="area" name="appeal" id="appeal-text" label={t('appealLabel')} hint={t('appealText')} rows={5} maxLength={2000} required />
            <button type="submit" className={`justify-self-start ${buttonLook()}`}>
              {t('appealSend')}
            </button>
          </ActionForm>
        )}
        <RepliesByMail comment={comment} locale={locale} token={token} />
        <OwnComment comment={comment} locale={locale} token={token} />
        <OwnLanguage comment={comment} locale={locale} token={token} />
        <OwnData comment={comment} locale={locale} token={token} />
        <p className="text-sm text-soft">{t('receiptKeep')}</p>
        {place && (
          <p>
            <a href={comment.status === 'approved' ? `/${locale}/comments/at/${comment.id}` : `/${place.locale}/news/${place.slug}#comments`}>
              {comment.status === 'approved' ? t('see') : t('back')}
            </a>
          </p>
        )}
      </PlainPage>
    </SiteShell>
  );
}
