import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import type { Content } from '../content/content';
import { contentInput } from '../content/draft';
import { createEdition, createStory } from './create';
import { discardDraft } from './discard';
import { findPreviewed, makePreviewLink, revokePreviewLink } from './preview-links';
import { listDeskArticles, listDraftVersions, openArticle } from './queries';
import { revertDraft } from './revert';
import { saveDraft } from './save';

withDatabase();

let sectionId: number;
const words = (...paragraphs: string[]): Content => ({
  slug: '',
  headline: 'A headline of some length',
  standfirst: '',
  dateline: '',
  body: bodyOf(...paragraphs),
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
});
const audited = async (action: string, id: number | string) => {
  const { rows } = await database().execute<{ count: string }>(sql`select count(*) from audit_log where action = ${action} and subject_id = ${String(id)}`);
  return Number(rows[0]?.count);
};

beforeAll(async () => {
  sectionId = await makeSection();
});

describe('createStory', () => {
  test('begins a story with a draft that its writer owns', async () => {
    const writer = await actorOf('contributor');
    const { articleId } = await createStory(writer, { locale: 'en', sectionId, headline: 'New' });
    const opened = await openArticle(writer, articleId);
    expect(opened).toMatchObject({ version: 1, mayEdit: true, content: { headline: 'New', slug: '' } });
    expect(await audited('articles.create', articleId)).toBe(1);
  });

  test('a moderator may not, an editor not outside the sections named for the account', async () => {
    await expect(createStory(await actorOf('moderator'), { locale: 'en', sectionId, headline: '' })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(createStory(await actorOf('editor', { sectionIds: [sectionId + 1] }), { locale: 'en', sectionId, headline: '' })).rejects.toMatchObject({
      reason: 'not-found',
    });
  });
});

describe('createEdition', () => {
  test('begins with the blocks of the source, ids and all', async () => {
    const editor = await actorOf('editor');
    const source = await makeArticle({ sectionId, body: bodyOf('One.', 'Two.') });
    const translator = await actorOf('translator', { languages: ['ru'] });
    const made = await createEdition(translator, { sourceArticleId: source.id, locale: 'ru' });
    const opened = await openArticle(translator, made.articleId);
    expect(opened?.content.body).toEqual(bodyOf('One.', 'Two.'));
    expect(opened?.held.draft).toMatchObject({ sourceArticleId: source.id, sourceRevision: 1, ownerId: translator.id });
    expect(await audited('articles.translate', made.articleId)).toBe(1);
    await expect(createEdition(editor, { sourceArticleId: source.id, locale: 'ru' })).rejects.toMatchObject({ reason: 'edition-exists' });
    await expect(createEdition(translator, { sourceArticleId: source.id, locale: 'zh' })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(createEdition(await actorOf('contributor'), { sourceArticleId: source.id, locale: 'zh' })).rejects.toMatchObject({ reason: 'not-found' });
  });
});

describe('saveDraft', () => {
  test('saves what was seen, keeps each version, and audits a sitting once', async () => {
    const writer = await actorOf('contributor');
    const { articleId } = await createStory(writer, { locale: 'en', sectionId, headline: 'New' });
    const first = await saveDraft(writer, { articleId, version: 1, content: words('One.') });
    expect(first).toMatchObject({ kind: 'saved', version: 2, slug: 'a-headline-of-some-length', content: null });
    expect(await saveDraft(writer, { articleId, version: 2, content: words('One.', 'Two.') })).toMatchObject({ kind: 'saved', version: 3 });
    expect((await listDraftVersions(articleId, 'en')).map((version) => version.version)).toEqual([3, 2, 1]);
    expect(await audited('drafts.write', articleId)).toBe(1);
  });

  test('two editors in different blocks are joined, in the same block asked', async () => {
    const [first, second] = [await actorOf('editor'), await actorOf('editor')];
    const { articleId } = await createStory(first, { locale: 'en', sectionId, headline: 'New' });
    await saveDraft(first, { articleId, version: 1, content: words('One.', 'Two.') });
    await saveDraft(first, { articleId, version: 2, content: words('One of one.', 'Two.') });
    const joined = await saveDraft(second, { articleId, version: 2, content: words('One.', 'Two of other.') });
    expect(joined).toMatchObject({ kind: 'saved', version: 4, content: { body: bodyOf('One of one.', 'Two of other.') } });
    const asked = await saveDraft(first, { articleId, version: 3, content: words('One of one.', 'Two of one.') });
    expect(asked).toMatchObject({ kind: 'conflict', version: 4, by: expect.stringMatching(/^Person/), conflicts: [{ kind: 'block', block: 'b2' }] });
    const opened = await openArticle(first, articleId);
    expect(opened?.version).toBe(4);
  });

  test('many saves at once lose nothing', async () => {
    const editor = await actorOf('editor');
    const { articleId } = await createStory(editor, { locale: 'en', sectionId, headline: 'New' });
    const blocks = Array.from({ length: 8 }, (_, at) => `Block ${at}.`);
    await saveDraft(editor, { articleId, version: 1, content: words(...blocks) });
    await Promise.all(
      blocks.map((_, at) =>
        saveDraft(editor, { articleId, version: 2, content: words(...blocks.map((text, place) => (place === at ? `Changed ${at}.` : text))) }),
      ),
    );
    const opened = await openArticle(editor, articleId);
    expect(opened?.content.body).toEqual(bodyOf(...blocks.map((_, at) => `Changed ${at}.`)));
  });

  test('a contributor may not write in another’s draft, nor in what is public', async () => {
    const writer = await actorOf('contributor');
    const { articleId } = await createStory(await actorOf('contributor'), { locale: 'en', sectionId, headline: 'Theirs' });
    await expect(saveDraft(writer, { articleId, version: 1, content: words('x') })).rejects.toMatchObject({ reason: 'not-found' });
    const published = await makeArticle({ sectionId });
    await expect(saveDraft(writer, { articleId: published.id, version: 1, content: words('x') })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(saveDraft(await actorOf('moderator'), { articleId, version: 1, content: words('x') })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(saveDraft({ kind: 'guest', address: 'x' }, { articleId, version: 1, content: words('x') })).rejects.toMatchObject({ reason: 'signed-out' });
    expect(await openArticle(writer, articleId)).toBeNull();
    expect((await listDeskArticles(writer, {})).map((row) => row.id)).not.toContain(articleId);
  });

  test('a version from the future and a picture that is not there are refused', async () => {
    const editor = await actorOf('editor');
    const { articleId } = await createStory(editor, { locale: 'en', sectionId, headline: 'New' });
    await expect(saveDraft(editor, { articleId, version: 9, content: words('x') })).rejects.toMatchObject({ fields: { version: 'version-required' } });
    await expect(saveDraft(editor, { articleId, version: 1, content: { ...words('x'), mediaId: 999_999 } })).rejects.toMatchObject({
      fields: { mediaId: 'not-found' },
    });
  });
});

describe('a hostile document', () => {
  const deep = () => {
    let node: object = { type: 'paragraph', attrs: { id: 'p' } };
    for (let at = 0; at < 5000; at += 1) node = { type: 'blockquote', attrs: { id: 'q' }, content: [node] };
    return { type: 'doc', content: [node] };
  };
  const link = (href: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }],
  });
  test.each([
    ['unknown node', { type: 'doc', content: [{ type: 'script', attrs: { id: 'a' } }] }, 'body-unknown-node'],
    ['javascript link', link('javascript:alert(1)'), 'body-bad-link'],
    ['tab-split link', link('java\tscript:alert(1)'), 'body-bad-link'],
    ['5,000 deep', deep(), 'body-too-deep'],
    [
      '10 MB of text',
      { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'x'.repeat(10_000_000) }] }] },
      'body-too-long',
    ],
    ['no document', null, 'body-shape'],
    ['own attributes', { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p', onclick: 'x' } }] }, 'body-bad-attribute'],
  ])('%s is refused with its reason', (_name, body, reason) => {
    const parsed = contentInput.safeParse({ ...words('x'), body });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['body'], message: reason });
  });
});

test('opening an article or its history writes nothing', async () => {
  const editor = await actorOf('editor');
  const { id: articleId } = await makeArticle({ sectionId, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] } });
  const opened = await openArticle(editor, articleId);
  expect(opened?.content).toEqual((await openArticle(editor, articleId))?.content);
  expect(await listDraftVersions(articleId, 'en')).toEqual([]);
  const { rows } = await database().execute(sql`select 1 from drafts where article_id = ${articleId}`);
  expect(rows).toEqual([]);
  const saved = await saveDraft(editor, { articleId, version: opened?.version ?? 0, content: { ...words('y'), slug: opened?.content.slug ?? '' } });
  expect(saved).toMatchObject({ kind: 'saved', version: (opened?.version ?? 0) + 1 });
});

describe('discard, revert', () => {
  test('a discarded draft is what is public again, and can be brought back', async () => {
    const editor = await actorOf('editor');
    const { id: articleId } = await makeArticle({ sectionId, body: bodyOf('Public.') });
    const opened = await openArticle(editor, articleId);
    await saveDraft(editor, { articleId, version: opened?.version ?? 0, content: { ...(opened?.content as Content), body: bodyOf('Changed.') } });
    const version = (opened?.version ?? 0) + 1;
    const discarded = await discardDraft(editor, { articleId, version });
    expect(discarded).toMatchObject({ version: version + 1, content: { body: bodyOf('Public.') } });
    expect(await revertDraft(editor, discarded.undo)).toEqual({ version: version + 2 });
    expect((await openArticle(editor, articleId))?.content.body).toEqual(bodyOf('Changed.'));
    await expect(discardDraft(editor, { articleId, version: version + 1 })).rejects.toMatchObject({ reason: 'conflict' });
    expect(await audited('drafts.discard', articleId)).toBe(1);
    expect(await audited('drafts.revert', articleId)).toBe(1);
  });
});

describe('preview links', () => {
  test('work until they are revoked or over; only for whoever may see the article', async () => {
    const writer = await actorOf('contributor');
    const { articleId } = await createStory(writer, { locale: 'en', sectionId, headline: 'New' });
    const link = await makePreviewLink(writer, { articleId, hours: 24 });
    expect(await findPreviewed(link.token)).toBe(articleId);
    expect(await findPreviewed('x'.repeat(32))).toBeNull();
    await expect(makePreviewLink(await actorOf('contributor'), { articleId, hours: 1 })).rejects.toMatchObject({ reason: 'not-found' });
    await revokePreviewLink(writer, { id: link.id });
    expect(await findPreviewed(link.token)).toBeNull();
    const over = await makePreviewLink(writer, { articleId, hours: 1 });
    await database().execute(sql`update preview_links set expires_at = now() - interval '1 second' where id = ${over.id}`);
    expect(await findPreviewed(over.token)).toBeNull();
    expect(await audited('previews.make', articleId)).toBe(2);
    expect(await audited('previews.revoke', articleId)).toBe(1);
  });
});
