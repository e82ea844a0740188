import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { MailSink, type ReceivedMail } from '@/testing/mail-sink';
import { findProblems } from './axe';
import { commentForm, queued, receiptAddress, says, walkTo } from './discussion';
import { expect, test } from './fixtures';
import { OwnServer } from './own-server';
import { makeArticle } from './rows';
import { account, fillSignIn } from './sign-in';
import { target } from './unseen';

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
  const find = () => sink.letters.findLast((letter) => letter.to === to && subject.test(letter.headers.subject ?? ''));
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
  await commentForm(page).send.click();
  await page.waitForURL(receiptAddress);
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
  const main = page.getByRole('main');
  const form = commentForm(page);
  const address = page.getByRole('textbox', { name: says.en.commenter.form.email, exact: true });
  const replies = page.getByRole('checkbox', { name: says.en.commenter.form.replies });
  await form.name.fill('Nodira');
  await form.text.fill('I would take it.');
  await replies.check();
  await form.send.click();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(replies).toBeChecked();
  await address.fill(email);
  await send(page);
  const receipt = page.url();
  await expect(main).toContainText('A letter with a link is on its way to n…@reader.example');

  const asked = await letterTo(db, email, /please confirm/);
  const confirm = linkIn(asked, /http\S+\/comments\/mail\/[\w-]{32}/);
  for (let time = 0; time < 2; time += 1) {
    await page.goto(confirm);
    await expect(page.getByRole('button', { name: 'Yes, notify me of replies' })).toBeVisible();
  }
  const seen = await open();
  await seen.goto(confirm);
  expect(await findProblems(seen, { sizes: false })).toEqual([]);
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
    const item = queued(moderator).filter({ hasText: text });
    await walkTo(item);
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
  await second.goto((await second.getByRole('link', { name: /^Reply/ }).getAttribute('href')) ?? '');
  await commentForm(second).name.fill('Timur');
  await commentForm(second).text.fill('So would I, if it ran.');
  await send(second);
  await approve('So would I, if it ran.');

  const decided = await letterTo(db, email, /is published/);
  expect(decided.text).toContain(receipt);
  const told = await letterTo(db, email, /^A reply to your comment on “The night train”$/);
  expect(told.text).toContain('Timur wrote:\n> So would I, if it ran.');
  await page.goto(linkIn(told, /http\S+\/comments\/at\/\d+/));
  await expect(target(page)).toContainText('So would I, if it ran.');

  const unsubscribe = /<([^>]+)>/.exec(told.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  const opened = await fetch(unsubscribe, { redirect: 'manual' });
  expect(opened.status).toBe(303);
  await page.goto(receipt);
  await expect(main).toContainText('Notifications of replies go to n…@reader.example');
  const stopped = await fetch(unsubscribe, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    redirect: 'manual',
  });
  expect(stopped.status).toBe(200);
  await page.reload();
  await expect(main).toContainText('No letters about this comment go to n…@reader.example');
  const wrong = await fetch(`${unsubscribe.slice(0, -4)}xxxx`, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect(wrong.status).toBe(404);
  expect(sink.letters.filter((letter) => letter.to === email)).toHaveLength(3);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader makes an account with the link of a letter and finds their page; the link works once', async ({ page, db }) => {
    const email = `vera-${Date.now().toString(36)}@reader.example`;
    await page.goto(`${server.base}/desk/sign-in`);
    await page.getByRole('link', { name: 'An account for commenting' }).click();
    await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    const main = page.getByRole('main');
    await expect(main).toContainText('A letter with a link is on its way');
    const link = linkIn(await letterTo(db, email, /Your account at/), /http\S+\/desk\/join\?token=[\w-]+/);
    await page.goto(link);
    await page.getByLabel('Name', { exact: true }).fill('Vera');
    await page.getByLabel('New password', { exact: true }).fill('a sentence that is long enough');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.waitForURL(/\/desk\/account\/comments$/);
    await expect(main).toContainText('You have not written any comments yet.');
    await page.goto(link);
    await expect(main).toContainText('This link has expired or has already been used');
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
  await page.getByRole('textbox', { name: 'Ваш адрес' }).fill(email);
  await page.getByRole('button', { name: 'Получать' }).click();
  await expect(page.getByRole('status').first()).toContainText('Загляните в почту');
  const asked = await letterTo(db, email, /подтвердите адрес/);
  const link = linkIn(asked, /http\S+comments\/follow\/[\w-]{32}/);
  const seen = await open();
  await seen.goto(link);
  expect(await findProblems(seen, { sizes: false })).toEqual([]);
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
