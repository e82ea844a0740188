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
  const said = (one: BodyNode): string => {
    if (one.type !== 'footnote') return one.type === 'hardBreak' ? '\n' : (one.text ?? '');
    notes += 1;
    return ` ${notes} `;
  };
  const waiting: BodyNode[] = [body];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const name of shown) if (typeof node.attrs?.[name] === 'string') texts.push(String(node.attrs[name]));
    const { url, title } = node.attrs ?? {};
    for (const one of new Set([url, title])) if (typeof one === 'string') texts.push(one);
    const content = node.content ?? [];
    if (content.some((one) => inline.has(one.type))) texts.push(content.map(said).join(''));
    waiting.push(...content.filter((one) => one.type !== 'text').reverse());
  }
  return texts;
}
