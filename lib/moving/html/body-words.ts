import type { BodyNode } from '@/db/schema';

const shown = ['alt', 'caption', 'credit', 'note'] as const;
const inline = new Set(['text', 'hardBreak', 'footnote']);

/**
 * Every text of a document that a reader can read, in reading order: blocks, notes with their
 * numbers, captions, alternative texts, and addresses of embeds with their titles.
 */
export function bodyTexts(body: BodyNode): string[] {
  const texts: string[] = [];
  let notes = 0;
  const said = (node: BodyNode): string => {
    if (node.type !== 'footnote') return node.type === 'hardBreak' ? '\n' : (node.text ?? '');
    notes += 1;
    return ` ${notes} `;
  };
  const waiting: BodyNode[] = [body];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const name of shown) if (typeof node.attrs?.[name] === 'string') texts.push(String(node.attrs[name]));
    const { url, title } = node.attrs ?? {};
    for (const text of new Set([url, title])) if (typeof text === 'string') texts.push(text);
    const content = node.content ?? [];
    if (content.some((node) => inline.has(node.type))) texts.push(content.map(said).join(''));
    waiting.push(...content.filter((node) => node.type !== 'text').reverse());
  }
  return texts;
}
