import { listLook, noteLook, tabsLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { DeskPager, page } from '@/components/desk/pager';
import { Closed } from '@/components/typo/closed';
import { Figures } from '@/components/typo/figures';
import { Filters } from '@/components/typo/filters';
import { MoveKeys } from '@/components/typo/move-keys.client';
import { ReportedPlace } from '@/components/typo/place';
import { CounterpartTask } from '@/components/typo/task';
import { listBylines } from '@/lib/articles/editing/queries';
import { locales } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { acceptSure } from '@/lib/typos/actions';
import { listClosedPlaces, listReportedArticles, outcomes } from '@/lib/typos/closed-queries';
import { getTypoCounts, listTypoFigures } from '@/lib/typos/counts';
import { keyOfPlace, listOpenPlaces, sorts } from '@/lib/typos/desk-queries';
import { listTypoTasks } from '@/lib/typos/task-queries';

const size = 30;

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'typos')('desk.title') };
}

export default async function Typos({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('typos.handle');
  const search = await searchParams;
  const state = (['tasks', 'closed'] as const).find((name) => name === firstValue(search.state));
  const words = strings(locale, 'typos').desk;
  const counts = await getTypoCounts(actor);
  return (
    <>
      <h1>{words.title}</h1>
      <nav className={tabsLook} aria-label={words.title}>
        <a href="/desk/typos" aria-current={state ? undefined : 'page'}>
          {words.open} ({counts.places})
        </a>
        <a href="/desk/typos?state=tasks" aria-current={state === 'tasks' ? 'page' : undefined} data-key="t" data-key-label={words.tasks}>
          {words.tasks} ({counts.tasks})
        </a>
        <a href="/desk/typos?state=closed" aria-current={state === 'closed' ? 'page' : undefined} data-key="c" data-key-label={words.closed}>
          {words.closed}
        </a>
      </nav>
      {state === 'tasks' && <Tasks actor={actor} locale={locale} after={rowNumber(search.after)} />}
      {state === 'closed' && <Decided actor={actor} locale={locale} search={search} />}
      {!state && <Places actor={actor} locale={locale} search={search} />}
    </>
  );
}

type Who = Awaited<ReturnType<typeof deskPage>>;

const narrowed = (search: Awaited<Search>) => ({
  language: locales.find((name) => name === firstValue(search.language)),
  articleId: rowNumber(search.article),
  authorId: rowNumber(search.author),
});

async function Places({ actor, locale, search }: Who & { search: Awaited<Search> }) {
  const filter = { sort: sorts.find((name) => name === firstValue(search.sort)), ...narrowed(search) };
  const after = firstValue(search.after);
  const [rows, authors, settings, figures, reported] = await Promise.all([
    listOpenPlaces(actor, { ...filter, after }, size),
    listBylines(locale),
    getSettings(),
    listTypoFigures(actor),
    listReportedArticles(actor),
  ]);
  const { shown, last } = page(rows, size);
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  const sure = shown.filter((place) => place.state === 'sure' && !place.isFact).map((place) => place.id);
  const query = { sort: filter.sort, language: filter.language, article: filter.articleId, author: filter.authorId };
  const isFiltered = Boolean(filter.language ?? filter.articleId ?? filter.authorId);
  return (
    <>
      <Filters chosen={filter} articles={reported} authors={authors} locale={locale} />
      {filter.articleId && shown.length > 0 && (
        <p className={noteLook} data-part="desk-note">
          {t('desk.many', { count: shown[0]?.ofArticle ?? 0 })}
        </p>
      )}
      {shown.length === 0 ? (
        <p className="m-0 text-sm text-soft">{isFiltered || after ? words.noneHere : words.none}</p>
      ) : (
        <>
          <MoveKeys
            next={words.next}
            previous={words.previous}
            accept={words.accept}
            decline={words.decline}
            learn={words.learn}
            edit={words.edit}
            ids={shown.map((place) => place.id).join()}
          />
          <p className="mt-2 mb-3 text-sm text-soft">{words.keys}</p>
          {sure.length > 0 && (
            <div className="mb-3">
              <OneButton action={acceptSure} done={words.bulkNow} fields={{ ids: sure.join() }}>
                {t('desk.bulk', { count: sure.length })}
              </OneButton>
            </div>
          )}
          <ul className={listLook} data-part="desk-list">
            {shown.map((place) => (
              <ReportedPlace key={place.id} place={place} locale={locale} zone={settings.zone} isAlone={Boolean(filter.articleId)} />
            ))}
          </ul>
        </>
      )}
      <DeskPager path="/desk/typos" next={last && { ...query, after: keyOfPlace(last) }} isFirst={!after} locale={locale} />
      <Figures figures={figures} locale={locale} />
    </>
  );
}

async function Tasks({ actor, locale, after }: Who & { after?: number }) {
  const { shown, last } = page(await listTypoTasks(actor, after, size), size);
  const words = strings(locale, 'typos').desk;
  return (
    <>
      {shown.length === 0 ? (
        <p className="m-0 text-sm text-soft">{words.noTasks}</p>
      ) : (
        <>
          <MoveKeys
            next={words.next}
            previous={words.previous}
            accept={words.done}
            decline={words.dismiss}
            edit={words.edit}
            ids={shown.map((task) => task.id).join()}
          />
          <ul className={listLook} data-part="desk-list">
            {shown.map((task) => (
              <CounterpartTask key={task.id} task={task} locale={locale} />
            ))}
          </ul>
        </>
      )}
      <DeskPager path="/desk/typos" next={last && { state: 'tasks', after: last.id }} isFirst locale={locale} />
    </>
  );
}

async function Decided({ actor, locale, search }: Who & { search: Awaited<Search> }) {
  const filter = { outcome: outcomes.find((name) => name === firstValue(search.outcome)), ...narrowed(search) };
  const after = firstValue(search.after);
  const [rows, authors, settings, reported] = await Promise.all([
    listClosedPlaces(actor, { ...filter, after }, size),
    listBylines(locale),
    getSettings(),
    listReportedArticles(actor),
  ]);
  const { shown, last } = page(rows, size);
  const words = strings(locale, 'typos').desk;
  const query = { state: 'closed', outcome: filter.outcome, language: filter.language, article: filter.articleId, author: filter.authorId };
  return (
    <>
      <Filters isClosed chosen={filter} articles={reported} authors={authors} locale={locale} />
      {shown.length === 0 ? (
        <p className="m-0 text-sm text-soft">{words.noClosed}</p>
      ) : (
        <>
          <MoveKeys next={words.next} previous={words.previous} reopen={words.reopen} edit={words.edit} ids={shown.map((place) => place.id).join()} />
          <ul className={listLook} data-part="desk-list">
            {shown.map((place) => (
              <Closed key={place.key} place={place} locale={locale} zone={settings.zone} />
            ))}
          </ul>
        </>
      )}
      <DeskPager path="/desk/typos?state=closed" next={last && { ...query, after: last.key }} isFirst={!after} locale={locale} />
    </>
  );
}
