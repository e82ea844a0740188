import type { Locale } from '@/lib/ground/locales';
import { locales } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';

/**
 * What the settings beside a text are called, by their fields; those of one edition begin with its
 * name.
 */
export function settingNames(locale: Locale): Record<string, string> {
  const { story, front, schedule } = strings(locale, 'editor');
  const { terms } = strings(locale, 'comments');
  const pages = strings(locale, 'pages');
  const embargo = { 'edition.until': schedule.embargo, 'edition.people': schedule.embargo };
  const ofComments = ['open', 'premoderated', 'closeDays', 'slowMinutes', 'questions', ...locales.map((language) => `message.${language}`)];
  return {
    sectionId: story.section,
    states: story.states,
    institutions: story.institutions,
    tags: story.tags,
    people: story.people,
    addresses: story.related,
    pending: story.waitingName,
    position: front.title,
    until: front.title,
    breakingUntil: front.breaking,
    'edition.publishAt': schedule.publishAt,
    'edition.withdrawAt': schedule.withdrawAt,
    ...embargo,
    parentId: pages.parent,
    inFooter: pages.footer,
    'edition.machine': strings(locale, 'translation').machine.title,
    ...Object.fromEntries(ofComments.map((name) => [name, terms.title])),
  };
}
