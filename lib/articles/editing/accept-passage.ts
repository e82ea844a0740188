import { and, eq, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { acceptedPassages } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { isLocale } from '../../ground/locales';
import { Refusal } from '../../ground/refusal';
import { withoutSuggestions } from '../body/suggestions';
import type { Content } from '../content/content';
import { listUntranslated, type UntranslatedPassage } from '../content/untranslated';
import { draftContent, type LoadedArticle, loadArticle, lockArticle } from './row';

/**
 * The passages of a translation that stop it from going out; none for what was not begun as a
 * translation.
 */
export async function getUntranslated(loaded: LoadedArticle, content: Content, db: Queryable = database()): Promise<UntranslatedPassage[]> {
  const { article, draft } = loaded;
  const source = draft?.sourceArticleId ? await loadArticle(db, draft.sourceArticleId) : null;
  if (!source || !isLocale(article.locale)) return [];
  const rows = await db.select().from(acceptedPassages).where(eq(acceptedPassages.articleId, article.id));
  const accepted = Object.fromEntries(rows.map((row) => [row.key, row.digest]));
  return listUntranslated({ ...content, body: withoutSuggestions(content.body) }, draftContent(source), article.locale, accepted);
}

type Input = { articleId: number; key: string; digest: string };

/**
 * Accepts a passage of a translation as it is, by name. Throws Refusal: not-found, not-allowed,
 * conflict where its words are others by now.
 */
export async function acceptPassage(actor: Actor, input: Input): Promise<{ left: number; undo: Input }> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', loaded.policy);
    const waiting = await getUntranslated(loaded, draftContent(loaded), c.tx);
    const meant = waiting.find((passage) => passage.key === input.key);
    if (meant?.digest !== input.digest) throw new Refusal('conflict');
    const values = { ...input, personId: actorId(actor) };
    await c.tx
      .insert(acceptedPassages)
      .values(values)
      .onConflictDoUpdate({
        target: [acceptedPassages.articleId, acceptedPassages.key],
        set: { digest: input.digest, personId: values.personId, createdAt: sql`now()` },
      });
    const after = { passage: input.key, text: meant.text.slice(0, 200) };
    await c.audit({ action: 'passages.accept', subjectType: 'article', subjectId: input.articleId, after });
    return { left: waiting.length - 1, undo: input };
  });
}

/** Takes the acceptance of a passage back. */
export async function unacceptPassage(actor: Actor, input: Input): Promise<{ undo: Input }> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', loaded.policy);
    const [gone] = await c.tx
      .delete(acceptedPassages)
      .where(and(eq(acceptedPassages.articleId, input.articleId), eq(acceptedPassages.key, input.key), eq(acceptedPassages.digest, input.digest)))
      .returning();
    if (!gone) throw new Refusal('not-found');
    await c.audit({ action: 'passages.reopen', subjectType: 'article', subjectId: input.articleId, before: { passage: input.key } });
    return { undo: input };
  });
}
