import { colleaguesFor } from '@/components/comment/assigned';
import { Decide } from '@/components/comment/decide.client';
import { ColleaguesProvider } from '@/components/comment/hand-over.client';
import { QueueRefill } from '@/components/comment/queue-entry.client';
import { QueueFilterForm, QueueTabs } from '@/components/comment/queue-filter';
import { CannedNotes, QueueItem, Reasons } from '@/components/comment/queue-item';
import { QueueKeys } from '@/components/comment/queue-keys.client';
import { QueuePresence } from '@/components/comment/queue-presence.client';
import { SavedFilters } from '@/components/comment/saved-filters';
import { DeskForm } from '@/components/desk/form.client';
import { listLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { listAuthorRecords } from '@/lib/comments/authors/author-record';
import type { Queue } from '@/lib/comments/comment/input';
import { decideComments, undoDecisions } from '@/lib/comments/moderating/actions';
import { listAssignable, listAssignments } from '@/lib/comments/moderating/assignments';
import { isShortSearch, listLastDecisions, listQueue, mostLookedThrough } from '@/lib/comments/moderating/desk-queries';
import { listFilters, mayShare } from '@/lib/comments/moderating/filters';
import { readQueueSearch, writeQueueSearch } from '@/lib/comments/moderating/queue-search';
import { type Locale, locales } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';
import { listSections } from '@/lib/sections/queries';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'comments')('desk.title') };
}

export default async function CommentQueues({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('comments.moderate');
  const search = await searchParams;
  const given = readQueueSearch(search);
  const { queue, language, ...filter } = given;
  const [query, after] = [writeQueueSearch(given), rowNumber(search.after)];
  const [rows, settings, sections, filters, moderators] = await Promise.all([
    listQueue(actor, { ...given, after }),
    getSettings(),
    listSections(),
    listFilters(actor, locale),
    listAssignable(locale),
  ]);
  const { shown, last } = page(rows);
  const ids = shown.map((row) => row.id);
  const [decisions, records, held] = await Promise.all([listLastDecisions(ids), listAuthorRecords(actor, ids), listAssignments(ids)]);
  const rules = can(actor, 'comments.rules');
  const t = translator(locale, 'comments');
  const m = translator(locale, 'moderating');
  const readable = actor.languages.length === 0 || actor.role === 'administrator' ? locales : locales.filter((name) => actor.languages.includes(name));
  const kept = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [`&${name}=${encodeURIComponent(value)}`]));
  return (
    <>
      <h1 tabIndex={-1}>{t('desk.title')}</h1>
      <QueueTabs queue={queue} language={language} kept={kept.join('')} readable={readable} locale={locale} />
      <QueueFilterForm queue={queue} language={language} filter={filter} sections={sections} moderators={moderators} rules={rules} locale={locale} />
      <SavedFilters filters={filters} query={query} isShareable={mayShare(actor, query)} locale={locale} />
      {isShortSearch(filter.search) && <p className="m-0 text-sm text-soft">{m('shortSearch', { most: mostLookedThrough })}</p>}
      {kept.length > 0 && (
        <p className="m-0 text-sm text-soft">
          {(filter.story || filter.author) && `${m('only')} `}
          <a href={`/desk/comments?queue=${queue}`}>{m('clear')}</a>
        </p>
      )}
      <CannedNotes />
      <QueueKeys keys={Object.entries(strings(locale, 'moderating').keys).map(([key, label]) => ({ key, label }))} />
      {shown.length === 0 ? (
        <p className="m-0 text-sm text-soft">{t('desk.empty')}</p>
      ) : (
        <>
          <QueueRefill ids={ids} />
          <QueuePresence queue={queue} looking={strings(locale, 'moderating').looking} />
          <p className="mt-0 mb-3 text-sm text-soft">{t('desk.keys')}</p>
          <ul className={listLook} data-part="desk-list" aria-label={t(`desk.queues.${queue}`)}>
            <ColleaguesProvider
              colleagues={colleaguesFor(shown, moderators)}
              page={`/desk/comments?${query}${after ? `&after=${after}` : ''}`}
              opened={rowNumber(search.hand)}
            >
              {shown.map((row) => (
                <QueueItem
                  key={row.id}
                  row={row}
                  queue={queue}
                  locale={locale}
                  zone={settings.zone}
                  decision={decisions.get(row.id)}
                  record={records.get(row.id)}
                  rules={rules}
                  assigning={{ me: actor.id, held: held.get(row.id) }}
                />
              ))}
            </ColleaguesProvider>
          </ul>
          <Selected queue={queue} locale={locale} />
        </>
      )}
      <DeskPager path="/desk/comments" next={last && { queue, language, ...filter, after: last.id }} isFirst={!after} locale={locale} />
    </>
  );
}

/** Decides about all that are selected. */
function Selected({ queue, locale }: { queue: Queue; locale: Locale }) {
  const words = strings(locale, 'comments').desk;
  return (
    <DeskForm
      id="selected"
      action={decideComments}
      undo={undoDecisions}
      done={words.done}
      hidden={{ from: queue }}
      className="my-3 flex flex-wrap items-center gap-2 [&_input]:max-w-88 [&_input]:flex-[1_1_10rem] [&_select]:w-68 [&_select]:max-w-full"
      label={words.select}
    >
      <b>{words.chosen}</b>
      <Reasons locale={locale} />
      <Decide words={words} all />
    </DeskForm>
  );
}
