import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { Refusal } from '../../ground/refusal';
import { startingBody } from '../body/block-ids';
import { type BodyNode, findBodyProblem } from '../body/body';
import { draftSchema } from './schema';

/** Steps in one message, and messages that one answer holds. */
export const collabLimits = { steps: 3000, batches: 500, bytes: 2 << 20 } as const;

/** A draft's body as the editor holds it. */
export const docOf = (body: BodyNode): Node => draftSchema.nodeFromJSON(startingBody(body));
export const bodyOfDocument = (doc: Node): BodyNode => doc.toJSON() as BodyNode;

/**
 * The document after steps that were made on it. Throws Refusal('bad-input') with what is wrong,
 * where a step cannot be read or made, or where the result is not a document that a draft may hold.
 */
export function applySteps(doc: Node, steps: readonly unknown[]): Node {
  const refuse = (field: 'body-shape' | 'too-long') => new Refusal('bad-input', { fields: { body: field } });
  if (steps.length > collabLimits.steps) throw refuse('too-long');
  let after = doc;
  for (const step of steps) {
    const made = attempt(after, step);
    if (!made) throw refuse('body-shape');
    after = made;
  }
  const problem = findBodyProblem(after.toJSON(), { isDraft: true });
  if (problem) throw new Refusal('bad-input', { fields: { body: `body-${problem}` } });
  if (!holds(after) && holds(doc)) throw refuse('body-shape');
  return after;
}

/** A step that is not one, or does not fit, throws in the library in ways of its own. */
function attempt(doc: Node, step: unknown): Node | null {
  try {
    return Step.fromJSON(draftSchema, step).apply(doc).doc;
  } catch {
    return null;
  }
}

function holds(doc: Node): boolean {
  try {
    doc.check();
    return true;
  } catch {
    return false;
  }
}
