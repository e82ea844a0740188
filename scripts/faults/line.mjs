import { ask, pause, seconds, sendForm, until } from './asking.mjs';
import { openNewsroom } from './newsroom.mjs';
import { sampleDatabase, startOn } from './sites.mjs';
import { note } from './table.mjs';

const healed = 35_000;
const unseen = { stalled: '/ru/people', cut: '/ru/tags' };

async function openLine(url) {
  const { register } = await import('tsx/esm/api');
  register();
  const { FaultyLine } = await import('../../testing/faulty-line.ts');
  return new FaultyLine(new URL(url)).open();
}

/**
 * A running site whose line to the database is stalled, slowed, cut and reset: pages go on, and all
 * is well soon after it is good again.
 */
export async function onABadLine(where) {
  const url = await sampleDatabase(where, 'faults_line');
  const line = await openLine(url);
  const site = await startOn(where, 'faults_line', line.url());
  const newsroom = await openNewsroom(site.environment, url);
  const at = { ...site, newsroom, line, page: () => ask(`${site.base}${newsroom.path}`) };
  try {
    await at.page();
    await stalled(at);
    await slowed(at);
    await cut(at);
    await reset(at);
  } finally {
    newsroom.close();
    await site.stop();
    await line.close();
  }
}

const ready = async ({ base }) => (await ask(`${base}/api/ready`, { wait: 8000 })).status === 200;

async function publishAndSee(at, headline, limit = healed + 25_000) {
  await at.newsroom.publish(headline);
  return until(async () => (await at.page()).text.includes(headline), limit, 100);
}

async function warmPages({ page }, count) {
  const answers = await Promise.all(Array.from({ length: count }, page));
  return answers.filter((answer) => answer.status === 200).length;
}

async function stalled(at) {
  at.line.stall();
  const told = await until(async () => !(await ready(at)), 40_000, 250);
  note('stalled line: not ready any more', 'within 25 s', seconds(told), told <= 25_000);
  const warm = await warmPages(at, 200);
  note('stalled line: warm pages', '200 of 200', `${warm} of 200`, warm === 200);
  await at.newsroom.publish('Published while it was stalled');
  at.line.restore();
  const seen = await until(async () => (await at.page()).text.includes('Published while it was stalled'), 90_000, 100);
  note('stalled line: what was published is seen after it is good again', 'within 35 s', seconds(seen), seen <= healed);
  const isReady = await until(() => ready(at), 60_000, 250);
  note('stalled line: ready after that', 'within 35 s', seconds(seen + isReady), seen + isReady <= healed);
}

async function slowed(at) {
  at.line.slow(3000);
  const warm = await warmPages(at, 200);
  note('answers 3 s late: warm pages', '200 of 200', `${warm} of 200`, warm === 200);
  // A page asks a dozen things, one after another: whether it is made in its time is a matter of
  // luck, but it always answers.
  await at.newsroom.publish('Published on a slow line');
  await until(async () => (await ask(`${at.base}/api/ready`, { wait: 8000 })).status === 503, 10_000, 500);
  const touched = await at.page();
  const isAnswer = touched.status === 200 || (touched.status === 503 && touched.text.includes('<html'));
  note(
    'answers 3 s late: a page that was published anew',
    '200, or 503 with words, within 40 s',
    `${touched.status} after ${seconds(touched.took)}`,
    isAnswer && touched.took < 40_000,
  );
  at.line.slow(0);
  const after = await publishAndSee(at, 'Published when it was fast again');
  note('answers in time again: publish to visible', 'within 35 s', seconds(after), after <= healed);
  await until(() => ready(at), 30_000, 250);
}

async function cut(at) {
  const { base, line } = at;
  const form = { name: 'A reader', text: 'What was typed while it was away' };
  // The page with the form is asked before, and sent after.
  await line.cut();
  const warm = await warmPages(at, 200);
  note('cut line: warm pages', '200 of 200', `${warm} of 200`, warm === 200);
  const never = await ask(`${base}${unseen.cut}`);
  const isPage = never.status === 503 && never.headers.get('retry-after') !== null && /<html/.test(never.text);
  note('cut line: a page nobody asked for before', '503, Retry-After, words', `${never.status}, ${never.text.length} bytes`, isPage);
  const desk = await ask(`${base}/desk/sign-in`);
  note('cut line: the desk', '200 or 503 with words', `${desk.status}, ${desk.text.length} bytes`, [200, 503].includes(desk.status) && desk.text.length > 500);
  const sent = await sendForm(base, at.newsroom.path, 'comment', form);
  note(
    'cut line: a comment',
    '503, what was typed in its form',
    `${sent.status}${sent.text.includes(form.text) ? ', typed text kept' : ''}`,
    sent.status === 503 && sent.text.includes(form.text),
  );
  await line.open();
  const seen = await publishAndSee(at, 'Published after the cut');
  note('cut line: publish to visible when it is back', 'within 10 s', seconds(seen), seen <= 10_000);
}

async function reset(at) {
  const { base, line } = at;
  let bad = 0;
  for (let turn = 0; turn < 20; turn += 1) {
    line.reset();
    const answer = await ask(`${base}/en/search?q=train${turn}`);
    if (answer.status !== 200) bad += 1;
    await pause(50);
  }
  note('line reset 20 times: searches (asked again by themselves)', '0 failed', `${bad} failed`, bad === 0);
  const seen = await publishAndSee(at, 'Published after the resets');
  note('line reset 20 times: publish to visible', 'within 10 s', seconds(seen), seen <= 10_000);
}
