import { isLocale } from '../../ground/locales';
import type { RuleName } from '../comment/held';

type Held = { id: number; language: string };

/** Where a moderator reads and changes what held a comment; null where nothing can be set. */
const pages: Record<RuleName, (held: Held) => string | null> = {
  premoderated: () => null,
  review: ({ id }) => `/desk/comments/authors/${id}`,
  trap: () => null,
  proof: () => '/desk/comments/rules/proof',
  blocked: () => '/desk/comments/networks',
  words: ({ language }) => `/desk/comments/rules/words-${isLocale(language) ? language : 'en'}`,
  patterns: () => '/desk/comments/rules',
  links: () => '/desk/comments/rules/links',
  capitals: () => '/desk/comments/rules/capitals',
  repeats: () => '/desk/comments/rules/repeats',
  invisible: () => '/desk/comments/rules/invisible',
  language: () => null,
  first: () => '/desk/comments/rules/first',
  rejections: () => '/desk/comments/rules/rejections',
  learned: () => '/desk/comments/rules/learned',
  akismet: () => '/desk/comments/rules/akismet',
  reported: () => null,
};

export const rulePage = (name: RuleName, held: Held): string | null => pages[name](held);
