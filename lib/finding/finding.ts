import { cleanText, readDay } from '../search/query';

export const findableStatuses = ['draft', 'in_review', 'scheduled', 'published', 'withdrawn'] as const;
export type FindableStatus = (typeof findableStatuses)[number];
export const findScopes = ['mine', 'waiting', 'changed', 'templates'] as const;
export type FindScope = (typeof findScopes)[number];

/**
 * What the desk's list is asked for: words, an address or a number; filters; where a page begins.
 */
export type Finding = {
  text: string;
  scope: FindScope | null;
  locale: string | null;
  status: FindableStatus | null;
  sectionId: number | null;
  /** Who signs it or began it. */
  personId: number | null;
  /** A tag's slug. */
  tag: string | null;
  state: string | null;
  /** Days of the paper's zone on which it last changed, both included. */
  from: string | null;
  to: string | null;
  before: FindCursor | null;
};
/** Microseconds since 1970, and the article. */
export type FindCursor = { at: string; id: number };

type Given = Record<string, string | string[] | undefined>;

const fields = ['q', 'scope', 'language', 'status', 'section', 'person', 'tag', 'state', 'from', 'to'] as const;

/** Reads the address of the list. What cannot be understood is left out; nothing throws. */
export function readFinding(given: Given): Finding {
  const single = (name: string) => {
    const value = given[name];
    return cleanText((Array.isArray(value) ? value[0] : value) ?? '');
  };
  const known = <Name extends string>(names: readonly Name[], name: string) => names.find((each) => each === single(name)) ?? null;
  const number = (name: string) => (/^[1-9]\d{0,14}$/.test(single(name)) ? Number(single(name)) : null);
  const shaped = (name: string, form: RegExp) => (form.test(single(name)) ? single(name) : null);
  const [from, to] = [readDay(single('from')), readDay(single('to'))];
  return {
    text: single('q'),
    scope: known(findScopes, 'scope'),
    locale: shaped('language', /^[a-z]{2}$/),
    status: known(findableStatuses, 'status'),
    sectionId: number('section'),
    personId: number('person'),
    tag: shaped('tag', /^[a-z0-9]+(-[a-z0-9]+)*$/),
    state: shaped('state', /^[A-Z]{2}$/),
    from: from && to && from > to ? to : from,
    to: from && to && from > to ? from : to,
    before: readPlace(single('before')),
  };
}

function readPlace(text: string): FindCursor | null {
  const found = /^(\d{1,16})\.([1-9]\d{0,14})$/.exec(text);
  return found?.[1] && found[2] ? { at: found[1], id: Number(found[2]) } : null;
}

/**
 * The same as the query of an address, without what is empty, in an order that does not change: so
 * two of them can be compared.
 */
export function writeFinding(finding: Finding, before: FindCursor | null = null): string {
  const { text, scope, locale, status, sectionId, personId, tag, state, from, to } = finding;
  const values = [text, scope, locale, status, sectionId, personId, tag, state, from, to];
  const query = new URLSearchParams(fields.flatMap((name, at) => (values[at] ? [[name, String(values[at])]] : [])));
  if (before) query.set('before', `${before.at}.${before.id}`);
  return query.toString();
}

/** The number that is asked for: `1234`, `#1234`, or the address of an article at the desk. */
export function askedNumber(text: string): number | null {
  const found = /^#?([1-9]\d{0,14})$/.exec(text) ?? /\/desk\/articles\/([1-9]\d{0,14})(?:[/?#]|$)/.exec(text);
  return found ? Number(found[1]) : null;
}

/** The language and the slug that a public address names, whole or from its path on. */
export function askedAddress(text: string): { locale: string; slug: string } | null {
  const found = /\/([a-z]{2})\/news\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.md)?(?:[/?#]|$)/.exec(text);
  return found?.[1] && found[2] ? { locale: found[1], slug: found[2] } : null;
}
