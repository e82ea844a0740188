import { type Editor, Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';

/** What each node is to prosemirror-tables. */
const roles: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' };
const key = new PluginKey('tables');

const hasTable = (document: DocumentNode) => document.content.content.some((block) => block.type.name === 'table');

/**
 * The keys of tables, and what keeps them even: loaded with the first table there is, for most
 * texts have none.
 */
const load = () => import('./tables.client');

async function bringTables(editor: Editor): Promise<void> {
  const { tablePlugins } = await load();
  if (editor.isDestroyed) return;
  for (const plugin of tablePlugins())
    editor.registerPlugin(plugin, (added, all) => all.flatMap((known) => (known.spec.key === key ? [added, known] : [known])));
  editor.unregisterPlugin(key);
}

/** Holds the place of the plugins among those that are there, and calls them. */
const placeOfTables = (editor: Editor) =>
  new Plugin({
    key,
    view: (first) => {
      let isAsked = false;
      const look = (document: DocumentNode) => {
        if (isAsked || !hasTable(document)) return;
        isAsked = true;
        // Without a network: with the next change.
        bringTables(editor).catch(() => {
          isAsked = false;
        });
      };
      look(first.state.doc);
      return { update: (view, before) => (view.state.doc === before.doc ? undefined : look(view.state.doc)) };
    },
  });

const Table = Node.create({
  name: 'table',
  content: 'tableRow+',
  group: 'block',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
  addProseMirrorPlugins() {
    return [placeOfTables(this.editor)];
  },
});

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

const span = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.min(100, Math.max(1, Math.floor(Number(element.getAttribute(name) ?? 1)) || 1)),
});

const cell = (name: string, tag: string, content: string) =>
  Node.create({
    name,
    content,
    isolating: true,
    addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan'), colwidth: { default: null } }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

export const tableNodes = (content: string) => [Table, TableRow, cell('tableHeader', 'th', content), cell('tableCell', 'td', content)];

/** Three rows of three, the first of them heads. */
export function insertTable(editor: Editor): void {
  const { table, tableRow, tableHeader, tableCell } = editor.schema.nodes;
  const row = (type: typeof tableCell) => tableRow?.create(null, Array.from({ length: 3 }, () => type?.createAndFill() ?? []).flat());
  const rows = [row(tableHeader), row(tableCell), row(tableCell)].filter((made) => made !== undefined);
  const made = table?.create(null, rows);
  if (!made) return;
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const begin = tr.selection.from + 1;
      tr.replaceSelectionWith(made).scrollIntoView();
      tr.setSelection(TextSelection.near(tr.doc.resolve(begin)));
      return true;
    })
    .run();
}

export type TableChange = 'addRow' | 'addColumn' | 'headerRow' | 'mergeCells' | 'deleteRow' | 'deleteColumn' | 'deleteTable';

/** Changes the table in which the cursor stands. */
export async function changeTable(editor: Editor, change: TableChange): Promise<void> {
  const { tableChanges } = await load();
  editor.commands.focus();
  tableChanges[change](editor.state, editor.view.dispatch);
}
