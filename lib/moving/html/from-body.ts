import type { BodyNode } from '@/db/schema';
import { isWebAddress } from '../../articles/body/body';
import { isRecord } from '../source/json';
import { bodyTexts } from './body-words';
import { figureWidthOf } from './figure-width';
import type { Converted, FoundPicture } from './writing';

/** What a block of a page of ours shows, by the addresses that its source gave. */
export type Lookup = { blockId: string; from: string; people: string[] | null };

/**
 * A document of our own format: its figures become links until the pictures are here. What is no
 * document gives an empty one.
 */
export function readBody(text: string, base?: string): Converted & { texts: string[]; lookups: Lookup[] } {
  const nothing = { pictures: [], lost: [], added: [], lookups: [], markup: new Map<string, number>() };
  const body = parse(text);
  if (!body) return { body: { type: 'doc', content: [] }, texts: text.trim() ? [text] : [], ...nothing, lost: text.trim() ? [{ why: 'broken', text }] : [] };
  const pictures: FoundPicture[] = [];
  const lookups: Lookup[] = [];
  const content = (body.content ?? []).map((block) => {
    if (block.type === 'dynamicBlock') return asked(block, lookups);
    return block.type === 'figure' ? standIn(block, base, pictures) : block;
  });
  return {
    body: { ...body, content },
    texts: bodyTexts(body),
    ...nothing,
    pictures,
    lookups,
    added: pictures.filter((picture) => !picture.alt && !picture.caption).map((picture) => picture.url),
  };
}

function parse(text: string): BodyNode | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && value.type === 'doc' ? (value as BodyNode) : null;
  } catch {
    return null;
  }
}

/**
 * A block that looks something up, without whom and where from: rows here have other numbers
 * (lib/moving/lookups.ts).
 */
function asked(block: BodyNode, lookups: Lookup[]): BodyNode {
  const { href: _href, text: _text, from, people, ...attrs } = block.attrs ?? {};
  const named = Array.isArray(people) ? people.filter((person): person is string => typeof person === 'string') : null;
  lookups.push({ blockId: said(attrs.id), from: said(from) || 'latest', people: named });
  return { ...block, attrs: { ...attrs, from: 'latest', people: null } };
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

function standIn(block: BodyNode, base: string | undefined, pictures: FoundPicture[]): BodyNode {
  const { id, src, alt, caption, credit } = block.attrs ?? {};
  const url = base && URL.canParse(said(src), base) ? new URL(said(src), base).href : said(src);
  const words = [said(alt), said(caption), said(credit)].filter(Boolean).join(' ');
  if (!isWebAddress(url)) return { type: 'paragraph', attrs: { id }, content: words ? [{ type: 'text', text: words }] : [] };
  const width = figureWidthOf(block.attrs?.width);
  pictures.push({ blockId: said(id), url, alt: said(alt), caption: said(caption), credit: said(credit), ...(width ? { width } : {}) });
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: words || url, marks: [{ type: 'link', attrs: { href: url } }] }] };
}
