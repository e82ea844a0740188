import type { Node } from 'prosemirror-model';
import { Mapping, Step } from 'prosemirror-transform';
import { draftSchema } from './schema';
import type { Batch, Message } from './session';

/**
 * The steps of a page that was left while it was behind, made on the document as it is after what
 * came since; what of them is stored already is left out. A page that is open does this itself, and
 * better: it can put words back and tell.
 */
export function rebaseLast(message: Message, since: readonly Batch[], doc: Node): unknown[] {
  const others = since.findIndex((batch) => batch.client !== message.client);
  const known = since.slice(0, others < 0 ? since.length : others).reduce((sum, batch) => sum + batch.steps.length, 0);
  const over = others < 0 ? [] : since.slice(others).flatMap((batch) => batch.steps);
  const read = (step: unknown) => Step.fromJSON(draftSchema, step);
  const pending = message.steps.slice(known).map(read);
  const mapping = new Mapping();
  for (const step of pending.toReversed()) mapping.appendMap(step.getMap().invert());
  for (const step of over) mapping.appendMap(read(step).getMap());
  const made: unknown[] = [];
  let now = doc;
  for (const [at, step] of pending.entries()) {
    const from = pending.length - at;
    const mapped = step.map(mapping.slice(from));
    const after = mapped?.apply(now).doc;
    if (!mapped || !after) continue;
    now = after;
    mapping.appendMap(mapped.getMap(), from - 1);
    made.push(mapped.toJSON());
  }
  return made;
}
