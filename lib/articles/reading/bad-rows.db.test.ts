import { sql } from 'drizzle-orm';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Body } from '@/components/article/body';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { getFeed } from '../../feeds/queries';
import { findBodyProblem } from '../body/body';
import { bodyToMarkdown } from '../body/markdown';
import { openArticle } from '../editing/queries';
import { getPublishReadiness } from '../publishing/readiness';
import { getArticleById } from './article-queries';

withDatabase();

const open = '{"type":"blockquote","attrs":{"id":"q"},"content":[';
const deep = `{"type":"doc","content":[${open.repeat(2000)}{"type":"paragraph","attrs":{"id":"p"}}${']}'.repeat(2000)}]}`;

test.each([
  deep,
  'null',
  '[]',
  '7',
  '"words"',
  '{"type":"doc","content":{"not":"a list"}}',
  '{"type":"doc","content":[null,7,{"type":"marquee","content":"x"},{"type":"figure","attrs":{"mediaId":"x"}},{"type":"embed","attrs":{"url":"data:x"}}]}',
  '{"type":"doc","content":[{"type":"paragraph","attrs":null,"content":[{"type":"text","text":{"a":1},"marks":[null,{"type":"link"}]}]}]}',
  '{"type":"doc","content":[{"type":"paragraph","attrs":{"id":"p"},"content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"java\\tscript:alert(1)"}}]}]}]}',
])('a document that is stored badly is read, shown, fed and opened: %.60s', async (body) => {
  const editor = await signedIn('editor');
  const made = await makeArticle();
  await database().execute(sql`update articles set body = ${body}::jsonb where id = ${made.id}`);
  const article = await getArticleById(made.id);
  if (!article) throw new Error('not found');
  expect(renderToStaticMarkup(createElement(Body, { body: article.body, locale: 'en', pictures: new Map() }))).not.toContain('script:');
  expect(bodyToMarkdown(article.body, { base: 'https://news.example', picture: () => null })).not.toContain('script:');
  expect((await getFeed('en', 'all', ''))?.items.length).toBeGreaterThan(0);
  const opened = await openArticle(editor, made.id);
  if (!opened) throw new Error('not opened');
  expect(findBodyProblem(opened.content.body, { isDraft: true })).toBeNull();
  expect((await getPublishReadiness(editor, opened, 'en')).checks.length).toBeGreaterThan(3);
});
