import { type BodyNode, bodyLimits, findBodyProblem } from './body';

const isDraft = true;
const idOf = (value: unknown) => (typeof value === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(value) ? value : null);

/**
 * A stored document as it can be written on: as it is where it holds to the schema. Of one that
 * does not, which no writer can send but an older program or a hand in the database may have left,
 * each good block stays and of every other one its words.
 */
export function repairBody(body: unknown): BodyNode {
  if (findBodyProblem(body, { isDraft }) === null) return body as BodyNode;
  const doc = { type: 'doc', content: mendBlocks(body, () => []) };
  return findBodyProblem(doc, { isDraft }) === null ? doc : { type: 'doc', content: [] };
}

/**
 * The same as readers' pages take it: in the place of a block of which there are not even words,
 * one that they tell of.
 */
export function readableBody(body: unknown): BodyNode {
  if (findBodyProblem(body, { isDraft }) === null) return body as BodyNode;
  return { type: 'doc', content: mendBlocks(body, () => [{ type: 'unknown' }]) };
}

function mendBlocks(body: unknown, lost: () => BodyNode[]): BodyNode[] {
  const content = isObject(body) && Array.isArray(body.content) ? (body.content as unknown[]) : [];
  const repaired: BodyNode[] = [];
  let text = 0;
  for (const [at, block] of content.slice(0, bodyLimits.nodes / 2).entries()) {
    const words = wordsOf(block, bodyLimits.text - text);
    text += words.length;
    if (text >= bodyLimits.text) break;
    if (findBodyProblem({ type: 'doc', content: [block] }, { isDraft }) === null) repaired.push(block as BodyNode);
    else if (words !== '') repaired.push({ type: 'paragraph', attrs: { id: blockId(block, at) }, content: [{ type: 'text', text: words }] });
    else repaired.push(...lost());
  }
  return repaired;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const blockId = (block: unknown, at: number) => (isObject(block) && isObject(block.attrs) ? idOf(block.attrs.id) : null) ?? `repaired-${at}`;

/** The words in a block of whatever shape and depth. */
function wordsOf(block: unknown, most: number): string {
  const waiting: unknown[] = [block];
  let words = '';
  for (let seen = 0; waiting.length > 0 && seen < bodyLimits.nodes && words.length < most; seen += 1) {
    const node = waiting.pop();
    if (!isObject(node)) continue;
    if (typeof node.text === 'string') words += node.text;
    if (Array.isArray(node.content)) for (const child of node.content.slice(0, bodyLimits.nodes).toReversed()) waiting.push(child);
  }
  return words.slice(0, Math.max(0, most));
}
