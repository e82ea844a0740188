import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ne } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments, imports } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { digest } from '@/testing/digest';
import { systemActor } from '../../ground/actor';
import { runImport } from '../import';
import { survey } from '../survey';
import { undoImport } from '../undo';
import { openSource } from './open';

withDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-given-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = path.join(folder, 'own.xml');
writeFileSync(
  own,
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Own</title><wp:base_blog_url>https://own.example</wp:base_blog_url>
<item><title>A day</title><link>https://own.example/2014/a-day/</link><wp:post_id>1</wp:post_id><wp:post_date_gmt>2014-03-01 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[<!-- wp:columns --><div><!-- wp:column --><p>Left</p><!-- /wp:column --><!-- wp:column --><p>Right</p><!-- /wp:column --></div><!-- /wp:columns -->]]></content:encoded></item></channel></rss>`,
);
// Real files of others lie beside the project and are no part of it.
const beside = ['../shared/data/import', '../../shared/data/import'].map((given) => path.resolve(given)).find((given) => existsSync(given));
const given = beside ? readdirSync(beside).filter((name) => name !== 'README.md') : [];
const files = [own, ...given.map((name) => path.join(beside ?? '', name))];

const choices = { categories: 'known' as const, languages: {} };
const actor = systemActor('import');

async function take(file: string) {
  const reading = await openSource(file);
  return runImport(actor, reading, await survey(reading, choices, database()), { ...choices, file: path.basename(file), section: 'archive' });
}

test.each(files.map((file) => [path.basename(file), file]))(
  '%s: no word is unexplained, nothing comes twice, and taken back all is as it was',
  async (_, file) => {
    // Where the comments of that file were made.
    if (file.includes('disqus')) await makeArticle({ slug: 'podcast-229' });
    const before = await digest();
    const done = await take(file);
    expect(done).toMatchObject({ state: 'done', unexplained: [], counts: { unexplained: 0 } });
    expect(done.counts.new).toBeGreaterThan(0);
    if (file.includes('disqus')) expect((await database().select().from(comments)).length).toBeGreaterThan(0);
    const here = await digest();
    const again = await take(file);
    expect(again.counts).toMatchObject({ new: 0, unchanged: done.counts.new, unexplained: 0 });
    expect(await digest()).toBe(here);
    for (const { id } of await database().select({ id: imports.id }).from(imports).where(ne(imports.state, 'undone'))) await undoImport(actor, { id });
    expect(await digest()).toBe(before);
  },
);
