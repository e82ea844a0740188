import { tabsLook } from '@/components/desk/look';
import { type Queue, queues } from '@/lib/comments/comment/input';
import type { Moderator } from '@/lib/comments/moderating/assignments';
import type { AssignedFilter } from '@/lib/comments/moderating/queue-search';
import { type Locale, languageNames, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { listSections } from '@/lib/sections/queries';

type TabProps = { queue: Queue; language?: Locale; kept: string; readable: readonly Locale[]; locale: Locale };

/** The queues, and the languages of this one. */
export function QueueTabs({ queue, language, kept, readable, locale }: TabProps) {
  const t = translator(locale, 'comments');
  const address = (name: string, only?: string) => `/desk/comments?queue=${name}${only ? `&language=${only}` : ''}${kept}`;
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
  filter: { section?: number; story?: number; author?: number; days?: number; search?: string; assigned?: AssignedFilter };
  sections: Awaited<ReturnType<typeof listSections>>;
  moderators: Moderator[];
  rules: boolean;
};

/** Two beside one another on a phone. */
const choiceLook = 'mt-0 min-w-0 flex-[1_1_11rem] sm:max-w-72 max-sm:flex-[1_1_40%]';

/** Words, section, age and who has it, and the ways to what else moderators have. */
export function QueueFilterForm({ queue, language, filter, sections, moderators, rules, locale }: FilterProps) {
  const m = translator(locale, 'moderating');
  return (
    <form className="flex flex-wrap items-center gap-3" role="search">
      <input type="hidden" name="queue" value={queue} />
      {language && <input type="hidden" name="language" value={language} />}
      {filter.story && <input type="hidden" name="story" value={filter.story} />}
      {filter.author && <input type="hidden" name="author" value={filter.author} />}
      <input
        type="search"
        className="mt-0 min-w-0 flex-[2_1_13rem] sm:max-w-88 max-sm:basis-full"
        name="search"
        defaultValue={filter.search}
        maxLength={100}
        aria-label={m('search')}
        placeholder={m('search')}
      />
      <select className={choiceLook} name="section" aria-label={m('section')} defaultValue={filter.section ?? ''}>
        <option value="">{m('everySection')}</option>
        {sections.map((section) => (
          <option key={section.id} value={section.id}>
            {localized(section.name, locale)}
          </option>
        ))}
      </select>
      <select className={choiceLook} name="days" aria-label={m('days')} defaultValue={filter.days ?? ''}>
        <option value="">{m('anyAge')}</option>
        {[1, 7, 30].map((count) => (
          <option key={count} value={count}>
            {m('lastDays', { count })}
          </option>
        ))}
      </select>
      <select className={choiceLook} name="assigned" aria-label={m('assign.filter')} defaultValue={filter.assigned ?? ''}>
        <option value="">{m('assign.anyone')}</option>
        <option value="mine">{m('assign.isMine')}</option>
        <option value="none">{m('assign.nobody')}</option>
        {moderators.map((moderator) => (
          <option key={moderator.id} value={moderator.id}>
            {moderator.name}
          </option>
        ))}
      </select>
      <button type="submit" className="border-rim bg-transparent text-accent">
        {m('show')}
      </button>
      <p className="m-0 flex basis-full flex-wrap gap-x-5">
        <a href="/desk/comments/figures">{m('figures')}</a>
        <a href="/desk/comments/log">{m('log')}</a>
        {rules && <a href="/desk/comments/rules">{m('rules')}</a>}
        <a href="/desk/comments/networks">{m('networks')}</a>
      </p>
    </form>
  );
}
