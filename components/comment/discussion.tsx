import { Still } from '@/components/ui/still';
import { getDiscussion } from '@/lib/comments/queries';
import type { Locale } from '@/lib/locales';
import { getSettings } from '@/lib/settings/queries';
import { explain, translator } from '@/lib/site/messages';
import styles from './comment.module.css';
import { CommentForm } from './comment-form';
import { Proof } from './proof.client';
import { Thread } from './thread';

/** A story's discussion, the same in all its languages: the first fifty comments and the form, in the page's HTML. */
export async function Discussion({ storyId, locale }: { storyId: number; locale: Locale }) {
  const [{ total, nodes, next }, settings] = await Promise.all([getDiscussion(storyId), getSettings()]);
  if (!settings.comments && total === 0) return null;
  const t = translator(locale, 'comments');
  return (
    <>
      <Still className={styles.discussion} id="comments">
        <section aria-labelledby="comments-title">
          <h2 id="comments-title">{t('title')}</h2>
          <p className={styles.hint}>
            {t('count', { count: total })}. {t('lead')}
          </p>
          {nodes.length > 0 && <Thread nodes={nodes} locale={locale} storyId={storyId} />}
          {next !== null && (
            <p>
              <a href={`/${locale}/comments?story=${storyId}&after=${next}`} rel="nofollow">
                {t('more')}
              </a>
            </p>
          )}
          <h3>{t('write')}</h3>
          {settings.comments ? <CommentForm locale={locale} storyId={storyId} /> : <p>{explain(locale, 'comments-closed')}</p>}
        </section>
      </Still>
      {settings.comments && <Proof />}
    </>
  );
}
