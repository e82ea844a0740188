'use client';

import type { EditorView } from '@tiptap/pm/view';

type Cleaning = Pick<typeof import('./clean'), 'cleanPasted' | 'cleanPlain'>;

/**
 * What cleans a paste is loaded with the first key, touch or drag in the text: it is there long
 * before anything is pasted, also where the network goes meanwhile, and no page waits for it.
 */
let there: Cleaning | null = null;
export const cleaning = (): Cleaning | null => there;
export async function loadCleaning(): Promise<Cleaning> {
  if (there) return there;
  const { cleanPasted, cleanPlain } = await import('./clean');
  there = { cleanPasted, cleanPlain };
  return there;
}

/**
 * The same data once more, for after the event, which takes its own away. `isPlain`: its words
 * only.
 */
function copyOf(data: DataTransfer, isPlain: boolean): DataTransfer {
  const copy = new DataTransfer();
  for (const type of data.types) if (type !== 'Files' && !(isPlain && type !== 'text/plain')) copy.setData(type, data.getData(type));
  if (!isPlain || data.types.length === 0) for (const file of data.files) copy.items.add(file);
  return copy;
}

/** Has a paste or a drop wait for what cleans it, then happen. True where it has to. */
function waits(view: EditorView, data: DataTransfer | null, isPlain: boolean, again: (data: DataTransfer) => Event): boolean {
  if (there || !data) return false;
  const [whole, plain] = [copyOf(data, isPlain), copyOf(data, true)];
  const send = (copy: DataTransfer) => {
    if (!view.isDestroyed) view.dom.dispatchEvent(again(copy));
  };
  // Where it cannot be had, the words alone: nothing unclean comes in.
  void loadCleaning().then(
    () => send(whole),
    () => send(plain),
  );
  return true;
}

const init = { bubbles: true, cancelable: true };
let holdsShift = false;
let isAgain = false;

function once(event: Event): Event {
  isAgain = true;
  return event;
}

/** True for a paste that has waited already. */
function wasWaiting(): boolean {
  const was = isAgain;
  isAgain = false;
  return was;
}

/** Where this fails, the paste asks once more. */
const prepare = () => {
  void loadCleaning().catch(() => undefined);
  return false;
};

/** To be asked before anything else is made of these events. */
export const lateEvents = {
  pointerdown: prepare,
  dragenter: prepare,
  keydown: (_view: EditorView, event: KeyboardEvent) => {
    holdsShift = event.shiftKey;
    return prepare();
  },
  paste: (view: EditorView, event: ClipboardEvent) => {
    if (wasWaiting() || !waits(view, event.clipboardData, holdsShift, (clipboardData) => once(Object.assign(new Event('paste', init), { clipboardData }))))
      return false;
    event.preventDefault();
    return true;
  },
  drop: (view: EditorView, event: DragEvent) => {
    const { clientX, clientY, ctrlKey, altKey } = event;
    const again = (dataTransfer: DataTransfer) => once(Object.assign(new MouseEvent('drop', { ...init, clientX, clientY, ctrlKey, altKey }), { dataTransfer }));
    // What is moved within the text is clean.
    if (view.dragging || wasWaiting() || !waits(view, event.dataTransfer, false, again)) return false;
    event.preventDefault();
    return true;
  },
};
