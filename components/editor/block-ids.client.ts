import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { newBlockId } from '@/lib/articles/body/block-ids';
import { isArrival } from '@/lib/articles/collab/writer';

const blocks = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'pullQuote',
  'infoBox',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'figure',
  'embed',
  'dynamicBlock',
  'horizontalRule',
];

/**
 * Every block keeps an id of its own for as long as it lives; what is split off or copied gets a
 * new one.
 */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes() {
    return [
      {
        types: blocks,
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => element.getAttribute('data-block'),
            renderHTML: ({ id }) => (id ? { 'data-block': id } : {}),
          },
        },
      },
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, _before, { doc, tr }) => {
          // Whoever made a block gives it its id: what comes from others has them.
          if (!transactions.some((transaction) => transaction.docChanged && !isArrival(transaction))) return null;
          const seen = new Set<string>();
          doc.descendants((node, position) => {
            if (!blocks.includes(node.type.name)) return node.isBlock;
            const id: unknown = node.attrs.id;
            if (typeof id === 'string' && /^[\w-]{1,40}$/.test(id) && !seen.has(id)) seen.add(id);
            else {
              const fresh = newBlockId();
              seen.add(fresh);
              tr.setNodeAttribute(position, 'id', fresh);
            }
            return true;
          });
          return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
        },
      }),
    ];
  },
});
