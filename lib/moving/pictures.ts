import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { articles, type BodyNode, drafts, importItems, importPictures, imports, media, revisions } from '@/db/schema';
import { deriveColumns } from '../articles/content/content';
import type { Actor } from '../ground/actor';
import { change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { tag } from '../ground/tags';
import { storeUpload } from '../media/store';
import { shownNowhere } from '../media/sweep';
import { decodeSafely } from './html/tree';

/** Gives the file of an address, or null where it is not to be had. */
export type PictureSource = (url: string) => Promise<Uint8Array | null>;
export type Attached = { attached: number; missing: number };
type Watch = { onProgress?: (done: Attached) => void; isStopped?: () => boolean };

type Row = typeof importPictures.$inferSelect;

/**
 * Fetches the pictures that an import still lacks and puts each where its link stands. A text's
 * words, date and address stay. Can be called again: what was missing is tried again. Throws
 * Refusal: not-found.
 */
export async function attachPictures(actor: Actor, importId: number, source: PictureSource, { onProgress, isStopped }: Watch = {}): Promise<Attached> {
  const [row] = await database().select({ site: imports.site }).from(imports).where(eq(imports.id, importId));
  if (!row) throw new Refusal('not-found');
  const done: Attached = { attached: 0, missing: 0 };
  for (let after = 0; ; ) {
    const rows = await database()
      .select()
      .from(importPictures)
      .where(and(eq(importPictures.importId, importId), isNull(importPictures.mediaId), gt(importPictures.id, after)))
      .orderBy(importPictures.id)
      .limit(20);
    const last = rows.at(-1);
    if (!last) return done;
    after = last.id;
    for (const picture of rows) {
      if (isStopped?.()) return done;
      const mediaId = await receive(actor, picture, row.site, source);
      if (mediaId === null) done.missing += 1;
      else {
        await place(actor, picture, mediaId);
        done.attached += 1;
      }
    }
    await tellCounts(importId);
    onProgress?.(done);
  }
}

/** The receipt says how many pictures are in place, and how many are not yet. */
async function tellCounts(importId: number): Promise<void> {
  await database().execute(sql`
    update imports set counts = counts || (
      select jsonb_build_object('attached', count(media_id), 'missing', count(*) - count(media_id)) from import_pictures where import_id = ${importId})
    where id = ${importId}`);
}

/**
 * The same for every import of a site that still lacks pictures: a later archive may hold those of
 * an earlier one.
 */
export async function attachToSite(actor: Actor, site: string, source: PictureSource, { onProgress, isStopped }: Watch = {}): Promise<Attached> {
  const sum: Attached = { attached: 0, missing: 0 };
  const rows = await database()
    .selectDistinct({ id: imports.id })
    .from(imports)
    .innerJoin(importPictures, and(eq(importPictures.importId, imports.id), isNull(importPictures.mediaId)))
    .where(and(eq(imports.site, site), eq(imports.state, 'done')))
    .orderBy(imports.id);
  for (const { id } of rows) {
    const before = { ...sum };
    const told = (done: Attached) => {
      sum.attached = before.attached + done.attached;
      sum.missing = before.missing + done.missing;
      onProgress?.(sum);
    };
    told(await attachPictures(actor, id, source, { onProgress: told, isStopped }));
  }
  return sum;
}

/** The picture's row in the library: that of the same file where it is here already. */
async function receive(actor: Actor, picture: Row, site: string, source: PictureSource): Promise<number | null> {
  const bytes = await source(picture.url);
  if (!bytes) return null;
  try {
    const { id, isKnown } = await storeUpload(actor, { name: decodeSafely(picture.url.split(/[?#]/)[0]?.split('/').at(-1) ?? '') || 'picture', bytes });
    if (!isKnown)
      await database()
        .insert(importItems)
        .values({ site, kind: 'media', sourceKey: picture.url, importId: picture.importId, targetId: id })
        .onConflictDoNothing();
    return id;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await database().update(importPictures).set({ problem: error.reason }).where(eq(importPictures.id, picture.id));
    return null;
  }
}

async function place(actor: Actor, picture: Row, mediaId: number): Promise<void> {
  await change(actor, async (c) => {
    const [article] = await c.tx.select().from(articles).where(eq(articles.id, picture.articleId)).for('update');
    await c.tx.update(importPictures).set({ mediaId, problem: '' }).where(eq(importPictures.id, picture.id));
    await c.audit({ action: 'moving.picture', subjectType: 'article', subjectId: picture.articleId, after: { mediaId } });
    if (!article) return;
    await placeInDraft(c.tx, picture, mediaId);
    if (article.status !== 'published') return;
    const next = picture.blockId === '' ? topOf(picture, mediaId) : { body: withFigure(article.body, picture, mediaId) };
    const after = { ...article, ...next };
    const revision = article.revision + 1;
    await c.tx
      .update(articles)
      .set({ ...next, ...(await deriveColumns(after, article.locale)), version: article.version + 1, revision })
      .where(eq(articles.id, article.id));
    const { slug, headline, standfirst, dateline, body, pictureAlt, pictureCaption, pictureCredit } = after;
    await c.tx.insert(revisions).values({
      articleId: article.id,
      number: revision,
      kind: 'update',
      slug,
      headline,
      standfirst,
      dateline,
      body,
      mediaId: after.mediaId,
      pictureAlt,
      pictureCaption,
      pictureCredit,
      createdAt: article.publishedAt ?? undefined,
    });
    await c.tx.update(drafts).set({ baseRevision: revision }).where(eq(drafts.articleId, article.id));
    c.touch({ tags: [tag.story(article.storyId), tag.latest(article.locale)], paths: [] });
  });
}

async function placeInDraft(tx: Transaction, picture: Row, mediaId: number): Promise<void> {
  const [draft] = await tx.select().from(drafts).where(eq(drafts.articleId, picture.articleId)).for('update');
  if (!draft) return;
  const next = picture.blockId === '' ? topOf(picture, mediaId) : { body: withFigure(draft.body, picture, mediaId) };
  await tx
    .update(drafts)
    .set({ ...next, version: draft.version + 1 })
    .where(eq(drafts.articleId, picture.articleId));
}

const topOf = ({ alt, caption, credit }: Row, mediaId: number) => ({
  mediaId,
  pictureAlt: alt.slice(0, 1000),
  pictureCaption: caption.slice(0, 1000),
  pictureCredit: credit.slice(0, 1000),
});

/**
 * The document with the figure in place of the link that stood for it; unchanged where an editor
 * has taken that away.
 */
function withFigure(body: BodyNode, picture: Pick<Row, 'blockId' | 'alt' | 'caption' | 'credit' | 'width'>, mediaId: number): BodyNode {
  const { blockId, alt, caption, credit, width } = picture;
  const attrs = { id: blockId, mediaId, alt, caption, credit, ...(width ? { width } : {}) };
  return {
    ...body,
    content: (body.content ?? []).map((block) => (block.type === 'paragraph' && block.attrs?.id === blockId ? { type: 'figure', attrs } : block)),
  };
}

/** The pictures in the library that an import brought and nothing shows any longer. */
export const unusedMedia = (tx: Transaction, importId: number) =>
  tx
    .select({ id: media.id, original: media.original, variants: media.variants })
    .from(media)
    .where(
      and(
        inArray(
          media.id,
          tx
            .select({ id: importItems.targetId })
            .from(importItems)
            .where(and(eq(importItems.importId, importId), eq(importItems.kind, 'media'))),
        ),
        shownNowhere(sql`media.id`),
      ),
    );
