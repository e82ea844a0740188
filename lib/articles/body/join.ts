import { diffArrays } from 'diff';
import type { BodyNode } from './body';

type Token = { key: string; nodes: BodyNode[] };
type Hunk = { start: number; end: number; added: Token[] };

const mostEdits = 400;

/** The same text for the same JSON, whatever the order of the keys: the database has its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Two people's changes of one line of text, word by word; null where they changed the same words in
 * different ways.
 */
export function joinText(base: string, mine: string, theirs: string): string | null {
  const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
  const joined = joinInline(paragraph(base), paragraph(mine), paragraph(theirs));
  return joined && (joined.content ?? []).map((node) => node.text ?? '').join('');
}

/**
 * Two people's changes of one block, and of the blocks within it; null where they changed the same
 * words in different ways.
 */
export function joinBlock(base: BodyNode, mine: BodyNode, theirs: BodyNode): BodyNode | null {
  if (mine.type !== base.type || theirs.type !== base.type) return null;
  const attrs = joinWhole(base.attrs, mine.attrs, theirs.attrs);
  if (attrs === null) return null;
  const joined = base.type === 'paragraph' || base.type === 'heading' ? joinInline(base, mine, theirs) : joinChildren(base, mine, theirs);
  return joined && { ...joined, ...(attrs ? { attrs } : {}) };
}

/** Children are joined one by one, where nobody added, removed or moved any. */
function joinChildren(base: BodyNode, mine: BodyNode, theirs: BodyNode): BodyNode | null {
  const [was, here, there] = [base, mine, theirs].map((node) => node.content ?? []) as [BodyNode[], BodyNode[], BodyNode[]];
  const idsOf = (nodes: BodyNode[]) => nodes.map((node) => String(node.attrs?.id)).join(' ');
  if (idsOf(was) !== idsOf(here) || idsOf(was) !== idsOf(there)) return null;
  const content: BodyNode[] = [];
  for (const [at, child] of was.entries()) {
    const [first, second] = [here[at], there[at]];
    if (!first || !second) return null;
    const joined = joinWhole(child, first, second) ?? joinBlock(child, first, second);
    if (!joined) return null;
    content.push(joined);
  }
  return { ...mine, content };
}

/** Whichever side changed; null where both did, in different ways. */
function joinWhole<Value>(base: Value, mine: Value, theirs: Value): Value | null {
  const [was, here, there] = [base, mine, theirs].map(canonical);
  if (here === there || there === was) return mine;
  return here === was ? theirs : null;
}

function joinInline(base: BodyNode, mine: BodyNode, theirs: BodyNode): BodyNode | null {
  const tokens = tokensOf(base);
  const [ours, others] = [hunksOf(tokens, tokensOf(mine)), hunksOf(tokens, tokensOf(theirs))];
  if (!ours || !others) return null;
  const isTwin = (left: Hunk, right: Hunk) => left.start === right.start && left.end === right.end && keyOf(left.added) === keyOf(right.added);
  const news = others.filter((other) => !ours.some((hunk) => isTwin(hunk, other)));
  if (news.some((other) => ours.some((hunk) => isClash(hunk, other)))) return null;
  const joined: Token[] = [];
  let at = 0;
  for (const hunk of [...ours, ...news].toSorted((a, b) => a.start - b.start)) {
    joined.push(...tokens.slice(at, hunk.start), ...hunk.added);
    at = hunk.end;
  }
  return { ...mine, content: together([...joined, ...tokens.slice(at)].flatMap((token) => token.nodes)) };
}

/** Whether two changes touch the same words, or begin at one place where one of them only adds. */
function isClash(left: Hunk, right: Hunk): boolean {
  if (left.start === right.start) return true;
  return left.start < right.end && right.start < left.end;
}

const keyOf = (tokens: Token[]) => tokens.map((token) => token.key).join('\u0000');

/**
 * Words with the space behind them, signs and single characters of Chinese, each with its marks;
 * line breaks and footnote marks by themselves.
 */
function tokensOf(node: BodyNode): Token[] {
  return (node.content ?? []).flatMap((child) => {
    if (child.type !== 'text') return [{ key: canonical(child), nodes: [child] }];
    const parts = child.text?.match(/(?:\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{Nd}])+|\S|\s)\s*/gu) ?? [];
    return parts.map((text) => ({ key: canonical([text, child.marks ?? []]), nodes: [{ ...child, text }] }));
  });
}

function hunksOf(base: Token[], changed: Token[]): Hunk[] | null {
  const parts = diffArrays(base, changed, { comparator: (left, right) => left.key === right.key, maxEditLength: mostEdits });
  if (!parts) return null;
  const hunks: Hunk[] = [];
  let at = 0;
  for (const part of parts) {
    const last = hunks.at(-1);
    if (part.added && last?.end === at) last.added.push(...part.value);
    else if (part.added) hunks.push({ start: at, end: at, added: [...part.value] });
    if (part.removed && last?.end === at) last.end += part.value.length;
    else if (part.removed) hunks.push({ start: at, end: at + part.value.length, added: [] });
    if (!part.added) at += part.value.length;
  }
  return hunks;
}

function together(nodes: BodyNode[]): BodyNode[] {
  const kept: BodyNode[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (last?.type === 'text' && node.type === 'text' && canonical(last.marks ?? []) === canonical(node.marks ?? []))
      kept[kept.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    else kept.push(node);
  }
  return kept;
}
