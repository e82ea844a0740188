import type { BodyNode } from '@/db/schema';

const shown = ['alt', 'caption', 'credit', 'title', 'note'] as const;
const inline = new Set(['text', 'hardBreak', 'footnote']);

/** Every text of a document that a reader can read, in reading order: blocks, notes, captions, alternative texts and titles. */
export function bodyTexts(body: BodyNode): string[] {
  const texts: string[] = [];
  const waiting: BodyNode[] = [body];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const name of shown) if (typeof node.attrs?.[name] === 'string') texts.push(String(node.attrs[name]));
    const content = node.content ?? [];
    if (content.some((one) => inline.has(one.type))) texts.push(content.map((one) => (one.type === 'hardBreak' ? '\n' : (one.text ?? ''))).join(''));
    waiting.push(...content.filter((one) => one.type !== 'text').reverse());
  }
  return texts;
}
