import { FigureTable } from '@/components/desk/figure-table';
import { tabsLook } from '@/components/desk/look';
import { type DecisionCount, type History, type HistoryDays, historyDays } from '@/lib/comments/moderating/history';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';

type Props = { history: History; days: HistoryDays; locale: Locale };

/**
 * What was decided over time, by moderator and language, and what the rules held, with the same as
 * a file.
 */
export function ModerationHistory({ history, days, locale }: Props) {
  const t = translator(locale, 'moderating');
  const words = strings(locale, 'moderating').overTime;
  const rules = strings(locale, 'comments').rules as Record<string, string>;
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : languageTags[locale], { dateStyle: 'medium', timeZone: 'UTC' });
  const part = partIn(locale);
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{words.title}</h2>
      <nav className={tabsLook} aria-label={words.title}>
        {historyDays.map((count) => (
          <a key={count} href={`/desk/comments/figures?days=${count}`} aria-current={count === days ? 'page' : undefined}>
            {t('lastDays', { count })}
          </a>
        ))}
        <a href={`/desk/comments/figures/file?days=${days}`} download="">
          {words.file}
        </a>
      </nav>
      {history.weeks.length === 0 && <p>{words.none}</p>}
      <TallyTable title={words.week} rows={history.weeks} name={(row) => day.format(new Date(`${row.key}T00:00:00Z`))} locale={locale} />
      <TallyTable title={words.moderator} rows={history.moderators} name={(row) => row.name} locale={locale} />
      <TallyTable title={words.language} rows={history.languages} name={(row) => (isLocale(row.key) ? languageNames[row.key] : row.key)} locale={locale} />
      {history.rules.length > 0 && (
        <FigureTable
          title={words.rules}
          heads={[words.rule, words.held, words.approved, words.refused]}
          rows={history.rules.map((row) => ({
            key: row.rule,
            name: rules[row.rule] ?? row.rule,
            figures: [row.held, `${row.approved} · ${part(row.approved, row.held)}`, `${row.refused} · ${part(row.refused, row.held)}`],
          }))}
        />
      )}
    </section>
  );
}

/** A share in the language's own writing. */
function partIn(locale: Locale) {
  const share = new Intl.NumberFormat(languageTags[locale], { style: 'percent', maximumFractionDigits: 0 });
  return (some: number, all: number) => (all === 0 ? '–' : share.format(some / all));
}

type TallyProps = { title: string; rows: DecisionCount[]; name: (row: DecisionCount) => string; locale: Locale };

function TallyTable({ title, rows, name, locale }: TallyProps) {
  const words = strings(locale, 'moderating').overTime;
  const part = partIn(locale);
  if (rows.length === 0) return null;
  return (
    <FigureTable
      title={title}
      heads={[title, words.decided, words.approved, words.rejected, words.spam, words.appeals, words.upheld]}
      rows={rows.map((row) => ({
        key: row.key,
        name: name(row),
        figures: [
          row.decided,
          `${row.approved} · ${part(row.approved, row.decided)}`,
          row.rejected,
          row.spam,
          row.appeals,
          `${row.upheld} · ${part(row.upheld, row.appeals)}`,
        ],
      }))}
    />
  );
}
