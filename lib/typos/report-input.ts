import { z } from 'zod';
import { kept } from '../ground/fold';
import { locales } from '../ground/locales';
import { mailAddress } from '../ground/mail-address';

export const typoLimits = { quote: 256, proposal: 512, note: 1000, email: 200, places: 300 } as const;

const words = (most: number) =>
  z
    .string()
    .transform((text) =>
      kept(text)
        .replaceAll('\r\n', '\n')
        .replace(/[^\P{Cc}\n]+/gu, ''),
    )
    .pipe(z.string().max(most, 'too-long'));

/** Forged numbers are answered like places outside the text. */
const number = (least: number, most: number, reason: string) => z.coerce.number({ error: reason }).int(reason).min(least, reason).max(most, reason);
const mostNumber = 2 ** 31 - 1;

/**
 * What a reader sends. Without a block, the quote was typed and is looked for. `website` is a trap
 * for programs.
 */
export const typoInput = z.object({
  locale: z.enum(locales),
  articleId: number(1, mostNumber, 'not-found'),
  revision: number(1, mostNumber, 'typo-outside'),
  block: z.string().max(50, 'typo-outside').default(''),
  start: number(0, mostNumber, 'typo-outside').default(0),
  end: number(0, mostNumber, 'typo-outside').default(0),
  exact: z
    .string({ error: 'typo-nothing' })
    .max(typoLimits.quote, 'typo-long')
    .transform((text) => text.replaceAll('\r\n', '\n')),
  proposal: words(typoLimits.proposal),
  note: words(typoLimits.note).default(''),
  email: z.preprocess((value) => (value === '' ? null : (value ?? null)), mailAddress(typoLimits.email).nullable()),
  website: z.string().max(1000).default(''),
  /** An earlier receipt of the same reader, kept by the browser. */
  previous: z.string().max(64).default(''),
});
export type TypoInput = z.infer<typeof typoInput>;
