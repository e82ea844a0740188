import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Has the editor take over where the browser's caret stands now. The browser tells of a moved caret
 * later, and on a busy machine after the next key: a key pressed right after a click would act on
 * the old place, and what others write would move the caret back.
 */
export function readSelection(view: EditorView): void {
  if (!view.isDestroyed && !view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

/** Reads the caret before any key is handled. */
export const selectionFirst = Extension.create({
  name: 'selectionFirst',
  priority: 2000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view) {
            readSelection(view);
            return false;
          },
        },
      },
    }),
  ],
});
