import { disconnect } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { makePublic } from '@/lib/articles/publish';
import { systemActor } from '@/lib/people/actor';
import { change } from '@/lib/publishing/change';

/** Milliseconds from the call that commits until the article's address shows the new headline, as JSON: [median, worst]. */
const base = process.argv[2] ?? '';
const actor = systemActor('bench');
const made = await makeArticle();
let version = made.version;
const times: number[] = [];
await (await fetch(`${base}/en/news/${made.slug}`)).text();
for (let turn = 0; turn < 15; turn += 1) {
  const headline = `Turn ${turn} of the bench`;
  const content = {
    slug: made.slug,
    headline,
    standfirst: '',
    dateline: '',
    body: bodyOf('Text.'),
    mediaId: null,
    pictureAlt: '',
    pictureCaption: '',
    pictureCredit: '',
  };
  const begun = performance.now();
  version = (await change(actor, (c) => makePublic(c, actor, { articleId: made.id, version, content, kind: 'update' }))).version;
  while (!(await (await fetch(`${base}/en/news/${made.slug}`)).text()).includes(headline)) await new Promise((resolve) => setTimeout(resolve, 4));
  times.push(performance.now() - begun);
  await new Promise((resolve) => setTimeout(resolve, 1500));
}
times.sort((a, b) => a - b);
console.log(JSON.stringify([times[7], times.at(-1)]));
await disconnect();
