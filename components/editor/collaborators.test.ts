// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { collabEditing } from './collab.client';
import { Collaborators } from './collaborators.client';
import { editorExtensions } from './schema.client';

const pause = 500;
let editor: Editor;
let stored: number | null;
let told: unknown[];
let company: Collaborators;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  stored = 7;
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: FormData }) => {
    told.push((JSON.parse(String(body.get('json'))) as { cursor: unknown }).cursor);
    return new Response('null');
  });
  const element = document.createElement('div');
  document.body.append(element);
  editor = new Editor({ element, extensions: editorExtensions('en', [collabEditing('page-one')]), content: '<p>The train left at ten.</p>' });
  editor.view.focus();
  company = new Collaborators(
    1,
    editor,
    () => stored,
    () => undefined,
  );
  company.see([{ id: 2, name: 'Ana', cursor: null }]);
});
afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const goTo = (place: number) => {
  editor.commands.setTextSelection(place);
  company.moved();
};

test('whoever only moves the cursor tells where it is', () => {
  goTo(5);
  vi.advanceTimersByTime(pause);
  expect(told).toEqual([{ version: 7, anchor: 5, head: 5 }]);
});

test('while something is not stored nothing is told, and a save that tells the place is not told after', () => {
  stored = null;
  goTo(6);
  vi.advanceTimersByTime(4 * pause);
  expect(company.tell()).toEqual({ anchor: 6, head: 6 });
  stored = 8;
  vi.advanceTimersByTime(4 * pause);
  expect(told).toEqual([]);
});

test('where the cursor went since the save is told once that is stored', () => {
  stored = null;
  goTo(6);
  company.tell();
  goTo(9);
  vi.advanceTimersByTime(pause);
  stored = 8;
  vi.advanceTimersByTime(4 * pause);
  expect(told).toEqual([{ version: 8, anchor: 9, head: 9 }]);
});
