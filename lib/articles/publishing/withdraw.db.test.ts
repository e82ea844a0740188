import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { openArticle } from '../editing/queries';
import { saveDraft } from '../editing/save';
import { setEmbargo } from '../editing/set-embargo';
import { getArticle } from '../reading/article-queries';
import { publishArticle } from './publish-draft';
import { getPublishReadiness } from './readiness';
import { restoreArticle, withdrawArticle } from './withdraw';

withDatabase();

let sectionId: number;
const audited = async (action: string, id: number) => {
  const { rows } = await database().execute<{ count: string }>(sql`select count(*) from audit_log where action = ${action} and subject_id = ${String(id)}`);
  return Number(rows[0]?.count);
};

beforeAll(async () => {
  sectionId = await makeSection();
});

describe('withdraw and restore', () => {
  test('the address tells of it, and comes back as it was', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ sectionId });
    await openArticle(editor, made.id);
    const gone = await withdrawArticle(editor, { articleId: made.id, version: made.version, notice: 'Withdrawn.' });
    expect(await getArticle('en', made.slug)).toMatchObject({ kind: 'withdrawn', notice: 'Withdrawn.' });
    await expect(withdrawArticle(editor, { articleId: made.id, version: gone.version, notice: '' })).rejects.toMatchObject({ reason: 'wrong-status' });
    const [stranger, elsewhere] = [await actorOf('contributor'), await actorOf('editor', { languages: ['ru'] })];
    await expect(restoreArticle(stranger, { articleId: made.id, version: gone.version })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(restoreArticle(elsewhere, { articleId: made.id, version: gone.version })).rejects.toMatchObject({ reason: 'not-found' });
    const back = await restoreArticle(editor, { articleId: made.id, version: gone.version });
    expect(await getArticle('en', made.slug)).toMatchObject({ kind: 'article' });
    expect(back.paths).toContain(`/en/news/${made.slug}`);
    await expect(withdrawArticle(await actorOf('contributor'), { articleId: made.id, version: back.version, notice: '' })).rejects.toMatchObject({
      reason: 'not-allowed',
    });
    await expect(
      withdrawArticle(await actorOf('editor', { languages: ['ru'] }), { articleId: made.id, version: back.version, notice: '' }),
    ).rejects.toMatchObject({
      reason: 'not-found',
    });
    expect([await audited('articles.withdraw', made.id), await audited('articles.restore', made.id)]).toEqual([1, 1]);
  });

  test('what comes back is told before: the revision that readers had, not what was written since', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ sectionId, headline: 'As readers had it' });
    const ready = async () => {
      const opened = await openArticle(editor, made.id);
      if (!opened) throw new Error('it cannot be opened');
      return { opened, ready: await getPublishReadiness(editor, opened, 'en') };
    };
    const { opened, ready: before } = await ready();
    expect(before.again).toBeNull();
    const updated = await publishArticle(editor, { articleId: made.id, version: opened.version });
    const gone = await withdrawArticle(editor, { articleId: made.id, version: updated.version, notice: '' });
    const open = (await ready()).opened;
    await saveDraft(editor, { articleId: made.id, version: open.version, content: { ...open.content, headline: 'Written since' } });
    const { again, headline } = (await ready()).ready;
    expect(headline).toBe('Written since');
    expect(again).toMatchObject({ revision: updated.revision, headline: 'As readers had it', address: `/en/news/${made.slug}` });
    expect(again?.paths).toContain(`/en/news/${made.slug}`);
    const back = await restoreArticle(editor, { articleId: made.id, version: gone.version });
    expect(back.paths.toSorted()).toEqual(again?.paths.toSorted());
    expect(await getArticle('en', made.slug)).toMatchObject({ kind: 'article', article: { headline: 'As readers had it' } });
    expect((await openArticle(editor, made.id))?.content.headline).toBe('Written since');
  });

  test('it does not come back before the end of an embargo', async () => {
    const editor = await actorOf('editor');
    const made = await makeArticle({ sectionId });
    const gone = await withdrawArticle(editor, { articleId: made.id, version: made.version, notice: '' });
    await setEmbargo(editor, { articleId: made.id, until: new Date(Date.now() + 3_600_000) });
    await expect(restoreArticle(editor, { articleId: made.id, version: gone.version + 1 })).rejects.toMatchObject({ reason: 'embargoed' });
    expect(await audited('articles.restore', made.id)).toBe(0);
  });
});
