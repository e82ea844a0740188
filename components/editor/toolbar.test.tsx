// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import { CellSelection } from '@tiptap/pm/tables';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editor as words } from '@/messages/en/editor';
import { editorExtensions } from './schema.client';
import { Toolbar } from './toolbar.client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const held: { editor: Editor; end: () => void }[] = [];

beforeEach(async () => {
  const [box, place] = [document.createElement('div'), document.createElement('div')];
  document.body.append(place, box);
  const cells = (tag: string, ...texts: string[]) => `<tr>${texts.map((text) => `<${tag}><p>${text}</p></${tag}>`).join('')}</tr>`;
  const editor = new Editor({
    element: box,
    extensions: [...editorExtensions('en'), UndoRedo],
    content: `<table>${cells('th', 'Freight', 'Year', '')}${cells('td', 'Rail', '2025', '2026')}</table>`,
  });
  const root = createRoot(place);
  await act(async () => root.render(<Toolbar editor={editor} words={words} locale="en" choosePicture={() => undefined} asks={{ current: null }} />));
  held.push({
    editor,
    end: () => {
      root.unmount();
      editor.destroy();
      document.body.replaceChildren();
    },
  });
});
afterEach(() => act(async () => held.pop()?.end()));

const cellsOf = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => [cell.tagName, (cell as HTMLTableCellElement).colSpan]));
const chooseCells = (editor: Editor, from: number, to: number) => {
  const places: number[] = [];
  editor.state.doc.descendants((node, at) => void (/^table(Cell|Header)$/.test(node.type.name) && places.push(at)));
  editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(editor.state.doc, places[from] ?? 0, places[to] ?? 0)));
};

test('from a table one key leads to its tools and one back; they join and part the chosen cells', async () => {
  const editor = held[0]?.editor as Editor;
  await act(async () => chooseCells(editor, 1, 2));
  await act(async () =>
    editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { code: 'F10', key: 'F10', altKey: true, bubbles: true, cancelable: true })),
  );
  expect(document.activeElement?.closest('[role=toolbar]')?.getAttribute('aria-label')).toBe('Table');
  const merge = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Merge or split cells');
  await act(async () => merge?.click());
  await vi.waitFor(() =>
    expect(cellsOf(editor)[0]).toEqual([
      ['TH', 1],
      ['TH', 2],
    ]),
  );
  await act(async () => merge?.click());
  await vi.waitFor(() =>
    expect(cellsOf(editor)[0]).toEqual([
      ['TH', 1],
      ['TH', 1],
      ['TH', 1],
    ]),
  );
  merge?.focus();
  await act(async () => merge?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  await vi.waitFor(() => expect(editor.view.dom.contains(document.activeElement) || document.activeElement === editor.view.dom).toBe(true));
});

test('what is wanted less often is in a list that the arrows lead through; it folds when a tool was chosen', async () => {
  const more = document.querySelector<HTMLElement>('[aria-label="More tools"]');
  const box = more?.closest('details') as HTMLDetailsElement;
  const press = (key: string) => act(async () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  await act(async () => {
    box.open = true;
    more?.focus();
  });
  const passed: (string | null | undefined)[] = [];
  while (document.activeElement?.textContent !== 'Footnote' && passed.length < 20) {
    await press('ArrowDown');
    passed.push(document.activeElement?.textContent);
  }
  expect(passed[0]).toBe('Underline');
  await act(async () => (document.activeElement as HTMLElement).click());
  expect(box.open).toBe(false);
  expect(document.querySelector('form')?.textContent).toContain('Text of the footnote');
});
