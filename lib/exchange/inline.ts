import type { BodyNode } from '../articles/body/body';
import type { InlinePart } from './unit-parts';
import { writeInline } from './write';

type Mark = NonNullable<BodyNode['marks']>[number];

/**
 * What a translator sent for a line, with the marks, links and notes that its source has under the
 * same ids. Unknown ids are passed over.
 */
export function inlineOf(pieces: InlinePart[], source: BodyNode[]): BodyNode[] {
  const { codes } = writeInline(source);
  const found: BodyNode[] = [];
  /** Marks that began with a code of their own, and end with another. */
  const running = new Map<string, Mark>();
  const codeOf = ({ id, copyOf }: { id: string; copyOf?: string }) => codes.get(id) ?? (copyOf ? codes.get(copyOf) : undefined);
  const asMark = (code: Mark | BodyNode | undefined) => (code !== undefined && code.type !== 'hardBreak' && code.type !== 'footnote' ? (code as Mark) : null);
  const marked = (marks: Mark[]) => {
    const all = [...marks];
    for (const mark of running.values()) if (!all.some((known) => known.type === mark.type)) all.push(mark);
    return all.length > 0 ? { marks: all } : {};
  };
  const visit = (list: InlinePart[], marks: Mark[], depth: number) => {
    for (const piece of list) {
      if (piece.kind === 'text') {
        if (piece.text) add(found, { type: 'text', text: piece.text, ...marked(marks) });
      } else if (piece.kind === 'end') running.delete(piece.id);
      else if (piece.kind === 'start') {
        const mark = asMark(codeOf({ id: piece.code, copyOf: piece.copyOf }) ?? codes.get(piece.id));
        if (mark) running.set(piece.id, mark);
      } else {
        const code = piece.kind === 'code' ? codeOf(piece) : undefined;
        const mark = asMark(code);
        if (code && !mark) found.push({ ...(code as BodyNode), ...marked(marks) });
        if (depth < 20) visit(piece.inside, mark && !marks.some((known) => known.type === mark.type) ? [...marks, mark] : marks, depth + 1);
      }
    }
  };
  visit(pieces, [], 0);
  return source.some((node) => /[\n\r]/.test(node.text ?? '')) ? found : withoutIndent(found);
}

/**
 * Where the source has no new lines, those of a file that was made pretty are no words: one space
 * within, none at the ends.
 */
function withoutIndent(nodes: BodyNode[]): BodyNode[] {
  if (!nodes.some((node) => node.text && /[\n\r]/.test(node.text))) return nodes;
  const joined = withoutEdges(nodes.map((node) => (node.text === undefined ? node : { ...node, text: node.text.replace(/\s*[\n\r]\s*/g, '\n') })));
  const last = joined.length - 1;
  return joined.flatMap((node, at) => {
    if (node.text === undefined) return [node];
    const before = joined[at - 1]?.text;
    let text = at === 0 ? node.text.replace(/^\n/, '') : node.text;
    if (at === last) text = text.replace(/\n$/, '');
    if (before !== undefined && /[\s]$/.test(before)) text = text.replace(/^\n/, '');
    text = text.replaceAll('\n', ' ');
    return text === '' ? [] : [{ ...node, text }];
  });
}

/** New lines at the ends of marked words stand outside of them; none before a full stop. */
function withoutEdges(nodes: BodyNode[]): BodyNode[] {
  const texts = nodes.map((node) => node.text);
  for (const [at, node] of nodes.entries()) {
    const [before, here = '', after] = [texts[at - 1], texts[at], texts[at + 1]];
    if (!node.marks || here.trim() === '') continue;
    if (here.endsWith('\n') && after !== undefined) texts[at + 1] = /^[\s,.;:!?)»”…]/.test(after) ? after : `\n${after}`;
    if (here.startsWith('\n') && before !== undefined) texts[at - 1] = /[\s(«“„]$/.test(before) ? before : `${before}\n`;
    texts[at] = (before === undefined ? here : here.replace(/^\n/, '')).replace(/\n$/, after === undefined ? '\n' : '');
  }
  return nodes.map((node, at) => (node.text === undefined ? node : { ...node, text: texts[at] ?? '' }));
}

function add(found: BodyNode[], node: BodyNode): void {
  const last = found.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks))
    found[found.length - 1] = { ...last, text: `${last.text}${node.text}` };
  else found.push(node);
}
