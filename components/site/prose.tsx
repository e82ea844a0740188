import MarkdownIt from 'markdown-it';
import type { ReactNode } from 'react';

const reader = new MarkdownIt({ html: false, linkify: false }).disable(['image', 'code', 'fence', 'table']);
type Token = ReturnType<typeof reader.parse>[number];

/**
 * Markdown that an editor wrote, as elements: paragraphs, headings, lists, links, emphasis.
 * Anything else is shown as text.
 */
export function Prose({ text }: { text: string }) {
  return <div data-prose="">{build(reader.parse(text, {}))}</div>;
}

const blocks: Record<string, string> = {
  p: 'p',
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote',
  strong: 'strong',
  em: 'em',
};

function build(tokens: Token[]): ReactNode[] {
  const stack: { tag: string; href?: string; children: ReactNode[] }[] = [{ tag: '', children: [] }];
  const add = (node: ReactNode) => stack.at(-1)?.children.push(node);
  for (const token of tokens) {
    if (token.type === 'inline') add(build(token.children ?? []));
    else if (token.nesting === 1) stack.push({ tag: token.tag, href: token.attrGet('href')?.toString(), children: [] });
    else if (token.nesting === -1 && stack.length > 1) {
      const { tag, href, children } = stack.pop() as { tag: string; href?: string; children: ReactNode[] };
      const key = stack.at(-1)?.children.length;
      const Element = (blocks[tag] ?? 'span') as 'p';
      add(
        tag === 'a' ? (
          <a key={key} href={href}>
            {children}
          </a>
        ) : (
          <Element key={key}>{children}</Element>
        ),
      );
    } else if (token.type === 'softbreak') add(' ');
    else if (token.type === 'hardbreak') add(<br key={stack.at(-1)?.children.length} />);
    else if (token.content) add(token.content);
  }
  return stack[0]?.children ?? [];
}
