import { inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, type BodyNode, media, redirects } from '@/db/schema';
import { articlePath } from '../../articles/content/path';
import { pictureVariant } from '../../media/picture-variant';
import { withLookups } from './lookups';

export type ArchivedPicture = { media: string; url: string; type: string; alt: string; caption: string; credit: string };
export type ArchivedEdition = {
  key: string;
  locale: string;
  slug: string;
  status: 'published' | 'draft' | 'scheduled' | 'withdrawn';
  headline: string;
  standfirst: string;
  dateline: string;
  /**
   * ProseMirror JSON; figures name their picture by its digest in `media`, blocks of pages what
   * they show by addresses.
   */
  body: BodyNode;
  picture: ArchivedPicture | null;
  publishedAt: string | null;
  revisedAt: string | null;
  zone: string;
  former: string[];
};

/** What is given out: everything, or what was public; one language or all. */
export type Selection = {
  drafts: boolean;
  locale?: string;
  section?: string;
  /** Whether blocks that a page looks up are written as what they show today. */
  isSpelled?: boolean;
};

export const grouped = <Row, Value>(rows: Row[], key: (row: Row) => number, value: (row: Row) => Value): Map<number, Value[]> => {
  const map = new Map<number, Value[]>();
  for (const row of rows) map.set(key(row), [...(map.get(key(row)) ?? []), value(row)]);
  return map;
};

/** The editions of these stories, with the words of their drafts where those are asked for. */
export async function editionsOf(storyIds: number[], selection: Selection): Promise<Map<number, ArchivedEdition[]>> {
  const db = database();
  const rows = await db.select().from(articles).where(inArray(articles.storyId, storyIds)).orderBy(articles.id);
  const shown = rows.filter(
    (row) => (selection.drafts || row.status === 'published') && (!selection.locale || row.locale === selection.locale) && row.trashedAt === null,
  );
  const drafts =
    selection.drafts && shown.length > 0
      ? await db.query.drafts.findMany({
          where: (draft) =>
            inArray(
              draft.articleId,
              shown.map((row) => row.id),
            ),
        })
      : [];
  const pictures = await picturesOf(shown);
  const led =
    shown.length === 0
      ? []
      : await db
          .select({ from: redirects.fromPath, to: redirects.toPath })
          .from(redirects)
          .where(inArray(redirects.toPath, shown.map(articlePath)));
  const readable = await withLookups(
    shown.flatMap((row) => [row, ...drafts.filter((draft) => draft.articleId === row.id).map(({ body }) => ({ body, locale: row.locale }))]),
    selection.isSpelled,
  );
  return grouped(
    shown,
    (row) => row.storyId,
    (row): ArchivedEdition => {
      const draft = row.status === 'published' || row.status === 'withdrawn' ? undefined : drafts.find((draft) => draft.articleId === row.id);
      const from = draft ?? row;
      const picture = from.mediaId === null ? undefined : pictures.get(from.mediaId);
      return {
        key: String(row.id),
        locale: row.locale,
        slug: row.slug,
        status: row.status === 'in_review' ? 'draft' : row.status,
        headline: from.headline,
        standfirst: from.standfirst,
        dateline: from.dateline,
        body: named(readable({ body: from.body, locale: row.locale }), pictures),
        picture: picture
          ? { media: picture.hash, url: picture.url, type: picture.type, alt: from.pictureAlt, caption: from.pictureCaption, credit: from.pictureCredit }
          : null,
        publishedAt: (row.publishedAt ?? row.scheduledAt)?.toISOString() ?? null,
        revisedAt: row.revisedAt?.toISOString() ?? null,
        zone: row.zone,
        former: led.filter((redirect) => redirect.to === articlePath(row)).map((redirect) => redirect.from),
      };
    },
  );
}

type Pictures = Map<number, { hash: string; url: string; type: string; width: number; height: number }>;

/** Pixels: of each picture the widest that every program can show. */
export const widest = 10_000;

async function picturesOf(rows: { body: BodyNode; mediaId: number | null }[]): Promise<Pictures> {
  const ids = new Set(
    rows
      .flatMap((row) => [row.mediaId, ...(row.body.content ?? []).map((block) => (block.type === 'figure' ? Number(block.attrs?.mediaId) : null))])
      .filter((id): id is number => id !== null),
  );
  if (ids.size === 0) return new Map();
  const found = await database()
    .select({ id: media.id, hash: media.hash, variants: media.variants })
    .from(media)
    .where(inArray(media.id, [...ids]));
  return new Map(
    found.flatMap(({ id, hash, variants }) => {
      const variant = pictureVariant(variants, widest);
      return variant ? [[id, { hash, url: `/media/${variant.name}`, type: variant.type, width: variant.width, height: variant.height }] as const] : [];
    }),
  );
}

/**
 * Numbers of rows mean nothing elsewhere: figures carry the digest of their picture, its
 * address, and its size in pixels.
 */
const named = (body: BodyNode, pictures: Pictures): BodyNode => ({
  ...body,
  content: (body.content ?? []).map((block) => {
    const picture = block.type === 'figure' ? pictures.get(Number(block.attrs?.mediaId)) : undefined;
    if (!picture) return block;
    const { mediaId: _, ...attrs } = block.attrs ?? {};
    return { ...block, attrs: { ...attrs, media: picture.hash, src: picture.url, size: { width: picture.width, height: picture.height } } };
  }),
});
