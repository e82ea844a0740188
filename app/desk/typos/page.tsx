import { Select } from '@/components/desk/fields.client';
import { OneButton } from '@/components/desk/one-button.client';
import { Pager, page } from '@/components/desk/pager';
import { Figures } from '@/components/typo/figures';
import { MoveKeys } from '@/components/typo/move-keys.client';
import { Place } from '@/components/typo/place';
import { Task } from '@/components/typo/task';
import { listBylines } from '@/lib/drafts/queries';
import { isLocale, languageNames, locales } from '@/lib/locales';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { one, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { strings, translator } from '@/lib/site/messages';
import { acceptSure } from '@/lib/typos/actions';
import { getTypoCounts, listTypoFigures } from '@/lib/typos/counts';
import { keyOf, listOpenPlaces, listTasks, sorts } from '@/lib/typos/desk-queries';

const size = 30;

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'typos')('desk.title') };
}

export default async function Typos({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('typos.handle');
  const search = await searchParams;
  const isTasks = one(search.state) === 'tasks';
  const words = strings(locale, 'typos').desk;
  const counts = await getTypoCounts(actor);
  return (
    <>
      <h1>{words.title}</h1>
      <nav className="desk-tabs" aria-label={words.title}>
        <a href="/desk/typos" aria-current={isTasks ? undefined : 'page'}>
          {words.open} ({counts.places})
        </a>
        <a href="/desk/typos?state=tasks" aria-current={isTasks ? 'page' : undefined} data-key="t" data-key-label={words.tasks}>
          {words.tasks} ({counts.tasks})
        </a>
      </nav>
      {isTasks ? <Tasks actor={actor} locale={locale} after={rowNumber(search.after)} /> : <Places actor={actor} locale={locale} search={search} />}
    </>
  );
}

type Who = Awaited<ReturnType<typeof deskPage>>;

async function Places({ actor, locale, search }: Who & { search: Awaited<Search> }) {
  const language = locales.find((name) => name === one(search.language));
  const filter = {
    sort: sorts.find((name) => name === one(search.sort)),
    language: language && isLocale(language) ? language : undefined,
    articleId: rowNumber(search.article),
    authorId: rowNumber(search.author),
  };
  const after = one(search.after);
  const [rows, authors, settings, figures] = await Promise.all([
    listOpenPlaces(actor, { ...filter, after }, size),
    listBylines(locale),
    getSettings(),
    listTypoFigures(actor),
  ]);
  const { shown, last } = page(rows, size);
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  const sure = shown.filter((place) => place.state === 'sure' && !place.isFact).map((place) => place.id);
  const query = { sort: filter.sort, language: filter.language, article: filter.articleId, author: filter.authorId };
  const isFiltered = Boolean(filter.language ?? filter.articleId ?? filter.authorId);
  return (
    <>
      <search>
        <form className="desk-filter" method="get">
          <Select name="sort" label={words.sort} value={filter.sort ?? 'newest'} options={sorts.map((value) => ({ value, label: words[value] }))} />
          <Select
            name="language"
            label={words.language}
            value={filter.language ?? ''}
            options={[{ value: '', label: words.all }, ...locales.map((value) => ({ value, label: languageNames[value] }))]}
          />
          <Select
            name="author"
            label={words.author}
            value={filter.authorId ?? ''}
            options={[{ value: '', label: words.anyAuthor }, ...authors.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          {filter.articleId && (
            <Select
              name="article"
              label={words.ofArticle}
              value={filter.articleId}
              options={[
                { value: filter.articleId, label: shown[0]?.headline ?? words.ofArticle },
                { value: '', label: words.everyArticle },
              ]}
            />
          )}
          <button type="submit" className="desk-quiet">
            {words.show}
          </button>
        </form>
      </search>
      {filter.articleId && shown.length > 0 && <p className="desk-note">{t('desk.many', { count: shown[0]?.ofArticle ?? 0 })}</p>}
      {shown.length === 0 ? (
        <p className="desk-soft">{isFiltered || after ? words.noneHere : words.none}</p>
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
          <p className="desk-hint">{words.keys}</p>
          {sure.length > 0 && (
            <OneButton action={acceptSure} done={words.bulkNow} fields={{ ids: sure.join() }}>
              {t('desk.bulk', { count: sure.length })}
            </OneButton>
          )}
          <ul className="desk-list">
            {shown.map((place) => (
              <Place key={place.id} place={place} locale={locale} zone={settings.zone} isAlone={Boolean(filter.articleId)} />
            ))}
          </ul>
        </>
      )}
      <Pager path="/desk/typos" next={last && { ...query, after: keyOf(last) }} isFirst={!after} locale={locale} />
      <Figures figures={figures} locale={locale} />
    </>
  );
}

async function Tasks({ actor, locale, after }: Who & { after?: number }) {
  const { shown, last } = page(await listTasks(actor, after, size), size);
  const words = strings(locale, 'typos').desk;
  return (
    <>
      {shown.length === 0 ? (
        <p className="desk-soft">{words.noTasks}</p>
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
          <ul className="desk-list">
            {shown.map((task) => (
              <Task key={task.id} task={task} locale={locale} />
            ))}
          </ul>
        </>
      )}
      <Pager path="/desk/typos" next={last && { state: 'tasks', after: last.id }} isFirst locale={locale} />
    </>
  );
}
