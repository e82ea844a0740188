import type { BodyNode } from './body';

/**
 * Who proposes to put in or take out some words, and when (ISO time). What is taken out and what is
 * put in its place share an id.
 */
export type SuggestionAuthor = { by: number; name: string };
export type Suggestion = SuggestionAuthor & { id: string; at: string; inserted: string; deleted: string };

type Mark = NonNullable<BodyNode['marks']>[number];

const isSuggestion = (mark: Mark) => mark.type === 'insertion' || mark.type === 'deletion';
const marksOf = (node: BodyNode, type: string) => (node.marks ?? []).filter((mark) => mark.type === type);
const wordsOf = (node: BodyNode) => (node.type === 'hardBreak' ? '\n' : node.type === 'footnote' ? '*' : (node.text ?? ''));

/** A node without its mark of suggestion; what had no other marks has none. */
function bare(node: BodyNode): BodyNode {
  const { marks, ...rest } = node;
  const kept = (marks ?? []).filter((mark) => !isSuggestion(mark));
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}

/** Neighbouring texts with the same marks are one. */
function joinTexts(nodes: BodyNode[]): BodyNode[] {
  const joined: BodyNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isOne = last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []);
    if (isOne && last) joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

function resolve(node: BodyNode, keeps: (node: BodyNode) => boolean): BodyNode {
  if (!node.content) return node;
  const isTouched = node.content.some((child) => (child.marks ?? []).some(isSuggestion));
  if (!isTouched) return { ...node, content: node.content.map((child) => resolve(child, keeps)) };
  return { ...node, content: joinTexts(node.content.filter(keeps).map(bare)) };
}

/** The text as it was before anyone suggested anything: what readers get. */
export const withoutSuggestions = (body: BodyNode): BodyNode => resolve(body, (node) => marksOf(node, 'insertion').length === 0);

/** The text with every suggestion taken. */
export const withSuggestions = (body: BodyNode): BodyNode => resolve(body, (node) => marksOf(node, 'deletion').length === 0);

/** The open suggestions in reading order. */
export function listSuggestions(body: BodyNode): Suggestion[] {
  const found = new Map<string, Suggestion>();
  const waiting = [body];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const mark of (node.marks ?? []).filter(isSuggestion)) {
      const { id, by, name, at } = mark.attrs as SuggestionAuthor & { id: string; at: string };
      const known = found.get(id) ?? { id, by, name, at, inserted: '', deleted: '' };
      if (mark.type === 'insertion') known.inserted += wordsOf(node);
      else known.deleted += wordsOf(node);
      found.set(id, known);
    }
    waiting.push(...(node.content ?? []).toReversed());
  }
  return [...found.values()];
}

/**
 * Suggestions that are not known yet are signed with the name of whoever sends them, whatever name
 * they bear.
 */
export function signSuggestions(body: BodyNode, known: Suggestion[], author: SuggestionAuthor): BodyNode {
  const signed = new Map(known.map(({ id, by, name, at }) => [id, { id, by, name, at }]));
  const visit = (node: BodyNode): BodyNode => {
    const copy = node.content ? { ...node, content: node.content.map(visit) } : node;
    if (!copy.marks?.some(isSuggestion)) return copy;
    const sign = (mark: Mark): Mark => {
      const { id, at } = mark.attrs as { id: string; at: string };
      return { type: mark.type, attrs: signed.get(id) ?? { id, at, ...author } };
    };
    return { ...copy, marks: copy.marks.map((mark) => (isSuggestion(mark) ? sign(mark) : mark)) };
  };
  return visit(body);
}

/** Whether nothing but the author's own suggestions came or went between two bodies. */
export function isOnlySuggesting(before: BodyNode, after: BodyNode, by: number, isSame: (left: unknown, right: unknown) => boolean): boolean {
  const others = (body: BodyNode) =>
    listSuggestions(body)
      .filter((suggestion) => suggestion.by !== by)
      .map(({ id, inserted, deleted }) => ({ id, inserted, deleted }));
  return isSame(withoutSuggestions(before), withoutSuggestions(after)) && isSame(others(before), others(after));
}
