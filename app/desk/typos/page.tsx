import { OneButton } from '@/components/desk/one-button.client';
import { MoveKeys } from '@/components/typo/move-keys.client';
import { Place } from '@/components/typo/place';
import { isLocale, languageTags } from '@/lib/locales';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { one, type Search } from '@/lib/people/search';
import { strings, translator } from '@/lib/site/messages';
import { acceptSure, settleTask } from '@/lib/typos/actions';
import { listOpenPlaces, listTasks } from '@/lib/typos/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'typos')('desk.title') };
}

export default async function Typos({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('typos.handle');
  const showTasks = one((await searchParams).state) === 'tasks';
  const [places, tasks] = await Promise.all([listOpenPlaces(actor), listTasks(actor)]);
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  const sure = places.filter((place) => place.state === 'sure' && !place.fact).length;
  return (
    <>
      <h1>{words.title}</h1>
      <nav className="desk-tabs" aria-label={words.title}>
        <a href="/desk/typos" aria-current={showTasks ? undefined : 'page'}>
          {words.open} ({places.length})
        </a>
        <a href="/desk/typos?state=tasks" aria-current={showTasks ? 'page' : undefined}>
          {words.tasks} ({tasks.length})
        </a>
      </nav>
      {!showTasks && places.length === 0 && <p className="desk-soft">{words.none}</p>}
      {!showTasks && places.length > 0 && (
        <>
          <MoveKeys next={words.next} previous={words.previous} />
          {sure > 0 && (
            <OneButton action={acceptSure} done={words.bulkNow} fields={{}}>
              {t('desk.bulk', { count: sure })}
            </OneButton>
          )}
          <ul className="desk-list">
            {places.map((place) => (
              <Place key={place.id} place={place} locale={locale} />
            ))}
          </ul>
        </>
      )}
      {showTasks && tasks.length === 0 && <p className="desk-soft">{words.noTasks}</p>}
      {showTasks && (
        <ul className="desk-list">
          {tasks.map((task) => (
            <li key={task.id}>
              <p>{t('desk.task', { source: task.headline, said: task.said, says: task.says })}</p>
              <blockquote lang={isLocale(task.locale) ? languageTags[task.locale] : undefined}>{task.passage}</blockquote>
              <div className="desk-row">
                <a href={`/desk/articles/${task.articleId}`}>{words.edit}</a>
                <OneButton action={settleTask} done={words.settled} fields={{ id: task.id, to: 'done' }}>
                  {words.done}
                </OneButton>
                <OneButton action={settleTask} done={words.settled} fields={{ id: task.id, to: 'dismissed' }}>
                  {words.dismiss}
                </OneButton>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
