import { ModerationHistory } from '@/components/comment/history';
import { FigureTable } from '@/components/desk/figure-table';
import { When } from '@/components/desk/when';
import { type Figure, getCommentCounts, getFigures } from '@/lib/comments/moderating/counts';
import { getHistory, historyDays } from '@/lib/comments/moderating/history';
import { isLocale, languageNames } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'moderating')('figures') };
}

/** How long comments wait, for what this person moderates. */
export default async function CommentFigures({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('comments.moderate');
  const asked = rowNumber((await searchParams).days);
  const days = historyDays.find((day) => day === asked) ?? historyDays[1];
  const [counts, figures, settings, history] = await Promise.all([getCommentCounts(actor), getFigures(actor), getSettings(), getHistory(actor, days)]);
  const t = translator(locale, 'moderating');
  const table = (title: string, rows: Figure[], name: (key: string) => string) =>
    rows.length > 0 && (
      <FigureTable
        title={title}
        heads={[title, t('decided'), t('median')]}
        rows={rows.map((row) => ({
          key: row.key,
          name: name(row.key),
          figures: [row.decided, t('minutes', { count: Math.round(row.medianMinutes) })],
        }))}
      />
    );
  return (
    <>
      <h1>{t('figures')}</h1>
      <p>{t('waiting', { held: counts.held, reported: counts.reported, appealed: counts.appealed })}</p>
      <p>
        {counts.oldest ? (
          <>
            {t('oldest', { when: '' })}
            <When at={counts.oldest} locale={locale} zone={settings.zone} />
          </>
        ) : (
          t('nothing')
        )}
      </p>
      <p className="text-sm text-soft">{t('figuresLead')}</p>
      {table(t('language'), [...figures.languages, ...(figures.all ? [figures.all] : [])], (key) =>
        key === 'all' ? t('all') : isLocale(key) ? languageNames[key] : key,
      )}
      {table(t('hour'), figures.hours, (key) => `${key}:00`)}
      <ModerationHistory history={history} days={days} locale={locale} />
    </>
  );
}
