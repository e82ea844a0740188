import { CommentsFrame, commentsMetadata, WriteComment } from '@/components/comment/comments-frame';
import { Thread } from '@/components/comment/thread';
import { NoSuchPage } from '@/components/site/no-such-page';
import { getTerms } from '@/lib/comments/comment/terms';
import { findStoryPlace, getComment } from '@/lib/comments/reading/queries';
import { rowNumber, type Search } from '@/lib/people/search';
import { readerLocale } from '@/lib/site/request';

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Search };

export const generateMetadata = ({ params }: Props) => commentsMetadata(params);

/** One comment and the form to answer it. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const locale = await readerLocale(params);
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const comment = await getComment(rowNumber(id) ?? 0);
  if (!comment) return <NoSuchPage locale={locale} />;
  const [place, terms] = await Promise.all([findStoryPlace(comment.storyId, locale), getTerms(comment.storyId)]);
  if (!place) return <NoSuchPage locale={locale} />;
  return (
    <CommentsFrame locale={locale} path={`/comments/answer/${comment.id}`} place={place} questions={terms.questions} done={done}>
      <Thread nodes={[{ ...comment, inReplyTo: null, replies: [] }]} locale={locale} storyId={comment.storyId} />
      <WriteComment locale={locale} storyId={comment.storyId} terms={terms} to={comment} />
    </CommentsFrame>
  );
}
