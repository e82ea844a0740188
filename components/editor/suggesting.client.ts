import { Extension, Mark } from '@tiptap/core';
import type { SuggestionAuthor } from '@/lib/articles/body/suggestions';
import { collabMeta } from '@/lib/articles/collab/writer';
import { decide, placedSuggestions, settled, suggest } from './suggest';

const suggestionMark = (name: 'insertion' | 'deletion', tag: 'ins' | 'del', now: () => Suggesting) =>
  Mark.create({
    name,
    inclusive: false,
    addAttributes: () => ({ id: { default: null }, by: { default: null }, name: { default: '' }, at: { default: '' } }),
    // Out of HTML only what this page itself has just written for a paste with tracked changes.
    parseHTML: () => [
      {
        tag: `${tag}[data-intake]`,
        getAttrs: (element) => {
          const { intake, author } = now();
          if (!intake || element.getAttribute('data-intake') !== intake) return false;
          return { id: `${intake}-${element.getAttribute('data-number')}`, ...author, at: new Date().toISOString() };
        },
      },
    ],
    renderHTML: ({ mark }) => [
      tag,
      {
        'data-suggestion': String(mark.attrs.id),
        title: `${now().names[Number(mark.attrs.by)] ?? mark.attrs.name}, ${String(mark.attrs.at).slice(0, 16).replace('T', ' ')}`,
      },
      0,
    ],
  });

export type Suggesting = {
  isOn: boolean;
  /** The sign of the tracked changes that are being pasted. */
  intake?: string;
  author: SuggestionAuthor /** May take and refuse what others suggest. */;
  mayDecide: boolean;
  /** Of those who suggest, in the language of the desk. */
  names: Record<number, string>;
};

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    suggesting: {
      /**
       * Takes or refuses the suggestion with the id, the one at the cursor without an id, or all.
       */
      decideSuggestion: (choice: { isTaken: boolean; id?: string; all?: true }) => ReturnType;
      /** Goes to the next suggestion, or the one before. */
      goToSuggestion: (way: 1 | -1) => ReturnType;
    };
  }
}

/**
 * Suggestions in the text: while `now().isOn`, whatever is typed, pasted or taken out is suggested
 * only.
 */
export const suggesting = (now: () => Suggesting) => [
  suggestionMark('insertion', 'ins', now),
  suggestionMark('deletion', 'del', now),
  Extension.create({
    name: 'suggesting',
    dispatchTransaction({ transaction, next }) {
      const { isOn, author } = now();
      const isOurs = transaction.getMeta(settled) || transaction.getMeta(collabMeta) !== undefined || transaction.getMeta('preventUpdate') !== undefined;
      if (!isOn || !transaction.docChanged || isOurs) return next(transaction);
      next(suggest(this.editor.state, transaction, author));
    },
    addCommands() {
      return {
        decideSuggestion:
          ({ isTaken, id, all }) =>
          ({ state, dispatch, view }) => {
            const placed = placedSuggestions(state.doc);
            const { head } = state.selection;
            const here = id ?? placed.find((range) => range.from <= head && head <= range.to)?.id;
            if (placed.length === 0 || (!all && here === undefined)) return false;
            const { author, mayDecide } = now();
            const meant = placed.filter((range) => (all || range.id === here) && (mayDecide || (!isTaken && range.by === author.by)));
            if (meant.length === 0) return false;
            // A transaction of its own, so that one undo takes back the whole.
            if (dispatch) queueMicrotask(() => view.dispatch(decide(view.state, new Set(meant.map((range) => range.id)), isTaken)));
            return true;
          },
        goToSuggestion:
          (way) =>
          ({ state, commands }) => {
            const placed = placedSuggestions(state.doc);
            const { head } = state.selection;
            const next = way > 0 ? (placed.find((range) => range.from > head) ?? placed[0]) : (placed.findLast((range) => range.to < head) ?? placed.at(-1));
            return next ? commands.setTextSelection(next.from + (way > 0 ? 1 : 0)) && commands.scrollIntoView() : false;
          },
      };
    },
    addKeyboardShortcuts() {
      return {
        'Alt-Shift-a': () => this.editor.commands.decideSuggestion({ isTaken: true }) || true,
        'Alt-Shift-r': () => this.editor.commands.decideSuggestion({ isTaken: false }) || true,
        'Alt-Shift-ArrowDown': () => this.editor.commands.goToSuggestion(1),
        'Alt-Shift-ArrowUp': () => this.editor.commands.goToSuggestion(-1),
      };
    },
  }),
];
