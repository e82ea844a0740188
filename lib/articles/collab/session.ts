import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { startingBody } from '../body/block-ids';
import type { Content } from '../content/content';
import { stepsBetween } from './between';
import { changedFields, type DraftFields, joinFields, joinLine } from './fields';
import { collabMeta, type EditorLike, receive, unsent } from './writer';

/**
 * What one save did to a draft: the version it made, which open page sent it, its steps, the fields
 * it set.
 */
export type Batch = { version: number; client: string; steps: unknown[]; fields: Partial<DraftFields> };
/**
 * What became of a draft after a version: what was done to it, or where that is not known step by
 * step, the whole as it is.
 */
export type News = { version: number; batches: Batch[]; content: Content | null };
export type Message = { version: number; client: string; steps: unknown[]; fields: Partial<DraftFields> };

type Lines = { read: () => DraftFields; write: (fields: DraftFields) => void };
/**
 * What one editor knows of the draft: the version that is stored, and what has been written since.
 * No network, no clock.
 */
export class EditingSession {
  private doc: Node;
  private fields: DraftFields;

  constructor(
    private readonly writing: EditorLike,
    private readonly lines: Lines,
    readonly client: string,
    public version: number,
    stored: DraftFields,
    /** The document as it is stored, where the editor holds more already. */
    doc = writing.state.doc,
  ) {
    this.doc = doc;
    this.fields = stored;
  }

  get hasUnsent(): boolean {
    return unsent(this.writing.state).length > 0 || Object.keys(changedFields(this.fields, this.lines.read())).length > 0;
  }

  /** What is to be sent, of at most so many steps; null when all is stored. */
  message(most: number): Message | null {
    const steps = unsent(this.writing.state).slice(0, most);
    const fields = changedFields(this.fields, this.lines.read());
    if (steps.length === 0 && Object.keys(fields).length === 0) return null;
    return { version: this.version, client: this.client, steps: steps.map((step) => step.toJSON() as unknown), fields };
  }

  /** The document and the fields as they are stored. */
  get stored(): { doc: Node; fields: DraftFields } {
    return { doc: this.doc, fields: this.fields };
  }

  /** What was sent is stored as this version. */
  confirm(message: Message, version: number): void {
    if (message.version === this.version) this.take({ version, batches: [{ ...message, version }], content: null });
  }

  /**
   * Joins what became of the draft; what is known already is passed over. Returns one's own words
   * that were put back.
   */
  take(news: News): string {
    const put: string[] = [];
    for (const batch of news.batches) if (batch.version === this.version + 1) put.push(this.join(batch));
    if (news.content && news.version > this.version) {
      const { body, ...fields } = news.content;
      const after = this.writing.state.schema.nodeFromJSON(startingBody(body));
      const steps = stepsBetween(this.doc, after);
      put.push(this.join({ version: news.version, client: '', steps, fields }));
    }
    return put.filter((id) => id !== '').join(' ');
  }

  private join({ version, client, steps: given, fields }: Batch): string {
    const steps = given.map((step) => (step instanceof Step ? step : Step.fromJSON(this.writing.state.schema, step)));
    const before = this.doc;
    const mine = this.writing.state.doc;
    const isOwn = client === this.client;
    // Stands before anything is changed: a step that does not fit throws here.
    const after = steps.reduce((doc, step) => made(step, doc), before);
    const put = receive(
      this.writing,
      this.client,
      steps,
      steps.map(() => client),
    );
    this.doc = after;
    this.version = version;
    if (!isOwn) this.joinAttributes(before, mine, after);
    const base = this.fields;
    this.fields = { ...base, ...fields };
    if (!isOwn && Object.keys(fields).length > 0) this.lines.write(joinFields(base, this.lines.read(), this.fields));
    return put;
  }

  /**
   * Captions and the like in the text are values of a block: where both changed one, their letters
   * are joined.
   */
  private joinAttributes(before: Node, mine: Node, theirs: Node): void {
    const [was, here, there] = [attributesOf(before), attributesOf(mine), attributesOf(theirs)];
    const { tr } = this.writing.state;
    for (const [key, { value }] of here) {
      const [base, other] = [was.get(key)?.value, there.get(key)?.value];
      if (base === undefined || other === undefined || base === value || base === other || value === other) continue;
      const place = attributesOf(tr.doc).get(key);
      if (place) tr.setNodeAttribute(place.at, place.name, joinLine(base, value, other));
    }
    if (tr.docChanged) this.writing.dispatch(tr.setMeta(collabMeta, 'own').setMeta('addToHistory', false));
  }
}

function made(step: Step, doc: Node): Node {
  const { doc: after, failed } = step.apply(doc);
  if (!after) throw new Error(`a stored step does not fit: ${failed}`);
  return after;
}

const lines = ['alt', 'caption', 'credit', 'title'];

function attributesOf(doc: Node): Map<string, { at: number; name: string; value: string }> {
  const found = new Map<string, { at: number; name: string; value: string }>();
  doc.descendants((node, at) => {
    if (node.isBlock && node.isLeaf)
      for (const name of lines) {
        const value: unknown = node.attrs[name];
        if (typeof value === 'string') found.set(`${String(node.attrs.id)} ${name}`, { at, name, value });
      }
    return node.isBlock && !node.isTextblock;
  });
  return found;
}
