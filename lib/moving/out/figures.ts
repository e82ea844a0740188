import type { BodyNode } from '@/db/schema';
import { dynamicKinds } from '../../articles/body/dynamic';
import type { HtmlOptions } from '../../articles/body/html';
import type { Unequal } from './receipt';

/**
 * A document whose figures name their pictures, and whose blocks of a page what they show, made
 * ready for the writers of HTML and Markdown. `tell` hears what does not come out as it is here.
 */
export function withPictures(body: BodyNode, base: string, tell: (what: Unequal) => void): { body: BodyNode; options: HtmlOptions } {
  const pictures: { src: string; width: number; height: number }[] = [];
  const content = (body.content ?? []).flatMap((block) => {
    if (block.type === 'dynamicBlock') return shownBy(block, tell);
    if (block.type !== 'figure') return [block];
    if (typeof block.attrs?.src !== 'string') {
      tell('picture');
      return wordsOf(block);
    }
    const { src, media: _media, size, ...attrs } = block.attrs;
    const { width, height } = size as { width: number; height: number };
    pictures.push({ src: new URL(String(src), base).href, width, height });
    return [{ ...block, attrs: { ...attrs, mediaId: pictures.length } }];
  });
  const dynamic = ({ attrs }: BodyNode) => (typeof attrs?.href === 'string' ? { path: attrs.href, text: String(attrs.text) } : null);
  return { body: { ...body, content }, options: { base, picture: (id) => pictures[id - 1] ?? null, dynamic, isArchive: true } };
}

function shownBy(block: BodyNode, tell: (what: Unequal) => void): BodyNode[] {
  const shows = dynamicKinds.find((kind) => kind === block.attrs?.shows);
  if (shows) tell(shows);
  return Array.isArray(block.attrs?.spelled) ? (block.attrs.spelled as BodyNode[]) : [block];
}

/** Of a picture whose file is gone, its words. */
function wordsOf({ attrs }: BodyNode): BodyNode[] {
  const text = [attrs?.alt, attrs?.caption, attrs?.credit].filter((shown) => typeof shown === 'string' && shown !== '').join(' ');
  return text ? [{ type: 'paragraph', attrs: { id: attrs?.id }, content: [{ type: 'text', text }] }] : [];
}
