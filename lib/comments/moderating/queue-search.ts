import { isLocale, type Locale } from '../../ground/locales';
import { firstValue, rowNumber } from '../../people/search';
import { type Queue, queues } from '../comment/input';

/** Of nobody, one's own, or of the person with this number. */
export type AssignedFilter = 'none' | 'mine' | number;
type Given = Record<string, string | string[] | undefined>;
export type QueueSearch = {
  queue: Queue;
  language?: Locale;
  section?: number;
  story?: number;
  author?: number;
  days?: number;
  search?: string;
  assigned?: AssignedFilter;
};

/** The queue and its filters, as an address names them; what an address cannot mean is left out. */
export function readQueueSearch(given: Given): QueueSearch {
  const language = firstValue(given.language) ?? '';
  return {
    queue: queues.find((name) => name === firstValue(given.queue)) ?? 'held',
    language: isLocale(language) ? language : undefined,
    section: rowNumber(given.section),
    story: rowNumber(given.story),
    author: rowNumber(given.author),
    days: Math.min(rowNumber(given.days) ?? 0, 3650) || undefined,
    assigned: readAssigned(firstValue(given.assigned)),
    search: (firstValue(given.search) ?? '').trim().slice(0, 100) || undefined,
  };
}

const readAssigned = (given: string | undefined): AssignedFilter | undefined => (given === 'none' || given === 'mine' ? given : rowNumber(given));

/** The same as part of an address, always in the same order. */
export function writeQueueSearch(search: QueueSearch): string {
  const { queue, language, section, story, author, days, search: words, assigned } = search;
  const named = Object.entries({ queue, language, section, story, author, days, search: words, assigned });
  return new URLSearchParams(named.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();
}
