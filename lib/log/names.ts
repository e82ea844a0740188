import type { Locale } from '../ground/locales';
import { strings } from '../ground/messages';

/** What was done, in words; the name in the code where there are none. */
export const actionName = (locale: Locale, action: string): string => (strings(locale, 'log').actions as Record<string, string>)[action] ?? action;

/** The kind of thing it was done to, in words. */
export const subjectName = (locale: Locale, type: string): string => (strings(locale, 'log').subjects as Record<string, string>)[type] ?? type;

const pages: Record<string, (id: string) => string> = {
  article: (id) => `/desk/articles/${id}`,
  section: (id) => `/desk/sections/${id}`,
  state: (id) => `/desk/states/${id}`,
  'state-group': (id) => `/desk/states/groups/${id}`,
  institution: (id) => `/desk/institutions/${id}`,
  meeting: (id) => `/desk/meetings/${id}`,
  tag: (id) => `/desk/tags/${id}`,
  person: (id) => `/desk/people/${id}`,
  media: (id) => `/desk/media/${id}`,
  message: (id) => `/desk/messages/${id}`,
  contact_message: (id) => `/desk/messages/${id}`,
  'funding-notice': (id) => `/desk/funding/${id}`,
  front: () => '/desk/front',
  menu: () => '/desk/menu',
  page: () => '/desk/pages',
  settings: () => '/desk/settings',
  'api-key': () => '/desk/api',
  webhook: () => '/desk/webhooks',
  redirect: () => '/desk/redirects',
  import: (id) => `/desk/import/${id}`,
  'import-job': () => '/desk/import',
  partner: () => '/desk/partners',
};

/** The desk's page of a thing, or null. */
export const subjectPage = (type: string, id: string): string | null => pages[type]?.(encodeURIComponent(id)) ?? null;

export const historyOf = (type: string, id: string | number): string => `/desk/log?type=${encodeURIComponent(type)}&id=${encodeURIComponent(String(id))}`;
