import type { APIResponse, Locator } from '@playwright/test';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { commentTerms } from '@/db/schema';
import { commentForm, discussion } from './discussion';
import { expect, test } from './fixtures';
import { ownAddress } from './reader-address';
import { makeArticle } from './rows';
import { sendForm } from './send-form';
import { hiddenField, previewedText, proofOf, writtenText } from './unseen';

const stories: number[] = [];
/** An article of this journey; what is said about it does not stay in the moderators' queue. */
const article = async (db: Database, given: Parameters<typeof makeArticle>[0] = { locale: 'en' }) => {
  const made = await makeArticle(given, db);
  stories.push(made.storyId);
  return made;
};
test.afterAll(async ({ db }) => {
  await db.execute(sql`delete from comments where story_id = any(${sql.param(stories)}::bigint[])`);
});

/**
 * What has been used to put code into pages by way of comments, by class. Each would say that it
 * ran.
 */
const hostile: Record<string, string> = {
  tag: '<script>window.ran=1</script><img src=x onerror="window.ran=1"><svg/onload=window.ran=1><iframe srcdoc="<script>parent.ran=1</script>">',
  'end of the field': '</textarea><script>window.ran=1</script>',
  'end of the page': '--></style></script></title></noscript><script>window.ran=1</script>',
  attribute: '[x](https://a.example/"onmouseover="window.ran=1) " autofocus onfocus=window.ran=1 x="',
  entities: '&lt;script&gt;window.ran=1&lt;/script&gt; &#60;img src=x onerror=window.ran=1&#62; [x](&#106;avascript:window.ran=1)',
  scheme:
    '[x](javascript:window.ran=1) [x](JaVaScRiPt:window.ran=1) [x](vbscript:x) [x](data:text/html,<script>parent.ran=1</script>) <javascript:window.ran=1>',
  'protocol-relative': '[x](//evil.example/x) [x](/\\evil.example) //evil.example',
  'tab-split': '[x](java\tscript:window.ran=1) [x](java\nscript:window.ran=1) [x](\u0001javascript:window.ran=1) [x](java\u00adscript:window.ran=1)',
  userinfo: '[bank](https://bank.example@evil.example/)',
  nested: '**[x](javascript:window.ran=1)** *_[_x_](javascript:window.ran=1)_* [[x](javascript:window.ran=1)](javascript:window.ran=1) > - `[x](javascript:a)`',
  fence: '```\n<script>window.ran=1</script>\n',
  quotes: '>'.repeat(5000),
  brackets: '['.repeat(5000),
  stars: '**a'.repeat(1600),
  'half links': '[a]('.repeat(1200),
  NUL: 'a\u0000<b>\u0000</b>\u0008\u001b[31m',
  'half a character': 'a\ud800b\udc00',
  'two hundred accents': `e${'\u0301'.repeat(200)}`,
  'turned direction': '\u202egnp.exe \u2066\u2067\u200b\ufeff',
  prototype: '__proto__ constructor toString {{7*7}} ${7*7} <%= 7 %>',
  SQL: "'; drop table comments; --",
};

const receiptOf = (answer: APIResponse) => /^\/en\/comments\/([\w-]{32})$/.exec(answer.headers().location ?? '')?.[1] ?? '';

/** A comment that waits, and the page of its receipt. */
async function waiting(page: string) {
  const answer = await sendForm(page, 'comment', { fields: { name: 'Ann', text: `Waits ${Math.random()}` }, headers: ownAddress() });
  return { receipt: answer.headers().location ?? '' };
}

/**
 * Nothing of what a person wrote became anything but text, quotes, lists, code, emphasis and
 * complete links.
 */
async function expectTame(texts: Locator) {
  const made = await texts.evaluateAll((places) => {
    const known = ['P', 'BR', 'EM', 'STRONG', 'CODE', 'PRE', 'UL', 'LI', 'BLOCKQUOTE', 'A'];
    const all = places.flatMap((place) => [...place.querySelectorAll('*')]);
    return {
      places: places.length,
      ran: 'ran' in window,
      foreign: all.filter((element) => !known.includes(element.nodeName)).map((element) => element.outerHTML.slice(0, 80)),
      attributes: all.flatMap((element) => element.getAttributeNames().filter((name) => !(element.nodeName === 'A' && ['href', 'rel'].includes(name)))),
      links: all.flatMap((element) =>
        element instanceof HTMLAnchorElement && !/^https?:\/\/a\.example\//.test(element.getAttribute('href') ?? '') ? [element.outerHTML] : [],
      ),
    };
  });
  expect(made).toMatchObject({ ran: false, foreign: [], attributes: [], links: [] });
  expect(made.places).toBeGreaterThan(0);
}

test('every hostile text is taken as text or refused with the draft in the form, when it is sent and when it replaces another; nothing runs', {
  tag: '@long',
}, async ({ page, db }) => {
  test.setTimeout(180_000);
  const { slug } = await article(db);
  const spoken: string[] = [];
  page.on('dialog', (dialog) => dialog.dismiss());
  page.on('console', (message) => message.text().includes('ran') && spoken.push(message.text()));
  const write = (fields: Record<string, string>) => sendForm(`/en/news/${slug}`, 'comment', { fields: { name: 'Ann', ...fields }, headers: ownAddress() });
  const first = await write({ text: 'A calm text.' });
  const own = receiptOf(first);
  expect([first.status(), own.length]).toEqual([303, 32]);
  for (const [kind, text] of Object.entries(hostile)) {
    const answer = await write({ text });
    expect([kind, answer.status()]).toEqual([kind, 303]);
    const seen = await page.goto(`/en/comments/${receiptOf(answer)}`);
    expect([kind, seen?.status()]).toEqual([kind, 200]);
    await expectTame(writtenText(page.getByRole('main')));
    const edited = await sendForm(`/en/comments/${own}`, 'edit', { fields: { text }, headers: ownAddress() });
    expect([kind, edited.status()]).toEqual([kind, 303]);
  }
  await page.goto(`/en/comments/${own}`);
  await expectTame(writtenText(page.getByRole('main')));
  expect(spoken).toEqual([]);
  const half = await write({ text: '', json: JSON.stringify({ text: 'x\ud800y' }) });
  expect(half.status()).toBe(303);
});

test('on the page that everyone sees hostile comments are text too', async ({ page, db }) => {
  const { storyId, slug } = await article(db);
  for (const [at, text] of Object.values(hostile).entries())
    await db.execute(sql`
      insert into comments (story_id, locale, language, author_name, text, status, receipt_hash)
      values (${storyId}, 'en', 'en', ${`<b onclick=a>${at}</b>`}, ${text.toWellFormed().replaceAll('\0', '')}, 'approved', ${crypto.randomUUID()})`);
  expect((await page.goto(`/en/news/${slug}`))?.status()).toBe(200);
  await expectTame(writtenText(discussion(page)));
  await expect(discussion(page).getByRole('article')).toHaveCount(Object.keys(hostile).length);
  await expect(discussion(page).getByRole('article').first().getByText('<b onclick=a>0</b>', { exact: true })).toBeVisible();
  expect((await page.request.get(`/en/comments?story=${storyId}&sort=likes`)).status()).toBe(200);
  const feed = await (await page.request.get(`/en/news/${slug}/comments.xml`)).text();
  const broken = await page.evaluate((xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? null, feed);
  expect(broken).toBeNull();
});

test('the preview makes nothing of hostile text that the page would not', async ({ page, db }) => {
  const { slug } = await article(db);
  await page.goto(`/en/news/${slug}`);
  const { text: field } = commentForm(page);
  await field.focus();
  await expect(page.getByText(/^Characters left:/)).toBeVisible();
  for (const text of Object.values(hostile)) {
    await field.fill(text.replaceAll('\0', ''));
    const made = await previewedText(page).evaluate((shown) => ({
      foreign: shown.querySelectorAll(':not(p,br,em,strong,code,pre,ul,li,blockquote,a)').length,
      links: [...shown.querySelectorAll('a')].filter((element) => !/^https?:\/\/a\.example\//.test(element.href)).length,
      ran: 'ran' in window,
    }));
    expect(made).toEqual({ foreign: 0, links: 0, ran: false });
  }
});

test('what is too large, too long, too fast or in the wrong place is refused with its own status, and the draft is still in the form', async ({ db }) => {
  const open = await article(db);
  const closed = await article(db);
  await db.insert(commentTerms).values({ storyId: closed.storyId, open: false });
  const draft = await article(db, { status: 'draft', revision: 0, publishedAt: null });
  const withdrawn = await article(db, { status: 'withdrawn' });
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into comments (story_id, locale, language, author_name, text, status, receipt_hash)
    values (${open.storyId}, 'en', 'en', 'Ann', 'x', 'rejected', ${crypto.randomUUID()}) returning id`);
  const rejected = rows[0]?.id ?? '';
  const { rows: shown } = await db.execute<{ id: string }>(sql`
    insert into comments (story_id, locale, language, author_name, text, status, receipt_hash)
    values (${open.storyId}, 'en', 'en', 'Ann', 'x', 'approved', ${crypto.randomUUID()}) returning id`);
  const approved = shown[0]?.id ?? '';
  const said = 'A thought <worth> keeping & "quoting"';
  const kept = 'A thought &lt;worth&gt; keeping &amp; &quot;quoting&quot;';
  const page = `/en/news/${open.slug}`;
  const { receipt } = await waiting(page);
  const send = (fields: Record<string, string>, more: { headers?: Record<string, string>; at?: string; form?: string } = {}) => {
    const form = more.form ?? 'comment';
    const given = { ...(form === 'comment' ? { name: 'Ann', text: said } : {}), ...fields };
    const path = form === 'comment' || form === 'like' ? page : form === 'report' ? `/en/comments/report/${approved}` : receipt;
    return sendForm(path, form, { fields: given, headers: { ...ownAddress(), ...more.headers }, at: more.at });
  };
  const story = { story: `${open.storyId}` };
  const long = said + 'x'.repeat(9000);
  const cases: [string, number, Promise<APIResponse>][] = [
    ['a missing story', 404, send({ story: '999999999' })],
    ['a story that is no number', 422, send({ story: "1' or 1=1" })],
    ['an unpublished story', 404, send({ story: `${draft.storyId}` })],
    ['a withdrawn story', 410, send({ story: `${withdrawn.storyId}` }, { at: `/en/news/${withdrawn.slug}` })],
    ['a closed story', 403, send({ story: `${closed.storyId}` }, { at: `/en/news/${closed.slug}` })],
    ['an answer to a rejected comment', 404, send({ ...story, parent: rejected })],
    ['an answer to nothing', 404, send({ ...story, parent: '999999999' })],
    ['another site, as its origin says', 403, send(story, { headers: { origin: 'https://evil.example' } })],
    ['an origin that is none', 403, send(story, { headers: { origin: 'nonsense' } })],
    ['a hidden origin', 403, send(story, { headers: { origin: 'null' } })],
    ['another site, as the browser says', 403, send(story, { headers: { 'sec-fetch-site': 'cross-site' } })],
    ['too long', 422, send({ ...story, text: long })],
    ['too many signs of quotation', 422, send({ ...story, text: `${said}${'>'.repeat(10_000)}` })],
    ['too many brackets', 422, send({ ...story, text: `${said}${'['.repeat(10_000)}` })],
    ['a megabyte', 413, send({ ...story, text: said + 'x'.repeat(1_000_000) })],
    ['a forged proof', 422, send({ ...story, proof: '{"challenge":{"parameters":{}},"solution":{"counter":1}}' })],
    ['another’s receipt', 404, send({ token: 'x'.repeat(32), text: said }, { form: 'edit' })],
    ['no receipt', 422, send({ token: '../../etc/passwd', text: said }, { form: 'edit' })],
  ];
  for (const [what, status, sent] of cases) {
    const answer = await sent;
    expect([what, answer.status()]).toEqual([what, status]);
    expect([what, (await answer.text()).includes(kept)]).toEqual([what, true]);
  }
  const address = ownAddress();
  expect((await send(story, { headers: address })).status()).toBe(303);
  const fast = await send({ ...story, text: `${said} again` }, { headers: address });
  expect([fast.status(), Number(fast.headers()['retry-after']) > 0, (await fast.text()).includes(kept)]).toEqual([429, true, true]);
  for (const [form, fields] of [
    ['like', { comment: rejected }],
    ['report', { comment: rejected, reason: 'spam' }],
    ['remove', { token: 'x'.repeat(32) }],
    ['language', { token: 'x'.repeat(32), language: 'ru' }],
  ] as const)
    expect([form, (await send(fields, { form })).status()]).toEqual([form, 404]);
  expect((await send({ comment: approved, reason: 'because' }, { form: 'report' })).status()).toBe(422);
});

test('a proof of work counts once', async ({ page, db }) => {
  await page.setExtraHTTPHeaders(ownAddress());
  const { slug } = await article(db);
  await page.goto(`/en/news/${slug}`);
  await commentForm(page).text.fill('Once.');
  await expect(proofOf(page)).toHaveAttribute('data-proof', 'ready', { timeout: 30_000 });
  const proof = await hiddenField(proofOf(page), 'proof').inputValue();
  const send = (text: string) => sendForm(`/en/news/${slug}`, 'comment', { fields: { name: 'Ann', text, proof }, headers: ownAddress() });
  expect((await send('Once.')).status()).toBe(303);
  const replayed = await send('Twice.');
  expect([replayed.status(), (await replayed.text()).includes('Twice.</textarea>')]).toEqual([409, true]);
});
