import type { BodyNode } from './body';

/** Inline nodes have no id. */
const inline = new Set(['text', 'hardBreak', 'footnote', 'doc']);

export const newBlockId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

/** The same document with an id on every block; where an id comes twice, the second block gets a new one. */
export function uniqueIds(body: BodyNode): BodyNode {
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
    const fresh = newBlockId();
    seen.add(fresh);
    return { ...copy, attrs: { ...node.attrs, id: fresh } };
  };
  return visit(body);
}

/** A document that the editor can open: never without a block. */
export function startingBody(body: BodyNode): BodyNode {
  if (body.content && body.content.length > 0) return uniqueIds(body);
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newBlockId() } }] };
}
