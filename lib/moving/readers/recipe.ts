import { compile } from 'css-select';
import { z } from 'zod';
import { isZone } from '../../ground/zone';
import shipped from '../recipes/infosco.json';
import { readDate } from '../source/dates';

const isSelector = (text: string): boolean => {
  try {
    compile(text);
    return true;
  } catch {
    return false;
  }
};
const selectors = z.array(z.string().min(1).max(300).refine(isSelector, 'is no selector')).max(20).default([]);

/**
 * How the pages of an old site are read: where each part stands, how dates are written and in which
 * zone.
 */
export const recipeForm = z.strictObject({
  name: z.string().min(1).max(200),
  /** The language of pages that do not tell theirs by `lang` or address. */
  language: z.string().max(20).default(''),
  /** IANA zone of the dates on the pages, such as `Europe/Moscow`. */
  zone: z.string().max(60).refine(isZone, 'is no zone').default('UTC'),
  /** DD, MM, YYYY, HH, mm and ss in the order of the site, such as `DD.MM.YYYY HH:mm`. */
  date: z.string().max(60).default('YYYY-MM-DD HH:mm'),
  /** The address of the site, for links and redirects of pages that have no canonical link. */
  site: z.string().max(300).default(''),
  take: z.strictObject({
    headline: selectors,
    date: selectors,
    body: selectors,
    standfirst: selectors,
    authors: selectors,
    section: selectors,
    tags: selectors,
    picture: selectors,
  }),
  leave: selectors,
  comments: z.strictObject({ each: selectors, name: selectors, date: selectors, text: selectors }).optional(),
});
export type Recipe = z.infer<typeof recipeForm>;

/** Recipes that come with the program, by their names. */
const shippedRecipes: Record<string, unknown> = { infosco: shipped };
export const recipeNames = ['infosco'] as const;
/** Characters of a recipe. */
export const longestRecipe = 20_000;

/** What is wrong with a recipe, in its own terms: it is a file that a person has written. */
export const recipeProblems = (error: z.ZodError): string => error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');

/** A recipe by its name or as its own text; null where it is neither, or cannot be used. */
export function recipeOf(given: string): Recipe | null {
  const parsed = recipeForm.safeParse(Object.hasOwn(shippedRecipes, given) ? shippedRecipes[given] : jsonIn(given));
  return parsed.success ? parsed.data : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/**
 * The instant of a date on a page, as the recipe says it is written. Null where it is not found or
 * no day.
 */
export function readPatternDate(text: string, pattern: string, zone: string): Date | null {
  const names: string[] = [];
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '[\\s,]+')
    .replace(/YYYY|MM|DD|HH|mm|ss/g, (name) => {
      names.push(name);
      return name === 'YYYY' ? '(\\d{4})' : '(\\d{1,2})';
    });
  const found = new RegExp(`(?<!\\d)${source}(?!\\d)`).exec(text.replace(/\u00a0/g, ' '));
  if (!found) return null;
  const part = (name: string) => (found[names.indexOf(name) + 1] ?? '0').padStart(2, '0');
  const has = (name: string) => (names.includes(name) ? part(name) : '00');
  return readDate(`${part('YYYY')}-${part('MM')}-${part('DD')} ${has('HH')}:${has('mm')}:${has('ss')}`, zone);
}
