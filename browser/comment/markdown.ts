import { type MarkdownNode, readMarkdown } from '@/lib/comments/comment/tiny-markdown';
import { make } from '../element';

const toDom = (piece: MarkdownNode): Node | string => {
  if (typeof piece === 'string') return piece;
  const element = make(piece.name as 'a', {}, ...piece.inside.map(toDom));
  if (piece.href) Object.assign(element, { href: piece.href, rel: 'nofollow ugc noopener' });
  return element;
};

/** A comment's text as readers will see it. */
export const renderText = (text: string): (Node | string)[] => readMarkdown(text.trim()).map(toDom);
