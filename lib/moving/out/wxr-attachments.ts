import { database } from '@/db/client';
import { media } from '@/db/schema';
import { captionHtml } from '../html/caption';
import type { ArchivedEdition } from './editions';
import { cdata, gmt, xml } from './xml';

/**
 * Attachments have numbers of their own, far from those of texts, and the same ones in every
 * export: of the picture at the top of an edition, and of a picture that only stands within texts.
 */
const numbered = { top: 1_000_000_000, inside: 2_000_000_000 } as const;

const topNumber = (edition: ArchivedEdition): number => numbered.top + Number(edition.key);

type Item = { id: number; parent: string; url: string; alt: string; caption: string; credit: string; at: string | null; locale: string };

/**
 * The pictures of texts as WordPress keeps them, each before the first text that shows it: the one
 * at the top of an edition with that edition's words, a file within texts once.
 */
export class Attachments {
  private readonly given = new Set<string>();

  private constructor(
    private readonly origin: string,
    private readonly numbers: Map<string, number>,
  ) {}

  static async load(origin: string): Promise<Attachments> {
    const rows = await database().select({ id: media.id, hash: media.hash }).from(media);
    return new Attachments(origin, new Map(rows.map((row) => [row.hash, row.id])));
  }

  *of(edition: ArchivedEdition): Generator<string> {
    const { key: parent, publishedAt: at, locale, picture } = edition;
    if (picture) {
      this.given.add(picture.media);
      yield this.item({ ...picture, id: topNumber(edition), parent, at, locale });
    }
    for (const { type, attrs } of edition.body.content ?? []) {
      const hash = type === 'figure' ? said(attrs?.media) : '';
      const number = this.numbers.get(hash);
      if (number === undefined || this.given.has(hash)) continue;
      this.given.add(hash);
      const words = { alt: said(attrs?.alt), caption: said(attrs?.caption), credit: said(attrs?.credit) };
      yield this.item({ ...words, url: said(attrs?.src), id: numbered.inside + number, parent, at, locale });
    }
  }

  private item({ id, parent, url, alt, caption, credit, at, locale }: Item): string {
    const address = new URL(url, this.origin).href;
    const file = address.split('/').at(-1) ?? '';
    const words = captionHtml({ caption, credit });
    // WordPress takes two attachments of one title and date for the same.
    const title = `${(alt || caption || file).slice(0, 100)} · ${id}`;
    return `<item><title>${cdata(xml(title))}</title><link>${xml(`${this.origin}/?attachment_id=${id}`)}</link>
<dc:creator></dc:creator><guid isPermaLink="false">${xml(address)}</guid><content:encoded></content:encoded><excerpt:encoded>${cdata(words)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${gmt(at)}</wp:post_date><wp:post_date_gmt>${gmt(at)}</wp:post_date_gmt>
<wp:comment_status>closed</wp:comment_status><wp:ping_status>closed</wp:ping_status><wp:post_name>${xml(`picture-${id}`)}</wp:post_name>
<wp:status>inherit</wp:status><wp:post_parent>${parent}</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type>attachment</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>
<wp:attachment_url>${xml(address)}</wp:attachment_url><category domain="language" nicename="${locale}">${locale}</category>
${metaOf('_wp_attached_file', file)}${alt ? metaOf('_wp_attachment_image_alt', alt) : ''}</item>`;
  }
}

/** What names the picture at the top of an edition. */
export const featuredMeta = (edition: ArchivedEdition): string => (edition.picture ? metaOf('_thumbnail_id', String(topNumber(edition))) : '');

const metaOf = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;

const said = (value: unknown): string => (typeof value === 'string' ? value : '');
