import { getTerms, messageOf } from '@/lib/comments/comment/terms';
import { listLanguages } from '@/lib/comments/reading/listing';
import { countQuestions, getDiscussion, usualOrder } from '@/lib/comments/reading/queries';
import { countReactions } from '@/lib/comments/reading/reactions';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { stop } from '@/lib/ground/typeset';
import { CommentForm, UnsentComment } from './comment-form';
import { Featured } from './featured';
import { LikeForm } from './like-form';
import { LanguageLinks } from './sorting';
import { TermsNote } from './terms-note';
import { Thread } from './thread';

/**
 * A story's discussion, the same in all its languages: the first fifty comments and the form, in
 * the page's HTML.
 */
export async function Discussion({ storyId, locale, slug }: { storyId: number; locale: Locale; slug: string }) {
  const terms = await getTerms(storyId);
  const [{ total, nodes, next }, asked, { total: reactions }] = await Promise.all([
    getDiscussion(storyId, terms),
    terms.questions ? countQuestions(storyId) : null,
    countReactions(storyId),
  ]);
  const usual = usualOrder(terms);
  // Where all stand in the page, the script chooses among them.
  const languages = next !== null || nodes.some((node) => node.more) ? await listLanguages(storyId) : [];
  if (!terms.open && total === 0 && !messageOf(terms, locale))
    return (
      <>
        <section id="comments" data-story={storyId} hidden />
        <UnsentComment locale={locale} />
      </>
    );
  const t = translator(locale, 'comments');
  return (
    <div className="mt-10 max-w-168 border-t border-line pt-7 pb-12 font-sans text-base" id="comments">
      <link rel="alternate" type="application/rss+xml" title={t('feed')} href={`/${locale}/news/${slug}/comments.xml`} />
      <section aria-labelledby="comments-title" data-story={terms.open ? undefined : storyId}>
        <h2 id="comments-title" className="mb-2 font-serif text-4xl">
          {t(asked ? 'questions.title' : 'title')}
        </h2>
        <p className="text-sm text-soft">
          {asked ? t('questions.count', asked) : t('count', { count: total })}
          {stop(locale)}
          {t(asked ? 'questions.lead' : 'lead')}
        </p>
        <p className="flex flex-wrap gap-x-5 text-sm font-medium [&_a]:tap [&_a]:text-accent print:hidden">
          {total > 1 && <a href={`/${locale}/comments?story=${storyId}`}>{t('sort')}</a>}
          {(reactions > 0 || (total < 2 && terms.open)) && (
            <a href={`/${locale}/comments?story=${storyId}#reactions`}>{reactions > 0 ? t('reactions.total', { count: reactions }) : t('reactions.give')}</a>
          )}
          <a href={`/${locale}/news/${slug}/comments.xml`}>{t('feed')}</a>
        </p>
        <LanguageLinks locale={locale} storyId={storyId} order={usual} usual={usual} languages={languages} />
        <Featured storyId={storyId} locale={locale} but={nodes.slice(0, 3).map((node) => node.id)} />
        {nodes.length > 0 && <LikeForm locale={locale} />}
        {nodes.length > 0 && <Thread nodes={nodes} locale={locale} storyId={storyId} questions={terms.questions} />}
        {next !== null && (
          <p>
            <a className="tap link" href={`/${locale}/comments?story=${storyId}&after=${next}`} rel="nofollow">
              {t('more')}
            </a>
          </p>
        )}
        <h3 className="mt-4">{t(asked ? 'questions.write' : 'write')}</h3>
        <TermsNote terms={terms} locale={locale} />
        {terms.open ? <CommentForm locale={locale} storyId={storyId} questions={terms.questions} /> : <UnsentComment locale={locale} />}
      </section>
    </div>
  );
}
