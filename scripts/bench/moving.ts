import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { givenWay, giveWay } from '@/db/give-way';
import { articles } from '@/db/schema';
import { systemActor } from '@/lib/ground/actor';
import { runImport } from '@/lib/moving/import';
import { jsonlLines } from '@/lib/moving/out/jsonl';
import { markdownFiles } from '@/lib/moving/out/markdown';
import { ninjsLines } from '@/lib/moving/out/ninjs';
import { wxrLines } from '@/lib/moving/out/wxr';
import { openSource } from '@/lib/moving/readers/open';
import { survey } from '@/lib/moving/survey';
import { undoImport } from '@/lib/moving/undo';

const words = 'the freight trains on this line carried more grain than in any spring before while talks about a second track went on in the capital'.split(' ');
const actor = systemActor('import');
giveWay();
const choices = { categories: 'known' as const, languages: {} };

/** A text of about ten kilobytes, other words in each. */
function text(post: number): string {
  const paragraph = (at: number) =>
    Array.from({ length: 90 }, (_, word) =>
      word % 30 === 0 ? `w${(post * 31 + at * 7 + word) % 50_000}` : words[(post + at * 5 + word * 3) % words.length],
    ).join(' ');
  return Array.from({ length: 18 }, (_, at) =>
    at % 6 === 5
      ? `<!-- wp:list --><ul><li>${paragraph(at)}</li></ul><!-- /wp:list -->`
      : `<!-- wp:paragraph --><p>${paragraph(at).replace(' ', ' <strong>')}</strong> <a href="https://old.example/${at}">more</a></p><!-- /wp:paragraph -->`,
  ).join('\n');
}

async function generate(file: string, posts: number): Promise<{ bytes: number }> {
  const out = createWriteStream(file);
  const put = async (part: string) => {
    if (!out.write(part)) await once(out, 'drain');
  };
  await put(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/1.2/">
<channel><title>Old</title><link>https://old.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Reporter</wp:author_display_name></wp:author>`);
  for (let post = 1; post <= posts; post += 1) {
    const at = new Date(Date.UTC(2004, 0, 1) + post * 3_000_000).toISOString().slice(0, 19).replace('T', ' ');
    const said =
      post % 2 === 0
        ? ''
        : `<wp:comment><wp:comment_id>${post}</wp:comment_id><wp:comment_author>Reader</wp:comment_author><wp:comment_date_gmt>${at}</wp:comment_date_gmt><wp:comment_content><![CDATA[Said of ${post}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`;
    await put(
      `<item><title>Headline of post ${post}</title><link>https://old.example/${post}/post-${post}/</link><dc:creator>ann</dc:creator><content:encoded><![CDATA[${text(post)}]]></content:encoded><excerpt:encoded><![CDATA[What post ${post} is about]]></excerpt:encoded><wp:post_id>${post}</wp:post_id><wp:post_date_gmt>${at}</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_name>post-${post}</wp:post_name><wp:post_type>post</wp:post_type><category domain="category" nicename="trade-${post % 20}"><![CDATA[Trade ${post % 20}]]></category><category domain="post_tag" nicename="tag-${post % 200}"><![CDATA[Tag ${post % 200}]]></category>${said}</item>\n`,
    );
    // What the reader keeps of a file must not keep the file: a picture stands beside every tenth.
    if (post % 10 === 0)
      await put(
        `<item><title>hall-${post}</title><wp:post_id>${posts + post}</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/wp-content/uploads/hall-${post}.jpg</wp:attachment_url></item>\n`,
      );
  }
  await put('</channel></rss>');
  out.end();
  await once(out, 'close');
  return { bytes: out.bytesWritten };
}

const peak = () => process.resourceUsage().maxRSS / 1024;
const timed = async <Value>(work: () => Promise<Value>) => {
  const begun = performance.now();
  return { value: await work(), seconds: (performance.now() - begun) / 1000 };
};

/** With `most` seconds it ends then, and goes on when it is called again. */
async function importFile(file: string, most = Number.POSITIVE_INFINITY) {
  const reading = await openSource(file);
  const looked = await timed(() => survey(reading, choices, database(), { isQuick: true }));
  const before = process.cpuUsage();
  const until = performance.now() + most * 1000;
  const isStopped = () => performance.now() > until;
  /** How many there were, and when, for the rate of any time in between. */
  const steps: [number, number][] = [];
  const onProgress = (counts: { new: number }) => steps.push([Date.now(), counts.new]);
  // What is measured without it is measured in turns with it.
  const rest = async () => {
    while (existsSync(`${file}.pause`)) await setTimeout(20);
  };
  const done = await timed(() => runImport(actor, reading, looked.value, { ...choices, file, section: 'archive', isStopped, onProgress, rest }));
  const { id, counts, state } = done.value;
  const used = process.cpuUsage(before);
  const cpu = (used.user + used.system) / 1e6;
  const { backends, refused } = givenWay();
  return {
    id,
    state,
    cpu,
    steps,
    backends,
    refused,
    new: counts.new,
    unexplained: counts.unexplained,
    survey: looked.seconds,
    seconds: done.seconds,
    peak: peak(),
  };
}

async function exported() {
  const site = 'https://news.example';
  const through = (given: AsyncIterable<unknown>) =>
    timed(async () => {
      for await (const _ of given);
    });
  const jsonl = await through(jsonlLines({ drafts: true }, site));
  const wxr = await through(wxrLines({ drafts: false }, { origin: site, name: 'Site', locales: ['en'] }));
  const markdown = await through(markdownFiles({ drafts: false }, site));
  const ninjs = await through(ninjsLines({ drafts: false }, site));
  const [{ count } = { count: 0 }] = await database().select({ count: sql<number>`count(*)::int` }).from(articles).where(eq(articles.status, 'published'));
  return { count, jsonl: jsonl.seconds, wxr: wxr.seconds, markdown: markdown.seconds, ninjs: ninjs.seconds, peak: peak() };
}

const [what = '', first = '', second = ''] = process.argv.slice(2);
const steps: Record<string, () => Promise<unknown>> = {
  generate: () => generate(first, Number(second)),
  import: () => importFile(first, second ? Number(second) : undefined),
  export: exported,
  undo: async () => {
    const { value, seconds } = await timed(() => undoImport(actor, { id: Number(first) }));
    return { ...value, seconds, peak: peak() };
  },
};
console.log(JSON.stringify(await steps[what]?.()));
if (what !== 'generate') await disconnect();
