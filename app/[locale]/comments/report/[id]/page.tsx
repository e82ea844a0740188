import { CommentsFrame, commentsMetadata } from '@/components/comment/comments-frame';
import { Thread } from '@/components/comment/thread';
import { ActionForm, SelectField, TextField } from '@/components/form/action-form.client';
import { NoSuchPage } from '@/components/site/no-such-page';
import { buttonLook } from '@/components/ui/button';
import { reportNoteLimit, reportReasons } from '@/lib/comments/comment/input';
import { getTerms } from '@/lib/comments/comment/terms';
import { reportComment } from '@/lib/comments/reader-actions';
import { findStoryPlace, getComment } from '@/lib/comments/reading/queries';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { rowNumber } from '@/lib/people/search';
import { readerLocale } from '@/lib/site/request';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; id: string }> };

export const generateMetadata = ({ params }: Props) => commentsMetadata(params);

/** One comment and the form to report it. */
export default async function ReportPage({ params }: Props) {
  const locale = await readerLocale(params);
  const comment = await getComment(rowNumber((await params).id) ?? 0);
  if (!comment) return <NoSuchPage locale={locale} />;
  const [place, { questions }] = await Promise.all([findStoryPlace(comment.storyId, locale), getTerms(comment.storyId)]);
  if (!place) return <NoSuchPage locale={locale} />;
  return (
    <CommentsFrame locale={locale} path={`/comments/report/${comment.id}`} place={place} questions={questions}>
      <Thread nodes={[{ ...comment, inReplyTo: null, replies: [] }]} locale={locale} storyId={comment.storyId} />
      <ReportForm commentId={comment.id} locale={locale} />
    </CommentsFrame>
  );
}

function ReportForm({ commentId, locale }: { commentId: number; locale: Locale }) {
  const t = translator(locale, 'comments');
  return (
    <ActionForm name="report" action={reportComment}>
      <h2>{t('reportTitle')}</h2>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="comment" value={commentId} />
      <SelectField
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
