import { z } from 'zod';
import { rowId } from '../../ground/form-fields';
import { isLocale, type Locale } from '../../ground/locales';
import type { Mapping } from '../places';
import { longestRecipe, recipeOf } from '../readers/recipe';
import type { Categories } from '../terms';

/**
 * Bytes of a file, and of one part of it: a file is sent in parts, so that a lost line costs one of
 * them.
 */
export const uploadLimits = { file: 4 * 1024 ** 3, part: 8 * 1024 ** 2 } as const;

const importStates = ['uploading', 'checking', 'checked', 'importing', 'stopped', 'done', 'failed', 'undoing', 'undone', 'removed'] as const;
export type ImportState = (typeof importStates)[number];

/**
 * What a file may be asked to be read as. A folder comes as a zip; saved pages are known by their
 * recipe.
 */
export const deskFormats = ['wordpress', 'ghost', 'feed', 'news', 'jsonl', 'disqus', 'remark42', 'commento', 'isso', 'folder', 'pages'] as const;

export const uploadForm = z.object({
  name: z.string({ error: 'required' }).trim().min(1, 'required').max(200, 'too-long'),
  bytes: z.coerce.number().int().min(1, 'required').max(uploadLimits.file, 'too-large'),
  format: z.enum(['', ...deskFormats]).default(''),
  recipe: z
    .string()
    .max(longestRecipe, 'too-long')
    .default('')
    .transform((given, c) => {
      const recipe = given.trim() === '' ? null : recipeOf(given.trim());
      if (given.trim() === '' || recipe) return recipe;
      c.addIssue({ code: 'custom', message: 'bad-recipe' });
      return z.NEVER;
    }),
});
export type UploadInput = z.infer<typeof uploadForm>;

export const jobId = z.object({ id: rowId });

/**
 * Authors and categories that can be given to something here one by one. The rest goes by the
 * general rule.
 */
export const mostMapped = 60;

export type ImportChoices = { section: string; categories: Categories; languages: Record<string, Locale>; mapping: Mapping };

const slug = z
  .string()
  .trim()
  .max(80, 'too-long')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'bad-slug');

/**
 * What a person decides before an import: fields `author.0`, `section.0`, `state.0` and
 * `language.0` name the rows of the dry run by their place in it, '' leaves one to the general
 * rule.
 */
export const decideForm = z
  .object({
    id: rowId,
    section: z.preprocess((value) => (value === '' ? undefined : value), slug.default('archive')),
    categories: z.enum(['known', 'tags', 'sections']),
  })
  .catchall(z.string().max(20));
export type DecideImportInput = z.infer<typeof decideForm>;

type Told = { authors: { key: string }[]; sections: { key: string }[]; states?: { code: string }[]; unknownLanguages: { code: string }[] };

/** The decisions, by the keys that the source has for its authors, categories and languages. */
export function decidedOf(input: DecideImportInput, told: Told): ImportChoices {
  const decided: ImportChoices = { section: input.section, categories: input.categories, languages: {}, mapping: { authors: {}, sections: {}, states: {} } };
  const given = (name: string) => String(input[name] ?? '');
  for (const [at, { key }] of told.authors.entries())
    if (/^\d{1,15}$/.test(given(`author.${at}`))) decided.mapping.authors[key] = Number(given(`author.${at}`));
  for (const [at, { key }] of told.sections.entries()) {
    const value = given(`section.${at}`);
    if (value === 'tag') decided.mapping.sections[key] = 'tag';
    else if (/^state:[A-Z]{2}$/.test(value)) decided.mapping.sections[key] = `state:${value.slice(6)}`;
    else if (/^\d{1,15}$/.test(value)) decided.mapping.sections[key] = Number(value);
  }
  for (const [at, { code }] of (told.states ?? []).entries())
    if (/^([A-Z]{2}|none)$/.test(given(`state.${at}`))) decided.mapping.states[code] = given(`state.${at}`);
  for (const [at, { code }] of told.unknownLanguages.entries()) {
    const value = given(`language.${at}`);
    if (isLocale(value)) decided.languages[code] = value;
  }
  return decided;
}

export const isWorking = (state: string): boolean => state === 'checking' || state === 'importing' || state === 'undoing';

/**
 * How fast a step goes, in texts a second, and how many seconds are left; null while nothing can be
 * said.
 */
export function paceOf(job: { done: number; total: number; beganAt: Date | null; beatAt: Date | null }): { rate: number; left: number | null } | null {
  if (!job.beganAt || !job.beatAt || job.done === 0) return null;
  const seconds = (job.beatAt.getTime() - job.beganAt.getTime()) / 1000;
  if (seconds < 1) return null;
  const rate = job.done / seconds;
  return { rate: Math.round(rate), left: job.total > job.done ? Math.ceil((job.total - job.done) / rate) : null };
}
