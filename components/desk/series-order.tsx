import { listLook, sortLook, sortTextLook, tagLook } from '@/components/desk/look';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { orderSeries } from '@/lib/series/actions';
import { mostParts } from '@/lib/series/order-series';
import type { DeskPart } from '@/lib/series/queries';
import { OneButton } from './one-button.client';
import { SortKeys } from './sort-keys.client';

type Properties = { tagId: number; parts: DeskPart[]; candidates: DeskPart[]; locale: Locale };

/**
 * Which stories of a tag are the parts of a series, in which order. Every button sends the whole
 * order.
 */
export function SeriesOrderForm({ tagId, parts, candidates, locale }: Properties) {
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper').series;
  const ids = parts.map((part) => part.storyId);
  return (
    <section aria-labelledby="series">
      <h2 id="series">{t('series.title')}</h2>
      <p className="text-sm text-soft">{t('series.lead')}</p>
      {parts.length === 0 && <p className="m-0 text-sm text-soft">{t('series.none')}</p>}
      <SortKeys order={ids.join()} hint={strings(locale, 'paper').list.keys}>
        <ol className={`${listLook} ${sortLook}`} data-part="desk-list" aria-label={t('series.parts')}>
          {parts.map((part, at) => (
            <li key={part.storyId} data-row={part.storyId}>
              <span className={tagLook} data-part="desk-mark">
                {at + 1}
              </span>
              <Headline part={part} locale={locale} />
              <Moves tagId={tagId} ids={ids} at={at} about={part.headline} locale={locale} />
            </li>
          ))}
        </ol>
      </SortKeys>
      {candidates.length > 0 && <h3>{t('series.others')}</h3>}
      <ul className={`${listLook} ${sortLook}`} data-part="desk-list">
        {candidates.map((candidate) => (
          <li key={candidate.storyId}>
            <Headline part={candidate} locale={locale} />
            {ids.length < mostParts && (
              <OneButton
                action={orderSeries}
                undo={orderSeries}
                done={words.added}
                fields={{ tagId, stories: [...ids, candidate.storyId].join(), was: ids.join() }}
                about={candidate.headline}
              >
                {words.add}
              </OneButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Headline({ part: { articleId, storyId, headline, locale: its, isHere, carries }, locale }: { part: DeskPart; locale: Locale }) {
  const t = translator(locale, 'paper');
  return (
    <span className={sortTextLook} data-part="desk-sort-text">
      {articleId ? (
        <a href={`/desk/articles/${articleId}`} lang={its && isLocale(its) ? languageTags[its] : undefined}>
          {headline}
        </a>
      ) : (
        `#${storyId}`
      )}{' '}
      <span className="m-0 text-sm text-soft">
        {!isHere && t('front.notHere')}
        {!carries && ` · ${t('series.untagged')}`}
      </span>
    </span>
  );
}

function Moves({ tagId, ids, at, about, locale }: { tagId: number; ids: number[]; at: number; about: string; locale: Locale }) {
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper');
  const was = ids.join();
  const moved = (by: number) => {
    const next = [...ids];
    next.splice(at + by, 0, ...next.splice(at, 1));
    return { tagId, stories: next.join(), was };
  };
  const shared = { action: orderSeries, undo: orderSeries, about };
  return (
    <div className="flex flex-wrap items-center gap-3">
      {at > 0 && (
        <div data-move="up">
          <OneButton {...shared} done={words.list.moved} fields={moved(-1)}>
            {t('list.up')}
          </OneButton>
        </div>
      )}
      {at < ids.length - 1 && (
        <div data-move="down">
          <OneButton {...shared} done={words.list.moved} fields={moved(1)}>
            {t('list.down')}
          </OneButton>
        </div>
      )}
      <OneButton {...shared} done={words.series.removed} fields={{ tagId, stories: ids.filter((_, index) => index !== at).join(), was }}>
        {t('list.remove')}
      </OneButton>
    </div>
  );
}
