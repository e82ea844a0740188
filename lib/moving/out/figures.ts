import type { BodyNode } from '@/db/schema';
import type { HtmlOptions } from '../../articles/body/html';

/** A document whose figures name their pictures, and whose blocks of a page where that is found, made ready for the writers of HTML and Markdown. */
export function withPictures(body: BodyNode, base: string): { body: BodyNode; options: HtmlOptions } {
  const pictures: { src: string; width: number; height: number }[] = [];
  const content = (body.content ?? []).map((block) => {
    if (block.type !== 'figure' || typeof block.attrs?.src !== 'string') return block;
    pictures.push({ src: new URL(block.attrs.src, base).href, width: Number(block.attrs.width), height: Number(block.attrs.height) });
    const { src: _src, media: _media, width: _width, height: _height, ...attrs } = block.attrs;
    return { ...block, attrs: { ...attrs, mediaId: pictures.length } };
  });
  const dynamic = ({ attrs }: BodyNode) => (typeof attrs?.href === 'string' ? { path: attrs.href, text: String(attrs.text) } : null);
  return { body: { ...body, content }, options: { base, picture: (id) => pictures[id - 1] ?? null, dynamic } };
}
