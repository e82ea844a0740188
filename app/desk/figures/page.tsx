import { listLook } from '@/components/desk/look';
import { getStoryName, listDayFigures, listStoryFigures } from '@/lib/dashboard/figures';
import { formatDate } from '@/lib/ground/clock';
import { isLocale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'paper')('today.figuresTitle') };
}

const langOf = (locale: string | null) => (locale && isLocale(locale) ? languageTags[locale] : undefined);

export default async function Figures({ searchParams }: { searchParams: Search }) {
  const { locale } = await deskPage('articles.list');
  const storyId = rowNumber((await searchParams).story) ?? null;
  const [days, stories, story] = await Promise.all([
    listDayFigures(storyId),
    listStoryFigures(locale),
    storyId === null ? null : getStoryName(storyId, locale),
  ]);
  const t = translator(locale, 'paper');
  const most = Math.max(1, ...days.map((day) => day.count));
  const total = days.reduce((sum, day) => sum + day.count, 0);
  return (
    <>
      <h1>{t('today.figuresTitle')}</h1>
      {storyId !== null && (
        <p>
          {story ? (
            <a href={`/desk/articles/${story.articleId}`} lang={langOf(story.locale)}>
              {story.headline}
            </a>
          ) : (
            `#${storyId}`
          )}{' '}
          · <a href="/desk/figures">{t('today.thirty')}</a>
        </p>
      )}
      <p>
        <strong>{t('today.total', { count: total })}</strong>
      </p>
      <div className="relative overflow-x-auto">
        <table className="[&_:is(td,th)]:py-1 [&_th[scope=row]]:font-normal [&_th[scope=row]]:whitespace-nowrap">
          <thead>
            <tr>
              <th scope="col">{t('today.day')}</th>
              <th scope="col" className="text-end">
                {t('today.count')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.day}>
                <th scope="row">{formatDate(locale, new Date(`${day.day}T12:00:00Z`))}</th>
                <td className="text-end">{day.count}</td>
                <td className="w-full min-w-22.5 [&_meter]:h-2.5 [&_meter]:w-full">
                  <meter min={0} max={most} value={day.count} aria-hidden="true" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {storyId === null && (
        <>
          <h2>{translator(locale, 'desk')('tags.stories')}</h2>
          <ol className={listLook} data-part="desk-list">
            {stories.map((story) => (
              <li key={story.storyId}>
                <a href={`/desk/figures?story=${story.storyId}`} lang={langOf(story.locale)}>
                  {story.headline || `#${story.storyId}`}
                </a>{' '}
                <span className="m-0 text-sm text-soft">{story.count}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="text-sm text-soft">{t('today.figuresNote')}</p>
    </>
  );
}
