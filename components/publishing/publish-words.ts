import { fillText } from '@/components/desk/refusal-text';
import type { EditorWords } from '@/components/editor/node-views.client';
import type { ChecklistItem } from '@/lib/articles/content/checklist';
import type { UndonePublication } from '@/lib/articles/publishing/undo-publish';

/** What became of a publication that was taken back. */
export const outcomeOf = ({ status, wasFetched }: UndonePublication) => (status === 'published' && wasFetched ? 'corrected' : status);

export function checkWords(check: ChecklistItem, words: EditorWords, locale: Parameters<typeof fillText>[2]): string {
  const ok = check.state === 'good' ? 1 : 0;
  const text = fillText(words.checks[check.name], { ok, described: ok * Number(check.values?.count ?? 0), ...check.values }, locale);
  return check.name === 'links' && check.state !== 'good' ? `${text} ${fillText(words.checks.oddLink, check.values ?? {}, locale)}` : text;
}
