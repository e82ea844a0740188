import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle, makeSection } from '@/db/factories';
import { articles, slugs } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { createStory } from '../articles/editing/create';
import { saveDraft } from '../articles/editing/save';
import { checkLinks } from './check';

withDatabase();

let sectionId: number;
beforeAll(async () => {
  sectionId = await makeSection();
});
const linked = (...hrefs: string[]) => ({
  type: 'doc' as const,
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'b1' },
      content: hrefs.map((href, at) => ({ type: 'text', text: `link ${at} `, marks: [{ type: 'link', attrs: { href } }] })),
    },
  ],
});

test('links of this site are looked up, others asked once each, and nobody else is told', async () => {
  const editor = await actorOf('editor');
  const [out, withdrawn, moved] = [await makeArticle(), await makeArticle(), await makeArticle()];
  await database().execute(sql`update articles set status = 'withdrawn', withdrawn_at = now() where id = ${withdrawn.id}`);
  await database().insert(slugs).values({ locale: 'en', slug: 'as-it-was', articleId: moved.id });
  const { articleId } = await createStory(editor, { locale: 'en', sectionId, headline: 'Links' });
  const [draft] = await database().select({ slug: articles.slug }).from(articles).where(sql`id = ${articleId}`);
  const body = linked(
    `/en/news/${out.slug}`,
    `/en/news/${withdrawn.slug}`,
    '/en/news/as-it-was',
    '/en/news/never-was',
    `/en/news/${draft?.slug}`,
    'https://outside.example/a',
    'http://outside.example/b',
    'https://outside.example/a',
    'mailto:desk@news.example',
    '#notes',
  );
  const content = { slug: '', headline: 'Links', standfirst: '', dateline: '', body, mediaId: null, pictureAlt: '', pictureCaption: '', pictureCredit: '' };
  await saveDraft(editor, { articleId, version: 1, content });
  const asked: string[] = [];
  const { links } = await checkLinks(editor, { articleId }, async (address) => {
    asked.push(address);
    return { state: 'ok', status: 200 };
  });
  expect(links.map((link) => link.state)).toEqual(['ok', 'withdrawn', 'moved', 'missing', 'unpublished', 'ok', 'ok', 'unchecked', 'unchecked']);
  expect(links[2]?.to).toBe(`/en/news/${moved.slug}`);
  expect(links.map((link) => link.isSecure)).toEqual([true, true, true, true, true, true, false, true, true]);
  expect(asked.sort()).toEqual(['http://outside.example/b', 'https://outside.example/a']);
  await expect(checkLinks(await actorOf('contributor'), { articleId })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(checkLinks(await actorOf('moderator'), { articleId })).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(checkLinks(editor, { articleId: 999_999 })).rejects.toMatchObject({ reason: 'not-found' });
});
