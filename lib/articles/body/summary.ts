import { shortenTo } from '../../ground/graphemes';
import type { BodyNode } from './body';

const raised: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
};
const lowered: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
};

/** The words of a text node as they read without marks: 10⁶ is not 106. */
function readable({ text = '', marks }: BodyNode): string {
  const signs = marks?.some((mark) => mark.type === 'superscript') ? raised : marks?.some((mark) => mark.type === 'subscript') ? lowered : null;
  return signs && [...text].every((character) => signs[character]) ? [...text].map((character) => signs[character]).join('') : text;
}

/**
 * The first words of a document's running text, at most `most` characters; empty where there is
 * none.
 */
export function firstWords(body: BodyNode, most = 280): string {
  const paragraphs: string[] = [];
  let length = 0;
  const visit = (node: BodyNode) => {
    if (length > most) return;
    if (node.type === 'paragraph') {
      const words = (node.content ?? []).map((child) => (child.type === 'hardBreak' ? ' ' : child.type === 'text' ? readable(child) : '')).join('');
      const tidy = words.replace(/\s+/g, ' ').trim();
      if (tidy) paragraphs.push(tidy);
      length += tidy.length;
    } else if (node.type !== 'heading') node.content?.forEach(visit);
  };
  visit(body);
  return shortenTo(paragraphs.join(' '), most);
}
