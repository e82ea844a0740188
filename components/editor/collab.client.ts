import { Extension } from '@tiptap/core';
// Says what the commands undo and redo are.
import type {} from '@tiptap/extensions/undo-redo';
import { undoDepth } from '@tiptap/pm/history';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { collabPlugins, redoOwn, undoOwn } from '@/lib/articles/collab/writer';
import type { EditorPresent } from '@/lib/articles/editing/presence';
import { readSelection } from './read-selection.client';

const shownCursors = new PluginKey<DecorationSet>('cursors');

/** Undo and redo of the browser's own menu go the same way as the keys. */
const browserUndo = new Plugin({
  props: {
    handleDOMEvents: {
      beforeinput(view, event) {
        const act = { historyUndo: undoOwn, historyRedo: redoOwn }[event.inputType];
        if (!act || !view.editable) return false;
        event.preventDefault();
        return act(view) || true;
      },
    },
  },
});

const cursors = new Plugin<DecorationSet>({
  key: shownCursors,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, set) => {
      const others = tr.getMeta(shownCursors) as EditorPresent[] | undefined;
      return others ? DecorationSet.create(tr.doc, cursorsIn(tr.doc.content.size, others)) : set.map(tr.mapping, tr.doc);
    },
  },
  props: { decorations: (state: EditorState) => shownCursors.getState(state) },
});

function cursorsIn(size: number, others: EditorPresent[]): Decoration[] {
  return others.flatMap(({ id, name, cursor }) => {
    if (!cursor) return [];
    const [anchor, head] = [Math.min(cursor.anchor, size), Math.min(cursor.head, size)];
    const colour = String(id % 5);
    const draw = () => {
      const mark = document.createElement('span');
      mark.className = 'editor-cursor';
      mark.dataset.colour = colour;
      // No words of the text: a name that is only shown.
      mark.dataset.name = name;
      return mark;
    };
    const selection = { class: 'editor-selected', 'data-colour': colour };
    return [
      Decoration.widget(head, draw, { key: `${id} ${name}`, side: 1, ignoreSelection: true }),
      ...(anchor === head ? [] : [Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), selection)]),
    ];
  });
}

/** Shows where others are in the text. */
export function showCursors(view: EditorView, others: EditorPresent[]): void {
  readSelection(view);
  view.dispatch(view.state.tr.setMeta(shownCursors, others).setMeta('addToHistory', false));
}

/** Makes an editor one of several on the same draft; undo and redo are of one's own work only. */
export const collabEditing = (client: string) =>
  Extension.create({
    name: 'undoRedo',
    priority: 1000,
    addProseMirrorPlugins: () => [browserUndo, cursors, ...collabPlugins(client)],
    addCommands() {
      // A command is part of a transaction; these make some of their own.
      const later = (act: (view: EditorView) => boolean) => {
        queueMicrotask(() => act(this.editor.view));
        return true;
      };
      return {
        undo:
          () =>
          ({ state, dispatch }) =>
            dispatch ? later(undoOwn) : undoDepth(state) > 0,
        redo:
          () =>
          ({ dispatch }) =>
            dispatch ? later(redoOwn) : true,
      };
    },
    addKeyboardShortcuts() {
      const [undo, redo] = [() => undoOwn(this.editor.view) || true, () => redoOwn(this.editor.view) || true];
      return { 'Mod-z': undo, 'Shift-Mod-z': redo, 'Mod-y': redo, 'Mod-я': undo, 'Shift-Mod-я': redo };
    },
  });
