import { renderMarkdown } from '@/lib/comments/markdown';
import type { Node } from '@/lib/comments/thread';
import { momentFormat } from '@/lib/ground/clock';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import styles from './comment.module.css';

type Props = { nodes: Node[]; locale: Locale; storyId: number };

/** Approved comments and their answers. Each says in which language and direction it is. */
export function Thread({ nodes, locale, storyId }: Props) {
  const t = translator(locale, 'comments');
  const format = momentFormat(locale, 'UTC');
  return (
    <ol className={styles.thread}>
      {nodes.map((node) => (
        <li key={node.id}>
          {node.deleted ? (
            <p id={`c-${node.id}`} className={styles.hint}>
              {t('deletedPlace')}
            </p>
          ) : (
            <article id={`c-${node.id}`} className={styles.comment}>
              <header className={styles.by}>
                <b dir="auto">{node.authorName}</b>
                {node.isStaff && <span className={styles.staff}>{t('staff')}</span>}
                {node.featured && <span className={styles.staff}>{t('featured')}</span>}
                {node.inReplyTo && (
                  <a href={`${node.inReplyTo.elsewhere ? `/${locale}/comments/at/` : '#c-'}${node.inReplyTo.id}`}>
                    {t('inReplyTo', { name: node.inReplyTo.name })}
                  </a>
                )}
                <a href={`/${locale}/comments/at/${node.id}`} rel="nofollow" aria-label={t('permalink')}>
                  <time dateTime={node.createdAt.toISOString()}>{format.format(node.createdAt)} UTC</time>
                </a>
                {node.editedAt && <span>{t('edited')}</span>}
              </header>
              <div data-text="" className={styles.text} lang={isLocale(node.language) ? languageTags[node.language] : node.language} dir={node.dir}>
                {renderMarkdown(node.text)}
              </div>
              <footer className={styles.acts}>
                <form method="post" action="/api/comments/like">
                  <input type="hidden" name="locale" value={locale} />
                  <button type="submit" name="comment" value={node.id}>
                    {t('like')}
                    {node.likes > 0 && <span className={styles.count}> · {t('likes', { count: node.likes })}</span>}
                  </button>
                </form>
                <a href={`/${locale}/comments?story=${storyId}&answer=${node.id}#answer`}>{t('answer')}</a>
                <a href={`/${locale}/comments?story=${storyId}&report=${node.id}#report`}>{t('report')}</a>
              </footer>
            </article>
          )}
          {node.replies.length > 0 && <Thread nodes={node.replies} locale={locale} storyId={storyId} />}
          {node.more && (
            <p className={styles.rest}>
              <a href={`/${locale}/comments?story=${storyId}&under=${node.id}&after=${node.more.after}`} rel="nofollow">
                {t('moreAnswers', { count: node.more.count })}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
