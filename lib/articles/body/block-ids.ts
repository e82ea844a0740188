import type { BodyNode } from './body';

/** Inline nodes have no id. */
const inline = new Set(['text', 'hardBreak', 'footnote', 'doc']);

export const newBlockId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

/**
 * The same document with an id on every block; where an id comes twice, the second block gets a new
 * one.
 */
export function uniqueIds(body: BodyNode, make: (known: Set<string>) => string = newBlockId): BodyNode {
  const seen = new Set<string>();
  const visit = (node: BodyNode): BodyNode => {
    const content = node.content?.map(visit);
    const copy = content ? { ...node, content } : node;
    if (inline.has(node.type)) return copy;
    const id = node.attrs?.id;
    if (typeof id === 'string' && id !== '' && !seen.has(id)) {
      seen.add(id);
      return copy;
    }
    const fresh = make(seen);
    seen.add(fresh);
    return { ...copy, attrs: { ...node.attrs, id: fresh } };
  };
  return visit(body);
}

/**
 * Ids in the order of the text, so that everyone who opens a body without them gives its blocks the
 * same.
 */
function countedIds(body: BodyNode): () => string {
  const taken = new Set<unknown>();
  const waiting = [body];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    taken.add(node.attrs?.id);
    waiting.push(...(node.content ?? []));
  }
  let count = 0;
  return () => {
    do count += 1;
    while (taken.has(`b${count}`));
    return `b${count}`;
  };
}

/**
 * A document that the editor can open: never without a block. The same body always makes the same
 * document.
 */
export function startingBody(body: BodyNode): BodyNode {
  if (body.content && body.content.length > 0) return uniqueIds(body, countedIds(body));
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'b1' } }] };
}
