import { listFeatured } from '@/lib/comments/mark';
import { renderMarkdown } from '@/lib/comments/markdown';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import styles from './comment.module.css';

/** The comments that moderators have put at the head of a discussion. */
export async function Featured({ storyId, locale }: { storyId: number; locale: Locale }) {
  const rows = await listFeatured(storyId);
  if (rows.length === 0) return null;
  const t = translator(locale, 'comments');
  return (
    <section aria-label={t('featuredTitle')}>
      {rows.map((row) => (
        <article key={row.id} className={styles.comment}>
          <header className={styles.by}>
            <span className={styles.staff}>{t('featuredTitle')}</span>
            <b dir="auto">{row.authorName}</b>
            <a href={`/${locale}/comments/at/${row.id}`} rel="nofollow">
              {t('permalink')}
            </a>
          </header>
          <div className={styles.text} lang={isLocale(row.language) ? languageTags[row.language] : row.language} dir={row.dir}>
            {renderMarkdown(row.text)}
          </div>
        </article>
      ))}
    </section>
  );
}
