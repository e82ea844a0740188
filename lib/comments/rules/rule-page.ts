import { isLocale } from '../../ground/locales';
import type { RuleName } from '../comment/held';
import { isBuiltIn } from './catalogue';

type Held = { id: number; language: string };

/** Where a reason is not set by the rule of its own name. */
const elsewhere: Partial<Record<RuleName, (held: Held) => string>> = {
  review: ({ id }) => `/desk/comments/authors/${id}`,
  blocked: () => '/desk/comments/networks',
  words: ({ language }) => `/desk/comments/rules/words-${isLocale(language) ? language : 'en'}`,
  patterns: () => '/desk/comments/rules',
};

/** Where a moderator reads and changes what held a comment; null where nothing can be set. */
export const rulePage = (name: RuleName, held: Held): string | null => elsewhere[name]?.(held) ?? (isBuiltIn(name) ? `/desk/comments/rules/${name}` : null);
