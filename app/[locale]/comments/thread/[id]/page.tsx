import { CommentsFrame, commentsMetadata, WriteComment } from '@/components/comment/comments-frame';
import { FollowForm } from '@/components/comment/follow-form';
import { Thread } from '@/components/comment/thread';
import { NoSuchPage } from '@/components/site/no-such-page';
import { getTerms } from '@/lib/comments/comment/terms';
import { getThread, type ThreadPage } from '@/lib/comments/reading/answers';
import { findStoryPlace, getStoryOf } from '@/lib/comments/reading/queries';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { rowNumber, type Search } from '@/lib/people/search';
import { readerLocale } from '@/lib/site/request';

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Search };

export const generateMetadata = ({ params }: Props) => commentsMetadata(params);

/** One thread of a discussion, fifty answers a page. */
export default async function OneThreadPage({ params, searchParams }: Props) {
  const locale = await readerLocale(params);
  const [{ id: given }, search] = await Promise.all([params, searchParams]);
  const [id, after] = [rowNumber(given) ?? 0, rowNumber(search.after)];
  const storyId = await getStoryOf(id);
  if (!storyId) return <NoSuchPage locale={locale} />;
  const [place, thread, terms] = await Promise.all([findStoryPlace(storyId, locale), getThread(id, storyId, after), getTerms(storyId)]);
  if (!place || !thread) return <NoSuchPage locale={locale} />;
  const root = thread.root.deleted ? undefined : thread.root;
  return (
    <CommentsFrame locale={locale} path={`/comments/thread/${id}`} place={place} questions={terms.questions} done={search.done}>
      <OneThread thread={thread} locale={locale} storyId={storyId} questions={terms.questions} isLater={after !== undefined} />
      <FollowForm locale={locale} storyId={storyId} thread={root?.id} />
      <WriteComment locale={locale} storyId={storyId} terms={terms} to={root} />
    </CommentsFrame>
  );
}

type ThreadProps = { thread: ThreadPage; locale: Locale; storyId: number; questions: boolean; isLater: boolean };

/**
 * The answers of this page, with the ways to the thread's beginning, its next page and its place in
 * the discussion.
 */
function OneThread({ thread: { root, next }, locale, storyId, questions, isLater }: ThreadProps) {
  const t = translator(locale, 'comments');
  const address = `/${locale}/comments/thread/${root.id}`;
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
          <a href={`${address}?after=${next}`} rel="nofollow">
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
