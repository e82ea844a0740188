import { permanentRedirect } from 'next/navigation';
import { CommentsFrame, commentsMetadata, WriteComment } from '@/components/comment/comments-frame';
import { FollowForm } from '@/components/comment/follow-form';
import { ReactionBar } from '@/components/comment/reactions';
import { discussionAddress, readLanguages, Sorting } from '@/components/comment/sorting';
import { Thread } from '@/components/comment/thread';
import { NoSuchPage } from '@/components/site/no-such-page';
import { getTerms } from '@/lib/comments/comment/terms';
import { listDiscussion, listLanguages, orders } from '@/lib/comments/reading/listing';
import { findStoryPlace, usualOrder } from '@/lib/comments/reading/queries';
import { translator } from '@/lib/ground/messages';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';
import { readerLocale } from '@/lib/site/request';

type Props = { params: Promise<{ locale: string }>; searchParams: Search };

export const generateMetadata = ({ params }: Props) => commentsMetadata(params);

/** A story's discussion on a page of its own, in its orders and by language. */
export default async function DiscussionPage({ params, searchParams }: Props) {
  const locale = await readerLocale(params);
  const search = await searchParams;
  const moved = movedTo(search);
  if (moved) permanentRedirect(`/${locale}/comments/${moved}`);
  const storyId = rowNumber(search.story) ?? 0;
  const place = await findStoryPlace(storyId, locale);
  if (!place) return <NoSuchPage locale={locale} />;
  const after = firstValue(search.after);
  const [terms, languages] = await Promise.all([getTerms(storyId), listLanguages(storyId)]);
  const usual = usualOrder(terms);
  const order = orders.find((name) => name === search.sort) ?? usual;
  const chosen = readLanguages(
    search.language,
    languages.map((row) => row.language),
  );
  const { nodes, next } = await listDiscussion(storyId, { order, languages: chosen, after });
  return (
    <CommentsFrame locale={locale} path={`/comments?story=${storyId}`} place={place} questions={terms.questions} done={search.done}>
      <Sorting locale={locale} storyId={storyId} order={order} usual={usual} chosen={chosen} languages={languages} />
      <Thread nodes={nodes} locale={locale} storyId={storyId} questions={terms.questions} />
      {next && (
        <p>
          <a href={discussionAddress({ locale, storyId, order, usual, chosen, after: next })}>{translator(locale, 'comments')('more')}</a>
        </p>
      )}
      {after === undefined && <ReactionBar storyId={storyId} locale={locale} isOpen={terms.open} done={search.done} />}
      <FollowForm locale={locale} storyId={storyId} />
      <WriteComment locale={locale} storyId={storyId} terms={terms} />
    </CommentsFrame>
  );
}

/**
 * Where an address leads that was written while these pages were questions to this one, such as in
 * a letter.
 */
function movedTo({ answer, report, under, after }: Awaited<Search>): string | null {
  const [to, about, thread, from] = [answer, report, under, after].map(rowNumber);
  if (to) return `answer/${to}`;
  if (about) return `report/${about}`;
  return thread ? `thread/${thread}${from ? `?after=${from}` : ''}` : null;
}
