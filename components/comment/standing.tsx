import { getOwnStanding } from '@/lib/comments/authors/author';
import { untilOf } from '@/lib/comments/standing/standing';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/**
 * On the receipt: what moderators have decided about its author, with their note, and until when.
 */
export async function AuthorStanding({ comment, locale }: { comment: Parameters<typeof getOwnStanding>[0]; locale: Locale }) {
  const rows = await getOwnStanding(comment);
  if (rows.length === 0) return null;
  const t = translator(locale, 'moderating');
  return (
    <section>
      <h2>{t('now')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <b>{t(`kinds.${row.kind}`)}</b> {row.until && t('until', { when: untilOf(row.until) })}
            {row.note && <p dir="auto">{row.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
