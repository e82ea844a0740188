import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { articles, type BodyNode, comments } from '@/db/schema';
import { makePublic } from '@/lib/articles/publishing/publish';
import { systemActor } from '@/lib/ground/actor';
import { change } from '@/lib/ground/change';

/**
 * Makes an English article of the sample edition 950 words long, with words of its neighbours,
 * gives it five comments, and prints its address.
 */
const wanted = 950;
const said = [
  ['Aigul', 'My father loaded wagons at the dry port for twenty years. He says the cranes changed everything, and the dust changed nothing.'],
  ['Marek', 'A fine explanation. What I miss is the price: how much does the change of gauge add to a container between Xi’an and Duisburg?'],
  ['Lin', 'It adds less than the waiting does. In the winter of 2021 the queue was three weeks long, and nobody counted that as a cost of the gauge.'],
  ['Sergei', 'Variable-gauge bogies exist, Spain has used them since 1969. The question is who pays for a wagon that stands still half of its life.'],
  ['Nodira', 'Thank you for the drawing. My pupils measured eighty-five millimetres with a ruler and did not believe that it stops a train.'],
] as const;

const wordsOf = (node: BodyNode): number =>
  (node.text?.split(/\s+/).filter(Boolean).length ?? 0) + (node.content ?? []).reduce((sum, child) => sum + wordsOf(child), 0);

const db = database();
const actor = systemActor('bench');
const [article] = await db.select().from(articles).where(eq(articles.slug, 'three-lines-across-the-desert'));
if (!article) throw new Error('the sample edition is not there');
const others = await db
  .select({ body: articles.body })
  .from(articles)
  .where(and(eq(articles.locale, 'en'), eq(articles.status, 'published')))
  .orderBy(articles.id);
const content = [...(article.body.content ?? [])];
let words = content.reduce((sum, block) => sum + wordsOf(block), 0);
for (const block of others.flatMap((other) => other.body.content ?? [])) {
  const more = wordsOf(block);
  if (block.type !== 'paragraph' || more < 15 || words + more > wanted) continue;
  content.push({ ...block, attrs: { ...block.attrs, id: `more${content.length}` } });
  words += more;
}
await change(actor, (c) =>
  makePublic(c, actor, {
    articleId: article.id,
    version: article.version,
    kind: 'update',
    content: {
      slug: article.slug,
      headline: article.headline,
      standfirst: article.standfirst,
      dateline: article.dateline,
      body: { type: 'doc', content },
      mediaId: article.mediaId,
      pictureAlt: article.pictureAlt,
      pictureCaption: article.pictureCaption,
      pictureCredit: article.pictureCredit,
    },
  }),
);
await db.insert(comments).values(
  said.map(([authorName, text]) => ({
    storyId: article.storyId,
    locale: 'en',
    language: 'en',
    authorName,
    text,
    status: 'approved' as const,
    receiptHash: createHash('sha256').update(authorName).digest('hex'),
  })),
);
console.log(JSON.stringify({ path: `/en/news/${article.slug}`, words }));
await disconnect();
