import { Mark } from '@tiptap/core';

type Kind = { name: string; tag: string; also?: string[]; excludes?: string; keys: string[]; isCode?: true };

const kinds: Kind[] = [
  { name: 'superscript', tag: 'sup', excludes: 'superscript subscript', keys: ['Mod-.'] },
  { name: 'subscript', tag: 'sub', excludes: 'superscript subscript', keys: ['Mod-,'] },
  { name: 'underline', tag: 'u', keys: ['Mod-u'] },
  { name: 'strike', tag: 's', keys: ['Mod-Shift-x'] },
  { name: 'code', tag: 'code', also: ['kbd', 'samp', 'tt'], keys: ['Mod-e'], isCode: true },
];

/** Marks of single words beside bold and italic. Within code nothing is made typographic. */
export const inlineMarks = kinds.map(({ name, tag, also = [], excludes, keys, isCode }) =>
  Mark.create({
    name,
    ...(excludes ? { excludes } : {}),
    ...(isCode ? { code: true } : {}),
    parseHTML: () => [tag, ...also].map((word) => ({ tag: word })),
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
    addKeyboardShortcuts() {
      return Object.fromEntries(keys.map((key) => [key, () => this.editor.commands.toggleMark(this.name)]));
    },
  }),
);
