import { getDiscussion } from '@/lib/comments/queries';
import { getTerms, messageOf } from '@/lib/comments/terms';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import styles from './comment.module.css';
import { CommentForm } from './comment-form';
import { Featured } from './featured';
import { TermsNote } from './terms-note';
import { Thread } from './thread';

/** A story's discussion, the same in all its languages: the first fifty comments and the form, in the page's HTML. */
export async function Discussion({ storyId, locale, slug }: { storyId: number; locale: Locale; slug: string }) {
  const [{ total, nodes, next }, terms] = await Promise.all([getDiscussion(storyId), getTerms(storyId)]);
  if (!terms.open && total === 0 && !messageOf(terms, locale)) return <section id="comments" data-story={storyId} hidden />;
  const t = translator(locale, 'comments');
  return (
    <div className={styles.discussion} id="comments">
      <link rel="alternate" type="application/rss+xml" title={t('feed')} href={`/${locale}/news/${slug}/comments.xml`} />
      <section aria-labelledby="comments-title" data-story={terms.open ? undefined : storyId}>
        <h2 id="comments-title">{t('title')}</h2>
        <p className={styles.hint}>
          {t('count', { count: total })}. {t('lead')} <a href={`/${locale}/news/${slug}/comments.xml`}>{t('feed')}</a>
          {total > 1 && (
            <>
              {' '}
              <a href={`/${locale}/comments?story=${storyId}`}>{t('sort')}</a>
            </>
          )}
        </p>
        <Featured storyId={storyId} locale={locale} />
        {nodes.length > 0 && <Thread nodes={nodes} locale={locale} storyId={storyId} />}
        {next !== null && (
          <p>
            <a href={`/${locale}/comments?story=${storyId}&after=${next}`} rel="nofollow">
              {t('more')}
            </a>
          </p>
        )}
        <h3>{t('write')}</h3>
        <TermsNote terms={terms} locale={locale} />
        {terms.open && <CommentForm locale={locale} storyId={storyId} />}
      </section>
    </div>
  );
}
