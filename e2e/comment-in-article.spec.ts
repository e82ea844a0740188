import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { findProblems } from './axe';
import { commentForm, discussion, queued, says } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { byNumber } from './unseen';

type Given = { storyId: number; text: string; language?: string; status?: 'held' | 'approved'; parent?: number };
async function comment(db: Database, { storyId, text, language = 'en', status = 'approved', parent }: Given): Promise<number> {
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into comments (story_id, parent_id, locale, language, author_name, text, status, receipt_hash)
    values (${storyId}, ${parent ?? null}, ${language}, ${language}, 'Marta', ${text}, ${status}, ${crypto.randomUUID()}) returning id`);
  return Number(rows[0]?.id);
}

/** Someone who has had the desk open in this browser. */
async function withDesk(page: Page): Promise<Page> {
  await page.goto('/desk');
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  return page;
}

const asked = (page: Page): string[] => {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
};
/** What moderators have under each comment. */
const tools = (page: Page) => page.getByRole('group', { name: /^Moderate the comment by / });
const isStaffs = (path: string) => path.startsWith('/browser/moderate-') || path.endsWith('/words/moderate') || path === '/api/comments/moderate';

test('a moderator rejects from within the article; readers of every language no longer get it; undo brings it back', async ({ baseURL, db, signedIn }) => {
  const base = baseURL ?? '';
  const stamp = Date.now().toString(36);
  const en = await makeArticle({ locale: 'en' }, db);
  const ru = await makeArticle({ locale: 'ru', storyId: en.storyId }, db);
  const [bad, below] = [`Nobody should read this ${stamp}`, `Nor this answer ${stamp}`];
  const id = await comment(db, { storyId: en.storyId, text: bad });
  await comment(db, { storyId: en.storyId, text: below, parent: id });
  await comment(db, { storyId: en.storyId, text: `A quiet remark ${stamp}` });
  const pages = [`/en/news/${en.slug}`, `/ru/news/${ru.slug}`];
  const shows = async (path: string, text: string) => (await (await fetch(`${base}${path}`)).text()).includes(text);
  for (const path of pages) expect(await shows(path, bad)).toBe(true);

  const page = await withDesk(await signedIn('moderator'));
  await page.goto(pages[0] ?? '');
  const item = byNumber(page, id);
  const bar = item.getByRole('group', { name: 'Moderate the comment by Marta' });
  await expect(bar).toBeVisible();
  expect(await findProblems(page)).toEqual([]);
  await expect(item.getByRole('combobox')).toBeHidden();
  await bar.getByRole('button', { name: 'Reject…' }).focus();
  await page.keyboard.press('Enter');
  await expect(item.getByRole('combobox', { name: 'Reason for a rejection' })).toBeFocused();
  await item.getByRole('combobox').selectOption({ label: says.en.comments.reasons.insult });
  await item.getByRole('textbox', { name: 'Note to the author' }).fill('Please argue, not insult.');
  expect(await findProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(item).toBeHidden();
  await expect(page.getByText(below)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  for (const path of pages) await expect.poll(() => shows(path, bad), { intervals: [50] }).toBe(false);
  for (const path of pages) expect(await shows(path, below)).toBe(false);
  const { rows } = await db.execute<{ reason: string; note: string }>(sql`select reason, note from comment_decisions where comment_id = ${id}`);
  expect(rows).toEqual([{ reason: 'insult', note: 'Please argue, not insult.' }]);
  await expect(discussion(page).getByText(/^2 comments/)).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(item).toBeVisible();
  await expect(page.getByText(below)).toBeVisible();
  for (const path of pages) await expect.poll(() => shows(path, bad)).toBe(true);
  await bar.getByRole('button', { name: 'Feature' }).click();
  await expect.poll(() => shows(pages[1] ?? '', 'Выделено')).toBe(true);
  await expect(bar.getByRole('button', { name: 'Stop featuring' })).toBeVisible();
  await bar.getByRole('link', { name: 'Open in the queue' }).click();
  await expect(queued(page).filter({ hasText: bad })).toBeVisible();

  await page.goto(`/en/comments?story=${en.storyId}`);
  await item.getByRole('button', { name: 'Spam' }).click();
  await expect(item).toBeHidden();
  for (const path of pages) await expect.poll(() => shows(path, bad)).toBe(false);
});

test('what waits is approved where it will stand, in the languages of the moderator only; whoever comes second is told', async ({
  baseURL,
  db,
  signedIn,
  newcomer,
}) => {
  const base = baseURL ?? '';
  const stamp = Date.now().toString(36);
  const article = await makeArticle({ locale: 'ru' }, db);
  const [said, chinese] = [`Жду проверки ${stamp}`, `等待审核 ${stamp}`];
  const id = await comment(db, { storyId: article.storyId, text: said, language: 'ru', status: 'held' });
  const approved = await comment(db, { storyId: article.storyId, text: `Уже на странице ${stamp}`, language: 'ru' });
  await comment(db, { storyId: article.storyId, text: chinese, language: 'zh', status: 'held' });
  const path = `/ru/news/${article.slug}`;

  const page = await withDesk(await signedIn('moderator'));
  const second = await withDesk(await signedIn('editor'));
  const narrow = await withDesk(await newcomer('moderator', { languages: ['zh'] }));
  for (const tab of [page, second, narrow]) await tab.goto(path);
  const waiting = page.getByRole('region', { name: 'Ждут проверки' });
  await expect(waiting).toContainText(said);
  await expect(waiting).toContainText(chinese);
  await expect(narrow.getByRole('region', { name: 'Ждут проверки' })).toContainText(chinese);
  await expect(narrow.getByText(said)).toHaveCount(0);
  await expect(byNumber(narrow, approved).getByRole('group')).toHaveCount(0);
  expect(await findProblems(page)).toEqual([]);

  const other = second.getByRole('region', { name: 'Ждут проверки' }).getByRole('article').filter({ hasText: said });
  await waiting.getByRole('article').filter({ hasText: said }).getByRole('button', { name: 'Одобрить' }).click();
  await expect(byNumber(page, id)).toContainText(said);
  await expect.poll(async () => (await (await fetch(`${base}${path}`)).text()).includes(said)).toBe(true);
  await other.getByRole('button', { name: 'Спам' }).click();
  await expect(other.getByRole('alert')).toContainText('решение принято раньше вас: «одобрено»');
});

test('a reader’s page has none of it and fetches nothing for it, nor does a signed-in reader’s or a translator’s', async ({ db, open, signedIn }) => {
  const article = await makeArticle({ locale: 'en' }, db);
  await comment(db, { storyId: article.storyId, text: 'A remark' });
  const waits = `Waits for someone ${Date.now().toString(36)}`;
  await comment(db, { storyId: article.storyId, text: waits, status: 'held' });
  const path = `/en/news/${article.slug}`;
  const guest = await open();
  for (const page of [guest, await withDesk(await signedIn('reader')), await withDesk(await signedIn('translator'))]) {
    const paths = asked(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(tools(page)).toHaveCount(0);
    expect(paths.filter(isStaffs)).toEqual([]);
    expect(await page.content()).not.toContain(waits);
    await page.context().close();
  }

  // A word left in the browser lets nobody do anything: whoever has signed out is asked for nothing
  // twice.
  const late = await open();
  await late.goto(path);
  await late.evaluate(() => localStorage.setItem('infoshos-moderator', '1'));
  const paths = asked(late);
  await late.reload({ waitUntil: 'networkidle' });
  expect(paths.filter(isStaffs)).toContain('/api/comments/moderate');
  await expect(tools(late)).toHaveCount(0);
  expect(await late.evaluate(() => localStorage.getItem('infoshos-moderator'))).toBeNull();
});

test('the routes behind it refuse guests, other roles and other sites', async ({ request, signedIn }) => {
  const translator = await withDesk(await signedIn('translator'));
  for (const name of ['moderate', 'decide', 'undo', 'feature']) {
    const form = { json: JSON.stringify({ story: 1, ids: [1], id: 1, decision: 'spam' }) };
    const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
    expect((await request.post(`/api/comments/${name}`, { form, headers })).status(), name).toBe(401);
    expect((await translator.request.post(`/api/comments/${name}`, { form, headers })).status(), name).toBe(403);
    const moderator = await withDesk(await signedIn('moderator'));
    expect((await moderator.request.post(`/api/comments/${name}`, { form, headers: { ...headers, 'sec-fetch-site': 'cross-site' } })).status(), name).toBe(403);
    await moderator.context().close();
  }
});

test('a moderator slows a discussion down where readers read; readers are told, a second comment waits, and it is ended again', async ({
  db,
  open,
  signedIn,
}) => {
  const { slug } = await makeArticle({ locale: 'en' }, db);
  const path = `/en/news/${slug}`;
  const page = await withDesk(await signedIn('administrator'));
  await page.goto(path);
  await discussion(page).scrollIntoViewIfNeeded();
  const bar = page.getByRole('group', { name: 'The discussion as a whole' });
  await bar.getByRole('button', { name: 'Slow mode: ten minutes' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('button', { name: 'End slow mode' })).toBeVisible();
  expect(await findProblems(page)).toEqual([]);

  const visitor = await open({ javaScriptEnabled: false });
  await expect(async () => {
    await visitor.goto(path);
    await expect(discussion(visitor)).toContainText('Slow mode: one comment from each reader every 10 minutes.', { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  const write = async (text: string) => {
    await visitor.goto(path);
    const form = commentForm(visitor);
    await form.text.fill(text);
    await form.name.fill('Slow Reader');
    await form.send.click();
  };
  await write('The first thought of this reader.');
  await expect(visitor).toHaveURL(/\/en\/comments\/[\w-]{32}/);
  await write('The second thought, a moment later.');
  await expect(visitor.getByRole('alert')).toContainText(/slow mode|a little fast/i);
  await expect(commentForm(visitor).text).toHaveValue('The second thought, a moment later.');

  await bar.getByRole('button', { name: 'End slow mode' }).click();
  await expect(bar.getByRole('button', { name: 'Slow mode: ten minutes' })).toBeVisible();
  await expect(async () => {
    await visitor.goto(path);
    await expect(discussion(visitor)).not.toContainText('Slow mode', { timeout: 500 });
  }).toPass({ timeout: 60_000 });
});
