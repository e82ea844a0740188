import { randomBytes } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, comments, importItems, redirects, slugs } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { change } from '../ground/change';
import { isLocale, type Locale } from '../ground/locales';
import { tag } from '../ground/tags';
import { oldAddress } from './addresses';
import { prepareComments } from './prepare-comments';
import type { Loss, SourceDiscussion } from './source/record';

type Here = { site: string; importId: number };
export type Discussed = { made: number; unchanged: number; losses: Loss[] };

/** The text that stood at an old address: by its redirect, else by the last part of the address. */
async function findText(address: string): Promise<{ storyId: number; locale: Locale } | null> {
  const old = oldAddress(address);
  const path = old && 'path' in old ? old.path : null;
  if (path === null) return null;
  const [led] = await database().select({ to: redirects.toPath }).from(redirects).where(eq(redirects.fromPath, path));
  const [, locale = '', , slug = ''] = (led?.to ?? path).split('/');
  const asked =
    led || isLocale(locale)
      ? and(eq(slugs.locale, locale), eq(slugs.slug, slug))
      : eq(
          slugs.slug,
          path
            .split('/')
            .filter(Boolean)
            .at(-1)
            ?.replace(/\.html?$/, '') ?? '',
        );
  const rows = await database()
    .select({ storyId: articles.storyId, locale: articles.locale })
    .from(slugs)
    .innerJoin(articles, eq(articles.id, slugs.articleId))
    .where(asked)
    .limit(2);
  const [row] = rows;
  return row && isLocale(row.locale) && rows.length === 1 ? { storyId: row.storyId, locale: row.locale } : null;
}

/**
 * Puts comments of another program under the text they were written about. Those that are here
 * already stay as they are.
 */
export async function importDiscussion(actor: Actor, here: Here, discussion: SourceDiscussion): Promise<Discussed> {
  const place = await findText(discussion.address);
  if (!place) {
    const losses = discussion.comments.map(
      (comment): Loss => ({
        place: { ...discussion.place, id: comment.key },
        why: 'no-document',
        text: `${discussion.address}\n${comment.name}\n${comment.text}`,
      }),
    );
    return { made: 0, unchanged: 0, losses };
  }
  const prepared = prepareComments(discussion, place.locale);
  const keys = prepared.comments.map((comment) => `discussion#${comment.key}`);
  return change(actor, async (c) => {
    const items =
      keys.length === 0
        ? []
        : await c.tx
            .select({ key: importItems.sourceKey, id: importItems.targetId })
            .from(importItems)
            .where(and(eq(importItems.site, here.site), eq(importItems.kind, 'comment'), inArray(importItems.sourceKey, keys)));
    const ids = new Map(items.map((item) => [item.key, item.id]));
    let made = 0;
    for (const comment of prepared.comments) {
      const key = `discussion#${comment.key}`;
      if (ids.has(key)) continue;
      const [row] = await c.tx
        .insert(comments)
        .values({
          storyId: place.storyId,
          parentId: comment.parent === null ? null : (ids.get(`discussion#${comment.parent}`) ?? null),
          locale: place.locale,
          language: comment.language,
          dir: comment.dir,
          authorName: comment.name,
          text: comment.text,
          status: comment.state,
          receiptHash: `import ${randomBytes(18).toString('base64url')}`,
          createdAt: comment.at ?? sql`now()`,
        })
        .returning({ id: comments.id });
      if (!row) throw new Error('no comment was made');
      ids.set(key, row.id);
      await c.tx.insert(importItems).values({ site: here.site, kind: 'comment', sourceKey: key, importId: here.importId, targetId: row.id });
      made += 1;
    }
    if (made > 0) c.touch({ tags: [tag.comments(place.storyId), tag.story(place.storyId)], paths: [] });
    await c.audit({ action: 'moving.comments', subjectType: 'story', subjectId: place.storyId, after: { made } });
    return { made, unchanged: prepared.comments.length - made, losses: prepared.lost };
  });
}
