import { renderMarkdown } from '@/lib/comments/comment/markdown';
import { listFeatured } from '@/lib/comments/moderating/mark';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/**
 * The comments that moderators have put at the head of a discussion, `but` those that stand there
 * anyway.
 */
export async function Featured({ storyId, locale, but = [] }: { storyId: number; locale: Locale; but?: number[] }) {
  const rows = (await listFeatured(storyId)).filter((comment) => !but.includes(comment.id));
  if (rows.length === 0) return null;
  const t = translator(locale, 'comments');
  return (
    <section aria-label={t('featuredTitle')}>
      {rows.map((row) => (
        <article key={row.id} className="py-3.5 [overflow-wrap:anywhere] target:bg-mark target:[box-shadow:0_0_0_0.5rem_var(--color-mark)]">
          <header className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-sm [&_a]:text-soft">
            <span className="font-semibold text-accent">{t('featuredTitle')}</span>
            <b dir="auto">{row.authorName}</b>
            <a href={`/${locale}/comments/at/${row.id}`} rel="nofollow">
              {t('permalink')}
            </a>
          </header>
          <div data-text="" lang={isLocale(row.language) ? languageTags[row.language] : row.language} dir={row.dir}>
            {renderMarkdown(row.text)}
          </div>
        </article>
      ))}
    </section>
  );
}
