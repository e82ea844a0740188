import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { bodyOf } from '@/db/factories';
import { makePublic } from '@/lib/articles/publishing/publish';
import { restoreArticle, withdrawArticle } from '@/lib/articles/publishing/withdraw';
import { systemActor } from '@/lib/ground/actor';
import { change } from '@/lib/ground/change';

/**
 * A newsroom for tests of faults: does what each line of its input says (`publish HEADLINE`,
 * `withdraw`, `restore`), always to one article of the sample edition, and answers each with a line
 * of JSON once the database has said that it is done.
 */
const actor = systemActor('faults');
const { rows } = await database().execute<{ id: string; slug: string; version: string }>(
  sql`select id, slug, version from articles where locale = 'en' and status = 'published' and slug not like '%-%-%-%-%-%' order by id limit 1`,
);
const [row] = rows;
if (!row) throw new Error('the sample edition is not there');
const article = { id: Number(row.id), slug: row.slug, version: Number(row.version) };

async function publish(headline: string): Promise<void> {
  const empty = { standfirst: '', dateline: '', mediaId: null, pictureAlt: '', pictureCaption: '', pictureCredit: '' };
  const content = { ...empty, slug: article.slug, headline, body: bodyOf('Text.') };
  const done = await change(actor, (c) => makePublic(c, actor, { articleId: article.id, version: article.version, content, kind: 'update' }));
  article.version = done.version;
}

async function doWhat(line: string): Promise<void> {
  const [verb, ...words] = line.split(' ');
  const which = { articleId: article.id, version: article.version };
  if (verb === 'publish') await publish(words.join(' '));
  else article.version = (await (verb === 'withdraw' ? withdrawArticle(actor, { ...which, notice: 'Withdrawn.' }) : restoreArticle(actor, which))).version;
}

console.log(JSON.stringify({ path: `/en/news/${article.slug}` }));
for await (const line of createInterface({ input: process.stdin })) {
  const failed = await doWhat(line).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : 'failed'),
  );
  console.log(JSON.stringify({ failed }));
}
await disconnect();
