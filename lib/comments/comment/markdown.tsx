import { createElement, Fragment, type ReactNode } from 'react';
import { type MarkdownNode, readMarkdown } from './tiny-markdown';

const rel = 'nofollow ugc noopener';

const toNode = (piece: MarkdownNode, key: number): ReactNode =>
  typeof piece === 'string'
    ? piece
    : createElement(piece.name, piece.href === undefined ? { key } : { key, href: piece.href, rel }, ...piece.inside.map(toNode));

/**
 * A comment's text as elements. tiny-markdown.ts says what it understands, for the preview in the
 * browser too.
 */
export const renderMarkdown = (text: string): ReactNode => createElement(Fragment, null, ...readMarkdown(text).map(toNode));
