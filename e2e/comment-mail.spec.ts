import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { MailSink, type ReceivedMail } from '@/testing/mail-sink';
import { expect, test } from './fixtures';
import { OwnServer } from './own-server';
import { account, fillSignIn } from './sign-in';

const sink = new MailSink();
const before = process.env.SMTP_URL;
let server: OwnServer;

test.beforeAll(async () => {
  process.env.SMTP_URL = await sink.open();
  server = new OwnServer(4877, process.env.DATABASE_URL ?? '');
  await server.prepare();
  await server.start();
});

test.afterAll(async () => {
  await server.remove();
  await sink.close();
  if (before === undefined) delete process.env.SMTP_URL;
  else process.env.SMTP_URL = before;
});

/** The newest letter to an address whose subject fits, as soon as it is there. */
async function letterTo(db: Database, to: string, subject: RegExp): Promise<ReceivedMail> {
  const find = () => sink.letters.findLast((one) => one.to === to && subject.test(one.headers.subject ?? ''));
  await expect
    .poll(
      async () => {
        // A letter about a decision waits a minute for its undo; the journey does not.
        await db.execute(sql`update comment_letters set due_at = now() where taken_at is null and sent_at is null and dropped_at is null`);
        return find() !== undefined;
      },
      { timeout: 45_000, message: `a letter to ${to} about ${subject}` },
    )
    .toBe(true);
  return find() as ReceivedMail;
}

const linkIn = (letter: ReceivedMail, path: RegExp): string => path.exec(letter.text)?.[0] ?? '';

async function send(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        const submit = page.locator('form[data-form=comment] button[type=submit]');
        if (await submit.count()) await submit.click();
        return page.url();
      },
      { timeout: 40_000, intervals: [500, 10_000] },
    )
    .toMatch(/\/comments\/[\w-]{32}(#answer)?$/);
}

test('without JavaScript a reader asks for replies, confirms by a button, is told of the decision and of a reply, and stops the letters with one click', async ({
  db,
  reader,
  open,
}) => {
  test.setTimeout(240_000);
  const name = Date.now().toString(36);
  const email = `nodira-${name}@reader.example`;
  const article = await makeArticle({ locale: 'en', headline: 'The night train' }, db);
  const page = await reader({ javaScriptEnabled: false, baseURL: server.base });
  await page.goto(`${server.base}/en/news/${article.slug}`);
  const form = page.locator('#comments form[data-form=comment]');
  await form.locator('[name=name]').fill('Nodira');
  await form.locator('[name=text]').fill('I would take it.');
  await form.locator('[name=replies]').check();
  await form.locator('button[type=submit]').click();
  await expect(page.locator('#comment-email-error')).toBeVisible();
  await expect(page.locator('[name=replies]')).toBeChecked();
  await page.locator('#comment-email').fill(email);
  await send(page);
  const receipt = page.url();
  await expect(page.locator('main')).toContainText('A letter with a link is on its way to n…@reader.example');

  const asked = await letterTo(db, email, /please confirm/);
  const confirm = linkIn(asked, /http\S+\/comments\/mail\/[\w-]{32}/);
  for (let time = 0; time < 2; time += 1) {
    await page.goto(confirm);
    await expect(page.getByRole('button', { name: 'Yes, notify me of replies' })).toBeVisible();
  }
  const seen = await open();
  await seen.goto(confirm);
  expect((await new AxeBuilder({ page: seen as never }).analyze()).violations.map((one) => one.id)).toEqual([]);
  await page.getByRole('button', { name: 'Yes, notify me of replies' }).click();
  await expect(page.getByRole('status')).toContainText('Done. We will notify');
  await page.goto(confirm);
  await expect(page.getByRole('status')).toContainText('This link has expired or has already been used');

  const moderator = await open({ baseURL: server.base });
  const { email: own, password } = account('moderator');
  await moderator.goto(`${server.base}/desk/sign-in`);
  await fillSignIn(moderator, own, password);
  await moderator.waitForURL((url) => !url.pathname.startsWith('/desk/sign-in'));
  const approve = async (text: string) => {
    await moderator.goto(`${server.base}/desk/comments?queue=held&story=${article.storyId}`);
    const item = moderator.locator('[data-comment]', { hasText: text });
    await item.focus();
    await moderator.keyboard.press('a');
    await expect(item).toHaveCount(0);
  };
  await approve('I would take it.');

  const second = await reader({ javaScriptEnabled: false, baseURL: server.base });
  await second.goto(`${server.base}/en/news/${article.slug}`);
  await expect
    .poll(
      async () => {
        await second.reload();
        return second.getByRole('link', { name: /^Reply/ }).count();
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  const answering = await second
    .getByRole('link', { name: /^Reply/ })
    .first()
    .getAttribute('href');
  await second.goto(answering ?? '');
  await second.locator('#answer [name=name]').fill('Timur');
  await second.locator('#answer [name=text]').fill('So would I, if it ran.');
  await send(second);
  await approve('So would I, if it ran.');

  const decided = await letterTo(db, email, /is published/);
  expect(decided.text).toContain(receipt);
  const told = await letterTo(db, email, /^A reply to your comment on “The night train”$/);
  expect(told.text).toContain('Timur wrote:\n> So would I, if it ran.');
  await page.goto(linkIn(told, /http\S+\/comments\/at\/\d+/));
  await expect(page.locator('article:target')).toContainText('So would I, if it ran.');

  const unsubscribe = /<([^>]+)>/.exec(told.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  const opened = await fetch(unsubscribe, { redirect: 'manual' });
  expect(opened.status).toBe(303);
  await page.goto(receipt);
  await expect(page.locator('main')).toContainText('Notifications of replies go to n…@reader.example');
  const stopped = await fetch(unsubscribe, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    redirect: 'manual',
  });
  expect(stopped.status).toBe(200);
  await page.reload();
  await expect(page.locator('main')).toContainText('No letters about this comment go to n…@reader.example');
  const wrong = await fetch(`${unsubscribe.slice(0, -4)}xxxx`, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect(wrong.status).toBe(404);
  expect(sink.letters.filter((one) => one.to === email)).toHaveLength(3);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader makes an account with the link of a letter and finds their page; the link works once', async ({ page, db }) => {
    const email = `vera-${Date.now().toString(36)}@reader.example`;
    await page.goto(`${server.base}/desk/sign-in`);
    await page.getByRole('link', { name: 'An account for commenting' }).click();
    await page.locator('[name=email]').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.locator('[data-part=desk-note]')).toContainText('A letter with a link is on its way');
    const link = linkIn(await letterTo(db, email, /Your account at/), /http\S+\/desk\/join\?token=[\w-]+/);
    await page.goto(link);
    await page.locator('[name=name]').fill('Vera');
    await page.locator('[name=password]').fill('a sentence that is long enough');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.waitForURL(/\/desk\/account\/comments$/);
    await expect(page.locator('main')).toContainText('You have not written any comments yet.');
    await page.goto(link);
    await expect(page.locator('main')).toContainText('This link has expired or has already been used');
    expect((await page.goto(`${server.base}/desk/comments`))?.status()).toBe(404);
  });
});

test('without JavaScript a reader follows a discussion by mail, confirms by a button, and a mail program stops it with one click', async ({
  db,
  reader,
  open,
}) => {
  test.setTimeout(120_000);
  const email = `follower-${Date.now().toString(36)}@reader.example`;
  const article = await makeArticle({ locale: 'ru', headline: 'Ночной поезд' }, db);
  const page = await reader({ javaScriptEnabled: false, baseURL: server.base });
  await page.goto(`${server.base}/ru/comments?story=${article.storyId}`);
  const form = page.locator('form[data-form=follow]');
  await form.getByRole('textbox', { name: 'Ваш адрес' }).fill(email);
  await form.getByRole('button', { name: 'Получать' }).click();
  await expect(page.getByRole('status').first()).toContainText('Загляните в почту');
  const asked = await letterTo(db, email, /подтвердите адрес/);
  const link = linkIn(asked, /http\S+comments\/follow\/[\w-]{32}/);
  const seen = await open();
  await seen.goto(link);
  expect((await new AxeBuilder({ page: seen as never }).analyze()).violations.map((one) => one.id)).toEqual([]);
  await page.goto(link);
  await page.getByRole('button', { name: 'Да, сообщать' }).click();
  await expect(page.getByRole('status').first()).toContainText('Теперь о новых комментариях');
  const id = await db.execute<{ id: string }>(sql`
    insert into comments (story_id, locale, language, author_name, text, status, receipt_hash)
    values (${article.storyId}, 'ru', 'ru', 'Мария', 'Поеду на нём.', 'approved', ${crypto.randomUUID()}) returning id`);
  await db.execute(
    sql`insert into follow_news select f.id, ${id.rows[0]?.id}::bigint, now() - interval '2 minutes' from discussion_follows f where f.story_id = ${article.storyId}`,
  );
  const news = await letterTo(db, email, /Новый комментарий к материалу «Ночной поезд»/);
  expect(news.text).toContain('Поеду на нём.');
  const stop = /<([^>]+)>/.exec(news.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  const answer = await fetch(stop, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect(answer.status).toBe(200);
  await page.goto(linkIn(news, /http\S+comments\/follow\/[\w-]{32}/));
  await expect(page.getByRole('status').first()).toContainText('больше не действует');
});
