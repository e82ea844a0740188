import { FactList } from '@/components/site/fact-list';
import { HolidayDays } from '@/components/site/holidays';
import { Clock } from '@/components/ui/moment';
import { factsLook } from '@/components/ui/plain-page';
import { offsetOf } from '@/lib/ground/clock';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { comma } from '@/lib/ground/typeset';
import type { HolidayRow, Occurrence } from '@/lib/holidays/holiday';
import type { FactRow } from '@/lib/states/fact';
import type { getState } from '@/lib/states/queries';

type State = NonNullable<Awaited<ReturnType<typeof getState>>>['state'];

type Properties = {
  locale: Locale;
  state: State;
  group: string;
  facts: FactRow[];
  /** The public holiday that is, or comes next. */
  next: Occurrence<HolidayRow> | undefined;
  mapNote: string;
};

export function StateFacts({ locale, state, group, facts, next, mapNote }: Properties) {
  const t = translator(locale, 'site');
  const now = new Date();
  return (
    <aside className={`pt-5 max-md:-order-1 ${factsLook}`}>
      <figure className="pb-4">
        {/* biome-ignore lint/performance/noImgElement: a static drawing, not a photograph */}
        <img
          src={`/maps/${state.iso2.toLowerCase()}.svg`}
          alt={t('locator', { name: localized(state.name, locale) })}
          width={640}
          height={400}
          loading="lazy"
        />
        <figcaption className="pt-1.5 fine">{mapNote}</figcaption>
      </figure>
      <dl>
        <dt>{t('localTime')}</dt>
        <dd>
          <Clock className="font-serif text-4xl" zone={state.zone} now={now} locale={locale} /> {offsetOf(state.zone, now)}
        </dd>
        <dt>{t('capital')}</dt>
        <dd>{localized(state.capital, locale)}</dd>
        <dt>{t('officialName')}</dt>
        <dd>{localized(state.officialName, locale)}</dd>
        <dt>{t('status')}</dt>
        <dd>{`${group}${comma(locale)}${t('since', { year: String(state.since) })}`}</dd>
        <FactList facts={facts} locale={locale} />
        {next && (
          <div>
            <dt>{translator(locale, 'holidays')('next')}</dt>
            <dd>
              <a href="#holidays">{localized(next.holiday.title, locale)}</a>
              <span className="block fine">
                <HolidayDays occurrence={next} locale={locale} />
              </span>
            </dd>
          </div>
        )}
      </dl>
    </aside>
  );
}
