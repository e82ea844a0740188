import type { Metadata } from 'next';
import { CommentForm, UnsentComment } from '@/components/comment/comment-form';
import { FollowForm } from '@/components/comment/follow-form';
import { LikeForm } from '@/components/comment/like-form';
import { Reactions } from '@/components/comment/reactions';
import { discussionAddress, readLanguages, Sorting } from '@/components/comment/sorting';
import { TermsNote } from '@/components/comment/terms-note';
import { Thread } from '@/components/comment/thread';
import { ActionForm, ChoiceField, TextField } from '@/components/form/action-form.client';
import { NoSuchPage } from '@/components/site/no-such-page';
import { Shell } from '@/components/site/shell';
import { buttonLook } from '@/components/ui/button';
import { PlainPage } from '@/components/ui/plain-page';
import { reportNoteLimit, reportReasons } from '@/lib/comments/comment/input';
import { getTerms } from '@/lib/comments/comment/terms';
import { reportComment } from '@/lib/comments/reader-actions';
import { getThread, type ThreadPage } from '@/lib/comments/reading/answers';
import { listDiscussion, listLanguages, orders } from '@/lib/comments/reading/listing';
import { findStoryPlace, getComment, usualOrder } from '@/lib/comments/reading/queries';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { rowNumber, type Search } from '@/lib/people/search';
import { getPublication } from '@/lib/settings/publication';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';

type Props = { params: Promise<{ locale: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const { name } = await getPublication(locale);
  return pageMetadata({ locale, name, title: translator(locale, 'comments')('title'), path: '/comments', index: false });
}

/** A story's discussion on a page of its own, in three orders and by language; one thread of it; the form to answer one comment, and the form to report one. */
export default async function CommentsPage({ params, searchParams }: Props) {
  const locale = await readerLocale(params);
  const search = await searchParams;
  const storyId = rowNumber(search.story) ?? 0;
  const place = await findStoryPlace(storyId, locale);
  if (!place) return <NoSuchPage locale={locale} />;
  const [answerId, reportId] = [rowNumber(search.answer), rowNumber(search.report)];
  const one = answerId ?? reportId;
  const after = typeof search.after === 'string' ? search.after : undefined;
  const under = one ? null : rowNumber(search.under);
  const [chosen, terms, thread] = await Promise.all([
    one ? getComment(one, storyId) : null,
    getTerms(storyId),
    under ? getThread(under, storyId, rowNumber(search.after) ?? 0) : null,
  ]);
  if ((one && !chosen) || (under && !thread)) return <NoSuchPage locale={locale} />;
  const comment = chosen ?? (thread?.root.deleted === false ? thread.root : null);
  const isWhole = !one && !thread;
  const languages = isWhole ? await listLanguages(storyId) : [];
  const usual = usualOrder(terms);
  const order = orders.find((name) => name === search.sort) ?? usual;
  const wanted = readLanguages(
    search.language,
    languages.map((row) => row.language),
  );
  const discussion = isWhole ? await listDiscussion(storyId, { order, languages: wanted, after }) : null;
  const t = translator(locale, 'comments');
  const back = `/${place.locale}/news/${place.slug}#comments`;
  return (
    <Shell locale={locale} path={`/comments?story=${storyId}`}>
      <PlainPage title={t(terms.questions ? 'questions.title' : 'title')} look="form">
        <p>
          <a href={back}>{place.headline}</a>
        </p>
        <Done what={search.done} locale={locale} />
        <LikeForm locale={locale} />
        {chosen && <Thread nodes={[{ ...chosen, inReplyTo: null, replies: [] }]} locale={locale} storyId={storyId} />}
        {thread && <OneThread thread={thread} locale={locale} storyId={storyId} questions={terms.questions} isLater={after !== undefined} />}
        {discussion && <Sorting locale={locale} storyId={storyId} order={order} usual={usual} chosen={wanted} languages={languages} />}
        {discussion && <Thread nodes={discussion.nodes} locale={locale} storyId={storyId} questions={terms.questions} />}
        {discussion?.next && (
          <p>
            <a href={discussionAddress({ locale, storyId, order, usual, chosen: wanted, after: discussion.next })}>{t('more')}</a>
          </p>
        )}
        {isWhole && after === undefined && <Reactions storyId={storyId} locale={locale} isOpen={terms.open} done={search.done} />}
        {!one && <FollowForm locale={locale} storyId={storyId} thread={thread && !thread.root.deleted ? thread.root.id : undefined} />}
        {reportId && comment && !answerId ? (
          <ReportForm commentId={comment.id} locale={locale} />
        ) : (
          <section id="answer">
            <h2>{comment ? t('answerTo', { name: comment.authorName }) : t(terms.questions ? 'questions.write' : 'write')}</h2>
            <TermsNote terms={terms} locale={locale} />
            {terms.open ? (
              <CommentForm locale={locale} storyId={storyId} parentId={comment?.id} questions={terms.questions} />
            ) : (
              <UnsentComment locale={locale} />
            )}
          </section>
        )}
      </PlainPage>
    </Shell>
  );
}

type ThreadProps = { thread: ThreadPage; locale: Locale; storyId: number; questions: boolean; isLater: boolean };

/** A page of one thread, with the ways to its beginning, its next page and its place in the discussion. */
function OneThread({ thread, locale, storyId, questions, isLater }: ThreadProps) {
  const t = translator(locale, 'comments');
  const { root, next } = thread;
  const address = `/${locale}/comments?story=${storyId}&under=${root.id}`;
  return (
    <>
      {isLater && (
        <p>
          <a href={address} rel="nofollow">
            {t('threadStart')}
          </a>
        </p>
      )}
      <Thread nodes={[root]} locale={locale} storyId={storyId} questions={questions} />
      <p className="flex flex-wrap gap-x-4.5 [&_a]:py-2.5 [&_a]:link [&_[aria-current]]:font-semibold [&_[aria-current]]:text-ink [&_[aria-current]]:no-underline">
        {next !== null && (
          <a href={`${address}&after=${next}`} rel="nofollow">
            {t('threadNext')}
          </a>
        )}
        {!root.deleted && (
          <a href={`/${locale}/comments/at/${root.id}`} rel="nofollow">
            {t('threadPlace')}
          </a>
        )}
      </p>
    </>
  );
}

/** What a form without a script has just done. */
function Done({ what, locale }: { what?: string | string[]; locale: Locale }) {
  return (
    <>
      {(what === 'liked' || what === 'unliked') && (
        <p role="status" data-done={what}>
          {translator(locale, 'comments')(what)}
        </p>
      )}
      {what === 'followed' && (
        <p role="status" data-done="followed">
          {translator(locale, 'following')('asked')}
        </p>
      )}
    </>
  );
}

function ReportForm({ commentId, locale }: { commentId: number; locale: Locale }) {
  const t = translator(locale, 'comments');
  return (
    <ActionForm name="report" action={reportComment}>
      <h2>{t('reportTitle')}</h2>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="comment" value={commentId} />
      <ChoiceField
        name="reason"
        id="report-reason"
        label={t('reportWhy')}
        options={reportReasons.map((value) => ({ value, label: t(`reportReasons.${value}`) }))}
      />
      <TextField kind="area" name="note" id="report-note" label={t('reportNote')} hint={t('reportHint')} rows={3} maxLength={reportNoteLimit} />
      <button type="submit" className={`justify-self-start ${buttonLook()}`}>
        {t('report')}
      </button>
    </ActionForm>
  );
}
