import type { BodyNode } from '../articles/body/body';
import type { Piece } from './read';
import { writeInline } from './write';

type Mark = NonNullable<BodyNode['marks']>[number];

/** What a translator sent for a line, with the marks, links and notes that its source has under the same ids. Unknown ids are passed over. */
export function inlineOf(pieces: Piece[], source: BodyNode[]): BodyNode[] {
  const { codes } = writeInline(source);
  const found: BodyNode[] = [];
  const visit = (list: Piece[], marks: Mark[], depth: number) => {
    for (const piece of list) {
      if (piece.kind === 'text') {
        if (piece.text) add(found, { type: 'text', text: piece.text, ...(marks.length > 0 ? { marks } : {}) });
        continue;
      }
      const code = codes.get(piece.id);
      if (code && (code.type === 'hardBreak' || code.type === 'footnote')) found.push({ ...(code as BodyNode), ...(marks.length > 0 ? { marks } : {}) });
      const isMark = code !== undefined && code.type !== 'hardBreak' && code.type !== 'footnote' && !marks.some((mark) => mark.type === code.type);
      if (depth < 20) visit(piece.inside, isMark ? [...marks, code as Mark] : marks, depth + 1);
    }
  };
  visit(pieces, [], 0);
  return found;
}

function add(found: BodyNode[], node: BodyNode): void {
  const last = found.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks))
    found[found.length - 1] = { ...last, text: `${last.text}${node.text}` };
  else found.push(node);
}
