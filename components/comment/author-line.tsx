import { tagLook } from '@/components/desk/look';
import { formatWhen } from '@/components/desk/when';
import type { AuthorRecord } from '@/lib/comments/authors/author-record';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Props = { record: AuthorRecord; isGuest: boolean; locale: Locale; zone: string };

/**
 * What is known of an author where one decides: guest or account, their record, what holds about
 * them.
 */
export function AuthorLine({ record, isGuest, locale, zone }: Props) {
  const t = translator(locale, 'moderating');
  const { approved, rejected, spam, held, standing } = record;
  const isFirst = approved + rejected + spam === 0 && held <= 1;
  return (
    <p className="m-0 mb-1.5 text-sm text-soft">
      {isGuest ? t('guest') : t('account')} ·{' '}
      {isFirst ? t('newHere') : `${t('tally', { approved, rejected, spam, held })} · ${t('since', { when: formatWhen(record.firstSeen, locale, zone) })}`}
      {record.isMore && ` ${t('tallyMore')}`}
      {Object.values(standing).map(
        (row) =>
          row && (
            <span key={row.id} className={tagLook} data-part="desk-mark">
              {t(`kinds.${row.kind}`)} {row.until && t('until', { when: formatWhen(row.until, locale, zone) })}
            </span>
          ),
      )}
    </p>
  );
}
