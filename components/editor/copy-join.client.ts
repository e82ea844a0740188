import type { Node, Schema } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import type { DraftFields } from '@/lib/articles/collab/fields';
import { EditingSession } from '@/lib/articles/collab/session';
import { collabPlugins } from '@/lib/articles/collab/writer';
import type { Copy } from './copies.client';
import { askForNews } from './line.client';

export type Joined = { version: number; doc: Node; fields: DraftFields; hasUnsent: boolean };

/**
 * What a page left unsaved, joined to what has become of the draft since; what had reached the
 * server is not joined twice. Null without a connection.
 */
export async function joinCopy(copy: Copy, schema: Schema, articleId: number): Promise<Joined | null> {
  const stored = schema.nodeFromJSON(copy.stored.body);
  let state = EditorState.create({ doc: stored, plugins: collabPlugins(copy.client) });
  let fields = copy.fields;
  const writing = {
    get state() {
      return state;
    },
    dispatch(tr: Transaction) {
      state = state.apply(tr);
    },
  };
  for (const step of copy.steps) writing.dispatch(state.tr.step(Step.fromJSON(schema, step)));
  const write = (next: DraftFields) => {
    fields = next;
  };
  const session = new EditingSession(writing, { read: () => fields, write }, copy.client, copy.version, copy.stored.fields, stored);
  for (let known = 0; known !== session.version; ) {
    known = session.version;
    const told = await askForNews(articleId, { since: known }, false);
    if (!told || typeof told === 'string') return null;
    session.take(told.news);
  }
  return { version: session.version, doc: state.doc, fields, hasUnsent: session.hasUnsent };
}
