import type { Editor } from '@tiptap/core';

/** The block that the cursor stands in, of those that a note can be pinned to. */
export function blockAt(editor: Editor): string {
  const { $from } = editor.state.selection;
  for (let { depth } = $from; depth > 0; depth -= 1) if ($from.node(depth).isTextblock) return String($from.node(depth).attrs.id ?? '');
  return '';
}

/**
 * Marks the block of the source that the cursor's block is translated from, and brings it into
 * view: they have the same id.
 */
export function showBeside(editor: Editor): () => void {
  const show = () => {
    const id = blockAt(editor);
    const beside = document.querySelector('[data-part=editor-source]');
    const block = id && beside ? beside.querySelector(`[data-block="${CSS.escape(id)}"]`) : null;
    if (!beside || !block || block.ariaCurrent) return;
    for (const other of beside.querySelectorAll('[aria-current]')) other.removeAttribute('aria-current');
    block.setAttribute('aria-current', 'true');
    block.scrollIntoView({ block: 'nearest' });
  };
  editor.on('selectionUpdate', show);
  return () => void editor.off('selectionUpdate', show);
}

/**
 * An article that has just been opened has the cursor in it: in its headline while there is none,
 * else at the start of its text. At once: the library's own way draws the page twice before.
 */
export function beginWriting(editor: Editor): void {
  const isElsewhere = document.activeElement !== document.body && document.activeElement !== null;
  if (isElsewhere || window.location.hash || window.matchMedia('(pointer: coarse)').matches) return;
  const headline = document.querySelector<HTMLTextAreaElement>('[data-part=editor-headline]:enabled');
  if (headline?.value === '') headline.focus({ preventScroll: true });
  else editor.view.focus();
}
