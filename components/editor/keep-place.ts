import { flushSync } from 'react-dom';
import { type DraftFields, placeAfter } from '@/lib/articles/collab/fields';
import type { Content } from '@/lib/articles/content/content';

/** Runs a change of the fields' values and puts the cursor back where it was among the letters. */
export function keepPlace(change: () => void): void {
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
  if (!isField) {
    change();
    return;
  }
  const { value, selectionStart, selectionEnd } = field;
  flushSync(change);
  if (field.value !== value) field.setSelectionRange(placeAfter(value, field.value, selectionStart ?? 0), placeAfter(value, field.value, selectionEnd ?? 0));
}

export function withoutBody(content: Content): DraftFields {
  const { body: _body, ...fields } = content;
  return fields;
}
