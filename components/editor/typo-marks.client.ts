import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorTypo } from '@/lib/typos/for-editor';

type Place = Pick<EditorTypo, 'id' | 'block' | 'start' | 'end' | 'quote'>;

export const typoKey = new PluginKey<DecorationSet>('typos');

/** A place of a block's text as a range of the document; null where other words stand there now. */
function rangeOf(doc: Node, place: Place): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  doc.descendants((block, position) => {
    if (found || !block.isBlock) return false;
    if (!block.isTextblock || block.attrs.id !== place.block) return !block.isTextblock;
    let [offset, from, to, quote] = [0, -1, -1, ''];
    block.forEach((node, inside) => {
      const size = node.isText ? node.nodeSize : node.type.name === 'hardBreak' ? 1 : 0;
      const text = node.isText ? (node.text ?? '') : '\n'.repeat(size);
      const [left, right] = [Math.max(place.start, offset), Math.min(place.end, offset + size)];
      if (left < right) {
        if (from < 0) from = position + 1 + inside + left - offset;
        to = position + 1 + inside + right - offset;
        quote += text.slice(left - offset, right - offset);
      }
      offset += size;
    });
    if (from >= 0 && quote === place.quote) found = { from, to };
    return false;
  });
  return found;
}

const decorate = (doc: Node, places: Place[]) =>
  DecorationSet.create(
    doc,
    places.flatMap((place) => {
      const range = rangeOf(doc, place);
      return range ? [Decoration.inline(range.from, range.to, { class: 'editor-typo', 'data-typo': String(place.id) }, { id: place.id })] : [];
    }),
  );

/** Where a report's words stand now, after all that was typed since. */
export function placeOfTypo(state: { doc: Node } & Parameters<typeof typoKey.getState>[0], id: number): { from: number; to: number } | null {
  const [found] = typoKey.getState(state)?.find(undefined, undefined, (spec) => spec.id === id) ?? [];
  return found ? { from: found.from, to: found.to } : null;
}

export type TypoKeys = { accept: (id: number, correction?: string) => void; decline: (id: number) => void };

/**
 * Readers' reports under the words they are about. The list comes as the meta `typos`; each
 * keystroke only moves the marks.
 */
export const typoMarks = (keys: () => TypoKeys) =>
  Extension.create({
    name: 'typoMarks',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: typoKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, set) => {
            const places = tr.getMeta(typoKey) as Place[] | undefined;
            return places ? decorate(tr.doc, places) : tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
          },
        },
        props: { decorations: (state) => typoKey.getState(state) },
      }),
    ],
    addKeyboardShortcuts() {
      const here = () => {
        const { state } = this.editor;
        const [found] = typoKey.getState(state)?.find(state.selection.from, state.selection.to) ?? [];
        return found ? Number(found.spec.id) : null;
      };
      const press = (what: 'accept' | 'decline') => () => {
        const id = here();
        if (id === null) return false;
        keys()[what](id);
        return true;
      };
      return { 'Alt-Shift-a': press('accept'), 'Alt-Shift-r': press('decline') };
    },
    // Before the suggestions, which have the same keys and leave them to whatever stands at the
    // cursor.
    priority: 200,
  });
