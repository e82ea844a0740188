import { database, type Queryable, type Transaction } from '@/db/client';
import { draftSteps } from '@/db/schema';
import { type Actor, actorId, actorName } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { may } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { listSuggestions, signSuggestions } from '../body/suggestions';
import { applySteps, bodyOfDocument, docOf } from '../collab/authority';
import { stepsBetween } from '../collab/between';
import { rebaseLast } from '../collab/rebase';
import { draftSchema } from '../collab/schema';
import type { Batch, Message, News } from '../collab/session';
import type { Content } from '../content/content';
import { contentOf } from '../content/draft';
import { isSame } from '../content/merge';
import { slugFrom } from '../content/slug';
import { listDeskNews } from './news';
import { ensureDraft, lockArticle } from './row';
import { storeDraft } from './store';

/**
 * `leaving`: the page is gone and will not send again, so that the steps are made on what there is
 * by now.
 */
export type PushInput = Message & { articleId: number; leaving?: boolean };
/**
 * `behind`: nothing was stored, because the draft is further than the writer knew; `news` is what
 * came since.
 */
export type Pushed = { kind: 'stored'; version: number; savedAt: string; slug: string } | { kind: 'behind'; news: News };

/**
 * Makes the steps of one writer on a draft, of which they have seen `version`, and sets fields of
 * it. Draft, steps and version are written together. Throws Refusal: not-found, not-allowed,
 * only-suggestions, bad-input.
 */
export async function pushSteps(actor: Actor, input: PushInput, db: Queryable = database()): Promise<Pushed> {
  return db.transaction(async (tx) => {
    const loaded = await lockArticle(tx, input.articleId);
    const mayEdit = may(actor, 'articles.edit', loaded.policy);
    assertMay(actor, mayEdit ? 'articles.edit' : 'articles.comment', loaded.policy);
    const draft = await ensureDraft(tx, loaded);
    if (input.version > draft.version) throw new Refusal('bad-input', { fields: { version: 'version-required' } });
    const before = contentOf(draft);
    const news = await listDeskNews({ articleId: draft.articleId, since: input.version, version: draft.version, content: before }, tx);
    const isLast = input.leaving && news.version === draft.version && news.content === null;
    if (input.version < draft.version && !isLast) return { kind: 'behind', news };
    const { steps, fields } = input.version < draft.version ? lastOf(input, news, before) : input;
    const doc = applySteps(docOf(before.body), steps);
    const signed = sign(actor, before, doc.toJSON() as Content['body']);
    const version = draft.version + 1;
    const batches: Batch[] = [{ version, client: input.client, steps, fields }];
    // What the server changes of it is told to everyone, the writer too.
    if (signed) batches.push({ version: version + 1, client: '', steps: stepsBetween(doc, signed).map((step) => step.toJSON() as unknown), fields: {} });
    const content = { ...before, ...fields, body: bodyOfDocument(signed ?? doc) };
    const kept = await storeDraft(tx, actor, { ...loaded, draft }, { content, version: version + (signed ? 1 : 0), mayEdit, isStep: true });
    await keepSteps(tx, draft.articleId, actorId(actor), batches);
    return { kind: 'stored', version, savedAt: kept.updatedAt.toISOString(), slug: content.slug || slugFrom(content.headline, loaded.article.locale) };
  });
}

/**
 * What a page that was left can still say: its steps, and the fields that nobody else has set
 * since.
 */
function lastOf(input: PushInput, { batches }: News, before: Content): Pick<Message, 'steps' | 'fields'> {
  const others = new Set(batches.filter((batch) => batch.client !== input.client).flatMap((batch) => Object.keys(batch.fields)));
  const fields = Object.fromEntries(Object.entries(input.fields).filter(([name]) => !others.has(name)));
  return { steps: rebaseLast(input, batches, docOf(before.body)), fields };
}

/**
 * The document with new suggestions signed by whoever sends them; null where nothing has to be
 * signed otherwise.
 */
function sign(actor: Actor, before: Content, body: Content['body']) {
  const signed = signSuggestions(body, listSuggestions(before.body), { by: actorId(actor) ?? 1, name: actorName(actor) || '?' });
  return isSame(signed, body) ? null : draftSchema.nodeFromJSON(signed);
}

async function keepSteps(tx: Transaction, articleId: number, personId: number | null, batches: Batch[]): Promise<void> {
  await tx.insert(draftSteps).values(batches.map(({ steps, ...batch }) => ({ ...batch, steps: JSON.stringify(steps), articleId, personId })));
}
