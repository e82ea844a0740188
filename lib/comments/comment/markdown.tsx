import { createElement, Fragment, type ReactNode } from 'react';
import { endInSentence } from '../../ground/address-in-sentence';
import { type MarkdownNode, readMarkdown, safeAddress } from './tiny-markdown';

const rel = 'nofollow ugc noopener';

const toNode = (piece: MarkdownNode, key: number): ReactNode =>
  typeof piece === 'string'
    ? piece
    : createElement(piece.name, piece.href === undefined ? { key } : { key, href: piece.href, rel }, ...piece.inside.map(toNode));

/**
 * An address that stands by itself, without the words of the sentence that the preview in the
 * browser, which has no room for more rules, leaves in it.
 */
function parted(piece: MarkdownNode): MarkdownNode[] {
  if (typeof piece === 'string') return [piece];
  const [address] = piece.inside;
  if (piece.name !== 'a' || typeof address !== 'string' || safeAddress(address) !== piece.href) return [{ ...piece, inside: piece.inside.flatMap(parted) }];
  const shorter = address.slice(0, endInSentence(address, 0));
  const href = safeAddress(shorter);
  if (shorter === address || href === null) return [piece];
  const rest = readMarkdown(address.slice(shorter.length)).flatMap((block) => (typeof block === 'string' ? block : block.inside));
  return [{ ...piece, href, inside: [shorter] }, ...rest.flatMap(parted)];
}

/**
 * A comment's text as elements. tiny-markdown.ts says what it understands, for the preview in the
 * browser too.
 */
export const renderMarkdown = (text: string): ReactNode => createElement(Fragment, null, ...readMarkdown(text).flatMap(parted).map(toNode));
