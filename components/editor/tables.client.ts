import { keymap } from '@tiptap/pm/keymap';
import { type Command, type EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  goToNextCell,
  mergeCells,
  splitCell,
  tableEditing,
  toggleHeader,
} from '@tiptap/pm/tables';
import type { TableChange } from './table-nodes';

const tableAt = (place: EditorState['selection']['$from']) => findTable(place)?.pos;

/** With its last row or column a deletion would push the cursor into the text below. */
function staying(command: Command): Command {
  return (state, dispatch, view) => {
    const at = tableAt(state.selection.$from);
    const stay = (tr: Transaction) => {
      const from = tr.mapping.map(at ?? 0);
      const table = tr.doc.nodeAt(from);
      if (at !== undefined && table?.type.name === 'table' && tableAt(tr.selection.$from) !== from)
        tr.setSelection(TextSelection.near(tr.doc.resolve(from + table.nodeSize - 1), -1));
      dispatch?.(tr);
    };
    return command(state, dispatch && stay, view);
  };
}

const deleteWhole: Command = (state, dispatch) => {
  const { selection } = state;
  return selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection() && deleteTable(state, dispatch);
};

/** At the end of the table: into a row that is made for it. */
const nextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!addRowAfter(state, dispatch)) return false;
  return view ? goToNextCell(1)(view.state, dispatch) : true;
};

export const tableChanges: Record<TableChange, Command> = {
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  headerRow: toggleHeader('row'),
  mergeCells: (state, dispatch) => mergeCells(state, dispatch) || splitCell(state, dispatch),
  deleteRow: staying(deleteRow),
  deleteColumn: staying(deleteColumn),
  deleteTable,
};

/** In the order in which they are asked. */
export const tablePlugins = (): Plugin[] => [
  keymap({
    Tab: nextCell,
    'Shift-Tab': goToNextCell(-1),
    Backspace: deleteWhole,
    'Mod-Backspace': deleteWhole,
    Delete: deleteWhole,
    'Mod-Delete': deleteWhole,
  }),
  tableEditing(),
];
