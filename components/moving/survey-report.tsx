import type { SurveySummary } from '@/db/schema';
import { mostPlaced } from '@/lib/front/queries';
import { isLocale, type Locale, languageNames } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';

type Row = { key: string; text: string };

function List({ title, rows, more = 0 }: { title: string; rows: Row[]; more?: number }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className="m-0 max-h-80 overflow-y-auto text-sm [overflow-wrap:anywhere]">
        {rows.map((row) => (
          <li key={row.key}>{row.text}</li>
        ))}
        {more > 0 && <li>… +{more}</li>}
      </ul>
    </details>
  );
}

/** What a dry run has found. */
export function SurveyReport({ told, locale }: { told: SurveySummary; locale: Locale }) {
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  const kind = (name: string) =>
    name
      .split(' ')
      .map((part) => (words.kinds as Record<string, string>)[part] ?? part)
      .join(locale === 'zh' ? '，' : ', ');
  const what = (name: string) => (words.what as Record<string, string>)[name] ?? name;
  const left = (name: string) => {
    const [, given = '', why = ''] = /^(.*): ([\w-]+)$/.exec(name) ?? [];
    const reason = (words.why as Record<string, string>)[why] ?? why;
    return given === 'text' ? reason : `${given} – ${reason}`;
  };
  const counted = (rows: [string, number][], say: (name: string) => string) => rows.map(([name, count]) => `${say(name)}: ${count}`).join(' · ');
  const listed = (rows: [string, number][], say = (name: string) => name): Row[] =>
    rows.map(([name, count]) => ({ key: name, text: `${say(name)} × ${count}` }));
  return (
    <div>
      <h3 className="mb-1">{t('would')}</h3>
      <dl className="m-0 grid gap-x-4 sm:grid-cols-[max-content_1fr] [&_dd]:m-0 [&_dt]:font-medium">
        <dt>{t('texts')}</dt>
        <dd>{counted(told.documents, kind) || '0'}</dd>
        <dt>{t('languages')}</dt>
        <dd>{counted(told.languages, (code) => (isLocale(code) ? languageNames[code] : code)) || '–'}</dd>
        <dt>{t('comments')}</dt>
        <dd>{counted(told.comments, kind) || '0'}</dd>
      </dl>
      <p className="my-1">
        {[
          t('tags', { count: told.tagCount }),
          told.picturesInside == null || told.pictures === 0
            ? t('pictures', { count: told.pictures })
            : t('picturesInside', { count: told.pictures, inside: told.picturesInside, missing: told.pictures - told.picturesInside }),
          ...(told.sticky ? [t('sticky', { count: told.sticky, most: mostPlaced })] : []),
          ...(told.otherFiles ? [t('otherFiles', { count: told.otherFiles })] : []),
          t('led', { count: told.led }),
          t('words', { count: told.words }),
          t('unexplained', { count: told.unexplainedCount }),
        ].join(' · ')}
      </p>
      <List
        title={t('problems', { count: told.problemCount })}
        rows={told.problems.map((problem, at) => ({ key: `${at}`, text: `${problem.place}: ${what(problem.what)} – ${problem.detail}` }))}
        more={told.problemCount - told.problems.length}
      />
      <List
        title={t('collisions', { count: told.collisionCount })}
        rows={told.collisions.map((collision, at) => ({
          key: `${at}`,
          text: `${collision.place}: ${t('becomes', { slug: collision.slug, becomes: collision.becomes })}`,
        }))}
        more={told.collisionCount - told.collisions.length}
      />
      <List title={t('leaving')} rows={listed(told.left, left)} />
      <List title={t('markup')} rows={listed(told.markup)} />
      <List title={t('unknownStates')} rows={listed(told.unknownStates)} />
      <List title={t('unusable')} rows={told.unusable.map((line, at) => ({ key: `${at}`, text: line }))} />
      <List
        title={t('unexplained', { count: told.unexplainedCount })}
        rows={told.unexplained.map((shortcode, at) => ({ key: `${at}`, text: `${shortcode.word}: ${shortcode.place}` }))}
        more={told.unexplainedCount - told.unexplained.length}
      />
    </div>
  );
}
