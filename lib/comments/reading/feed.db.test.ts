import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { answerCommentFeed } from './feed';
import { findPermalink } from './permalink';

withDatabase();

const add = async (storyId: number, text: string, more: { status?: string; parent?: number | null; language?: string } = {}): Promise<number> => {
  const { rows } = await database().execute<{ id: string }>(sql`
    insert into comments (story_id, parent_id, locale, language, author_name, text, status, receipt_hash)
    values (${storyId}, ${more.parent ?? null}, 'en', ${more.language ?? 'en'}, 'Ann <b>', ${text}, ${more.status ?? 'approved'}, ${crypto.randomUUID()}) returning id`);
  return Number(rows[0]?.id);
};
const ask = (locale: string, slug: string | null, headers: Record<string, string> = {}) =>
  answerCommentFeed(new Request('http://localhost/feed', { headers }), locale, slug);

test('a story’s feed has its approved comments, escaped, with an entity tag and 304', async () => {
  const article = await makeArticle({ locale: 'en' });
  await add(article.storyId, 'First & <script>alert(1)</script>');
  await add(article.storyId, 'waits', { status: 'held' });
  await add(article.storyId, 'Русский', { language: 'ru' });
  const answer = await ask('en', article.slug);
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('application/rss+xml');
  expect(text.match(/<item>/g)).toHaveLength(2);
  expect(text).not.toContain('<script');
  expect(text).not.toContain('waits');
  expect(text).toContain(`/en/news/${article.slug}/comments.xml" rel="self"`);
  const again = await ask('en', article.slug, { 'if-none-match': answer.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  expect((await ask('en', 'no-such-story')).status).toBe(404);
  expect((await ask('xx', null)).status).toBe(404);
});

test('a language’s feed has what is written in it, not what stands on an unpublished story', async () => {
  const draft = await makeArticle({ locale: 'ru', status: 'draft' });
  const article = await makeArticle({ locale: 'en' });
  await add(draft.storyId, 'скрыто', { language: 'ru' });
  await add(article.storyId, 'Видно', { language: 'ru' });
  const text = await (await ask('ru', null)).text();
  expect(text).toContain('Видно');
  expect(text).not.toContain('скрыто');
});

test('a lasting address leads to the page on which the comment stands', async () => {
  const article = await makeArticle({ locale: 'en' });
  const ids: number[] = [];
  for (let at = 0; at < 102; at += 1) ids.push(await add(article.storyId, `n${at}`));
  const reply = await add(article.storyId, 'answer', { parent: ids[101] ?? 0 });
  const held = await add(article.storyId, 'held', { status: 'held' });
  const under = await add(article.storyId, 'under', { parent: held });
  expect(await findPermalink(ids[49] ?? 0, 'en')).toBe(`/en/news/${article.slug}#c-${ids[49]}`);
  expect(await findPermalink(ids[50] ?? 0, 'en')).toBe(`/en/comments?story=${article.storyId}&after=${ids[49]}#c-${ids[50]}`);
  expect(await findPermalink(reply, 'en')).toBe(`/en/comments?story=${article.storyId}&after=${ids[99]}#c-${reply}`);
  expect(await findPermalink(held, 'en')).toBeNull();
  expect(await findPermalink(under, 'en')).toBeNull();
});
