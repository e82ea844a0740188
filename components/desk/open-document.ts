/**
 * While a document is open, no single letter does anything: a key of the page needs Alt and Shift
 * with it.
 */
export const isDocumentOpen = (): boolean => document.querySelector('[data-document]') !== null;

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/**
 * The letter that is pressed together with Alt and Shift, by its place on the keyboard; null for
 * anything else.
 */
export function chordOf({ code, altKey, shiftKey, ctrlKey, metaKey }: Pressed): string | null {
  if (!altKey || !shiftKey || ctrlKey || metaKey) return null;
  return /^Key([A-Z])$/.exec(code)?.[1] ?? null;
}
