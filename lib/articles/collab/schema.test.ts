import { getSchema } from '@tiptap/core';
import type { Schema } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { editorExtensions } from '@/components/editor/schema.client';
import { suggesting } from '@/components/editor/suggesting.client';
import { draftSchema } from './schema';

const editing = getSchema(
  editorExtensions(
    'en',
    suggesting(() => ({ isOn: false, author: { by: 1, name: 'x' }, mayDecide: true, names: {} })),
  ),
);

/** What decides whether a step fits, and how a document is written down. */
const described = (schema: Schema) => ({
  nodes: Object.values(schema.nodes).map(({ name, spec, isInline, isLeaf, isAtom }) => ({
    name,
    content: spec.content ?? '',
    group: spec.group ?? '',
    isInline,
    isLeaf,
    isAtom,
    defining: spec.defining ?? false,
    isolating: spec.isolating ?? false,
    attrs: Object.fromEntries(Object.entries(spec.attrs ?? {}).map(([key, attr]) => [key, attr.default as unknown])),
  })),
  marks: Object.values(schema.marks).map(({ name, spec }) => ({
    name,
    excludes: spec.excludes ?? '',
    inclusive: spec.inclusive ?? true,
    attrs: Object.fromEntries(Object.entries(spec.attrs ?? {}).map(([key, attr]) => [key, attr.default as unknown])),
  })),
});

test('the server applies steps to the same kind of document that the editor makes them on', () => {
  expect(described(draftSchema)).toEqual(described(editing));
});
