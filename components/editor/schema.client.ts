import { type Extensions, Mark, mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { findBodyProblem, isLinkAddress, isWebAddress } from '@/lib/articles/body/body';
import type { NoteLink } from '@/lib/articles/body/footnotes';
import { BlockIds } from './block-ids.client';
import { DynamicBlockNode } from './dynamic-block.client';
import { FootnoteView } from './footnote.client';
import { inlineMarks } from './marks';
import { EmbedView, FigureView } from './node-views.client';
import { tableNodes } from './table-nodes';
import { typography } from './typography';

const flow = '(paragraph | bulletList | orderedList | blockquote)+';

const Document = Node.create({
  name: 'doc',
  topNode: true,
  content: '(paragraph | heading | bulletList | orderedList | blockquote | pullQuote | infoBox | table | figure | embed | dynamicBlock | horizontalRule)+',
});

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: flow,
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

const ListItem = Node.create({
  name: 'listItem',
  content: `paragraph ${flow.replace('+', '*')}`,
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const PullQuote = Node.create({
  name: 'pullQuote',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
});

const InfoBox = Node.create({
  name: 'infoBox',
  content: '(paragraph | heading | bulletList | orderedList)+',
  defining: true,
  parseHTML: () => [{ tag: 'aside.box', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, class: 'box' }, 0],
});

const text = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name] ?? '') }),
});

const isOfField = ({ event }: { event: Event }) => event.target instanceof Element && event.target.closest('input, button, select') !== null;

const Figure = Node.create({
  name: 'figure',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId: {
      default: null,
      parseHTML: (element) => Number(element.getAttribute('data-media')) || null,
      renderHTML: ({ mediaId }) => ({ 'data-media': mediaId }),
    },
    alt: text('alt'),
    caption: text('caption'),
    credit: text('credit'),
    width: {
      default: null,
      parseHTML: (element) => /^(narrow|wide)$/.exec(element.getAttribute('data-width') ?? '')?.[0] ?? null,
      renderHTML: ({ width }) => (width ? { 'data-width': width } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-media]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(FigureView, { stopEvent: isOfField }),
});

const Embed = Node.create({
  name: 'embed',
  atom: true,
  draggable: true,
  addAttributes: () => ({ url: text('url'), title: text('title') }),
  parseHTML: () => [{ tag: 'div[data-url]', getAttrs: (element) => (isWebAddress(element.getAttribute('data-url')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(EmbedView, { stopEvent: isOfField }),
});

/** Links of a copied footnote; the server checks them again. */
function linksOf(written: string | null): NoteLink[] | null {
  try {
    const links: unknown = JSON.parse(written ?? 'null');
    return findBodyProblem({
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'x' }, content: [{ type: 'footnote', attrs: { note: '', links } }] }],
    }) === null
      ? (links as NoteLink[] | null)
      : null;
  } catch {
    return null;
  }
}

const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    note: text('note'),
    links: {
      default: null,
      parseHTML: (element) => linksOf(element.getAttribute('data-links')),
      renderHTML: ({ links }) => (links ? { 'data-links': JSON.stringify(links) } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-note]', priority: 60 }],
  renderHTML: ({ HTMLAttributes, node }) => ['sup', mergeAttributes(HTMLAttributes, { title: String(node.attrs.note), class: 'editor-note' }), '*'],
  addNodeView: () =>
    ReactNodeViewRenderer(FootnoteView, {
      stopEvent: ({ event }) => event.target instanceof Element && event.target.closest('[data-part=editor-note-text]') !== null,
    }),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state;
        if (!('node' in selection) || (selection.node as { type: { name: string } }).type.name !== this.name) return false;
        const shown = this.editor.view.nodeDOM(selection.from);
        if (shown instanceof Element) shown.querySelector('textarea')?.focus();
        return true;
      },
    };
  },
});

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null, parseHTML: (element) => element.getAttribute('href'), renderHTML: ({ href }) => ({ href, title: href }) } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isLinkAddress(element.getAttribute('href')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, rel: 'noopener noreferrer' }, 0],
});

/**
 * The same document that lib/articles/body/body.ts takes: what is not in it cannot be typed or
 * pasted.
 */
export const editorExtensions = (locale: string, review: Extensions = [], isPage = false) => [
  Bold,
  BulletList,
  Dropcursor,
  Gapcursor,
  HardBreak,
  Heading.configure({ levels: [2, 3, 4] }),
  HorizontalRule,
  Italic,
  ListKeymap,
  OrderedList,
  Paragraph,
  Text,
  Document,
  BlockIds,
  Blockquote,
  ListItem,
  PullQuote,
  InfoBox,
  Figure,
  Embed,
  DynamicBlockNode.configure({ isPage }),
  Footnote,
  Link,
  ...inlineMarks,
  ...tableNodes(flow),
  typography(locale),
  ...review,
];
