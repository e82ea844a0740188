import { fillText } from '@/components/desk/refusal-text';
import type { WaitingSetting } from '@/lib/articles/editing/waiting';
import type { Locale } from '@/lib/ground/locales';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';

type Words = Shape<(typeof en)['editor']['story']>;

/**
 * A setting that waits for a publication, as a line: what it will say, and what readers see now.
 */
export function waitingLine({ field, now, next }: WaitingSetting, words: Words, locale: Locale): string {
  const names = { ...words, sectionId: words.section, addresses: words.related };
  const said = (list: string[]) => list.join(', ') || words.none;
  return fillText(words.waitingLine, { name: names[field], next: said(next), now: said(now) }, locale);
}
