import { Decide } from '@/components/comment/decide.client';
import { QueueRefill } from '@/components/comment/queue-entry.client';
import { CannedNotes, QueueItem, Reasons } from '@/components/comment/queue-item';
import { QueueKeys } from '@/components/comment/queue-keys.client';
import { QueuePresence } from '@/components/comment/queue-presence.client';
import { DeskForm } from '@/components/desk/form.client';
import { listLook, tabsLook } from '@/components/desk/look';
import { Pager, page } from '@/components/desk/pager';
import { listAuthorRecords } from '@/lib/comments/authors/author-record';
import { type Queue, queues } from '@/lib/comments/comment/input';
import { decideComments, undoDecisions } from '@/lib/comments/moderating/actions';
import { isShortSearch, listLastDecisions, listQueue, mostLookedThrough } from '@/lib/comments/moderating/desk-queries';
import { isLocale, type Locale, languageNames, locales, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { one, rowNumber, type Search } from '@/lib/people/search';
import { listSections } from '@/lib/sections/queries';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'comments')('desk.title') };
}

export default async function CommentQueues({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('comments.moderate');
  const search = await searchParams;
  const queue = queues.find((name) => name === one(search.queue)) ?? 'held';
  const given = one(search.language) ?? '';
  const language = isLocale(given) ? given : undefined;
  const after = rowNumber(search.after);
  const filter = {
    section: rowNumber(search.section),
    story: rowNumber(search.story),
    author: rowNumber(search.author),
    days: Math.min(rowNumber(search.days) ?? 0, 3650) || undefined,
    search: (one(search.search) ?? '').trim().slice(0, 100) || undefined,
  };
  const [rows, settings, sections] = await Promise.all([listQueue(actor, { queue, language, after, ...filter }), getSettings(), listSections()]);
  const { shown, last } = page(rows);
  const ids = shown.map((row) => row.id);
  const [decisions, records] = await Promise.all([listLastDecisions(ids), listAuthorRecords(actor, ids)]);
  const rules = can(actor, 'comments.rules');
  const t = translator(locale, 'comments');
  const words = strings(locale, 'comments').desk;
  const m = translator(locale, 'moderating');
  const readable = actor.languages.length === 0 || actor.role === 'administrator' ? locales : locales.filter((name) => actor.languages.includes(name));
  const kept = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [`&${name}=${encodeURIComponent(value)}`]));
  return (
    <>
      <h1 tabIndex={-1}>{t('desk.title')}</h1>
      <QueueTabs queue={queue} language={language} kept={kept.join('')} readable={readable} locale={locale} />
      <QueueFilter queue={queue} language={language} filter={filter} sections={sections} rules={rules} locale={locale} />
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
          <p className="m-0 text-sm text-soft">{t('desk.keys')}</p>
          <ul className={listLook} data-part="desk-list">
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
              />
            ))}
          </ul>
          <DeskForm
            id="selected"
            action={decideComments}
            undo={undoDecisions}
            done={words.done}
            hidden={{ from: queue }}
            className="my-3 flex flex-wrap items-center gap-2 [&_input]:max-w-88 [&_input]:flex-[1_1_10rem] [&_select]:w-68 [&_select]:max-w-full"
            label={words.select}
          >
            <b>{t('desk.chosen')}</b>
            <Reasons locale={locale} />
            <Decide words={words} all />
          </DeskForm>
        </>
      )}
      <Pager path="/desk/comments" next={last && { queue, language, ...filter, after: last.id }} isFirst={!after} locale={locale} />
    </>
  );
}

type TabProps = { queue: Queue; language?: Locale; kept: string; readable: readonly Locale[]; locale: Locale };

/** The queues, and the languages of this one. */
function QueueTabs({ queue, language, kept, readable, locale }: TabProps) {
  const t = translator(locale, 'comments');
  const address = (name: string, one?: string) => `/desk/comments?queue=${name}${one ? `&language=${one}` : ''}${kept}`;
  return (
    <>
      <nav className={tabsLook} aria-label={t('desk.title')}>
        {queues.map((name) => (
          <a key={name} href={address(name, language)} aria-current={name === queue ? 'page' : undefined}>
            {t(`desk.queues.${name}`)}
          </a>
        ))}
      </nav>
      <nav className={tabsLook} aria-label={t('desk.language')}>
        <a href={address(queue)} aria-current={language ? undefined : 'page'}>
          {t('desk.all')}
        </a>
        {readable.map((name) => (
          <a key={name} href={address(queue, name)} aria-current={name === language ? 'page' : undefined}>
            {languageNames[name]}
          </a>
        ))}
      </nav>
    </>
  );
}

type FilterProps = Pick<TabProps, 'queue' | 'language' | 'locale'> & {
  filter: { section?: number; story?: number; author?: number; days?: number; search?: string };
  sections: Awaited<ReturnType<typeof listSections>>;
  rules: boolean;
};

/** Words, section and age, and the ways to what else moderators have. */
function QueueFilter({ queue, language, filter, sections, rules, locale }: FilterProps) {
  const m = translator(locale, 'moderating');
  return (
    <form className="flex flex-wrap items-center gap-3" role="search">
      <input type="hidden" name="queue" value={queue} />
      {language && <input type="hidden" name="language" value={language} />}
      {filter.story && <input type="hidden" name="story" value={filter.story} />}
      {filter.author && <input type="hidden" name="author" value={filter.author} />}
      <input
        type="search"
        className="w-72 max-w-full"
        name="search"
        defaultValue={filter.search}
        maxLength={100}
        aria-label={m('search')}
        placeholder={m('search')}
      />
      <select className="w-72 max-w-full" name="section" aria-label={m('section')} defaultValue={filter.section ?? ''}>
        <option value="">{m('everySection')}</option>
        {sections.map((section) => (
          <option key={section.id} value={section.id}>
            {localized(section.name, locale)}
          </option>
        ))}
      </select>
      <select className="w-72 max-w-full" name="days" aria-label={m('days')} defaultValue={filter.days ?? ''}>
        <option value="">{m('anyAge')}</option>
        {[1, 7, 30].map((count) => (
          <option key={count} value={count}>
            {m('lastDays', { count })}
          </option>
        ))}
      </select>
      <button type="submit" className="border-rim bg-transparent text-accent">
        {m('show')}
      </button>
      <a href="/desk/comments/figures">{m('figures')}</a>
      <a href="/desk/comments/log">{m('log')}</a>
      {rules && <a href="/desk/comments/rules">{m('rules')}</a>}
      <a href="/desk/comments/networks">{m('networks')}</a>
    </form>
  );
}
