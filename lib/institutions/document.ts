import { z } from 'zod';
import type { institutionDocuments } from '@/db/schema';
import { day, nested, optionalId, rowId, texts } from '../ground/form-fields';

export type DocumentRow = typeof institutionDocuments.$inferSelect;

/** No page has room for more of one institution. */
export const mostDocuments = 200;

const isAddress = (text: string) => /^https?:\/\/[^\s]+$/.test(text);

/**
 * A document is named in each language, and its text stands at an address in one of them at least.
 */
export const documentForm = nested(
  z
    .object({
      id: optionalId,
      institutionId: rowId,
      title: texts(240, true),
      day: day.refine((value) => value >= '1900' && value < '2200', 'bad-date'),
      files: texts(500),
    })
    .superRefine(({ files }, issues) => {
      const refuse = (language: string, message: string) => issues.addIssue({ code: 'custom', path: [`files.${language}`], message });
      if (Object.keys(files).length === 0) refuse('en', 'required');
      for (const [language, url] of Object.entries(files)) if (!isAddress(url ?? '')) refuse(language, 'bad-address');
    }),
);
export type DocumentInput = z.output<typeof documentForm>;

/** What kind of file stands at an address, where its name says so. */
export const fileKind = (url: string): string | null => /\.(pdf|docx?|odt|rtf)(?:[?#]|$)/i.exec(url)?.[1]?.toUpperCase() ?? null;
