import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { commentTerms, invalidations } from '@/db/schema';
import { findProblems } from './axe';
import { comment, discussion, queued, receiptAddress, says, walkTo, writeComment } from './discussion';
import { expect, test } from './fixtures';
import { locales } from './kinds';
import { makeArticle } from './rows';
import { target } from './unseen';

/** The receipt's page has told this browser of the comment. */
const expectKept = (page: Page) => expect.poll(() => page.evaluate(() => localStorage.getItem('infoshos-comments') ?? '')).toContain(page.url().slice(-32));

async function decide(page: Page, storyId: number, text: string, key: 'a' | 'r', reason?: string) {
  await page.goto(`/desk/comments?queue=held&story=${storyId}`);
  const item = queued(page).filter({ hasText: text });
  await walkTo(item);
  if (reason) {
    await item.getByRole('combobox', { name: says.en.comments.desk.reason }).selectOption(reason);
    await item.getByRole('combobox', { name: says.en.comments.desk.note }).fill('Здесь спорят о поездах.');
    await item.focus();
  }
  await page.keyboard.press(key);
  await expect(item).toHaveCount(0);
}
const htmlOf = async (baseURL: string | undefined, path: string) => (await fetch(`${baseURL}${path}`)).text();

test('within ten minutes the author changes and deletes a comment in the page, by keyboard; what goes wrong loses nothing', async ({
  baseURL,
  db,
  reader,
  moderator,
}) => {
  test.slow();
  const { slug, storyId } = await makeArticle({ locale: 'en' }, db);
  const path = `/en/news/${slug}`;
  const mark = slug.slice(-5);
  const page = await reader({ serviceWorkers: 'block' });
  // From the beginning: what is cut off only when it is needed may come too late for a busy
  // browser.
  let isCut = false;
  await page.route(receiptAddress, (route) => (isCut ? route.abort() : route.continue()));
  await writeComment(page, path, { name: `Own reader ${mark}`, text: `First thought ${mark}` });
  await expectKept(page);

  await page.goto(path);
  const waiting = page.getByRole('region', { name: says.en.comments.mine });
  const own = waiting.getByRole('article');
  await expect(own).toContainText(`First thought ${mark}`);
  const change = own.getByRole('button', { name: 'Change the comment' });
  await change.focus();
  await page.keyboard.press('Enter');
  const text = own.getByRole('textbox', { name: 'The new text' });
  await expect(text).toBeFocused();
  await expect(change).toBeHidden();
  await expect(own.getByRole('paragraph').filter({ hasText: `First thought ${mark}` })).toHaveCount(0);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await text.fill(`**Second** thought ${mark}`);
  await page.keyboard.press('Escape');
  await expect(text).toHaveCount(0);
  await expect(change).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue(`**Second** thought ${mark}`);
  isCut = true;
  await page.keyboard.press('Control+Enter');
  await expect(own.getByRole('status')).toContainText('What you wrote is still here');
  await expect(text).toHaveValue(`**Second** thought ${mark}`);
  isCut = false;
  await text.evaluate((field) => field.removeAttribute('maxlength'));
  await text.fill('x'.repeat(5001));
  await page.keyboard.press('Control+Enter');
  await expect(own.getByRole('status')).toHaveText('This is too long.');
  await text.fill(`**Second** thought ${mark}`);
  await page.keyboard.press('Control+Enter');
  await expect(own.getByRole('strong')).toHaveText('Second');
  await expect(own.getByText('edited', { exact: true })).toBeVisible();
  await expect(change).toBeFocused();

  await decide(moderator, storyId, `thought ${mark}`, 'a');
  await expect.poll(() => htmlOf(baseURL, path)).toContain(`<strong>Second</strong> thought ${mark}`);
  await page.goto(path);
  const shown = comment(discussion(page), mark);
  await expect(waiting).toHaveCount(0);
  await shown.getByRole('button', { name: 'Change the comment' }).click();
  await shown.getByRole('textbox').fill(`Third thought ${mark}`);
  await shown.getByRole('button', { name: 'Save' }).click();
  await expect(shown.getByText(`Third thought ${mark}`, { exact: true })).toBeVisible();
  await expect(shown.getByText('edited', { exact: true })).toHaveCount(1);
  await expect.poll(() => htmlOf(baseURL, path)).toContain(`Third thought ${mark}`);
  const other = await reader({ serviceWorkers: 'block' });
  await other.goto(path, { waitUntil: 'networkidle' });
  await expect(comment(discussion(other), mark)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Change the comment' })).toHaveCount(0);

  await shown.getByRole('button', { name: 'Delete the comment' }).focus();
  await page.keyboard.press('Enter');
  await expect(shown.getByText(/cannot be restored/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shown.getByRole('button', { name: 'Delete the comment' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(discussion(page).getByText('Deleted.')).toBeFocused();
  await expect.poll(() => htmlOf(baseURL, path)).not.toContain(`thought ${mark}`);
  expect(await page.evaluate(() => localStorage.getItem('infoshos-comments'))).toBeNull();
});

test('where the discussion has closed its author still sees what waits', async ({ baseURL, db, reader }) => {
  const { slug, storyId } = await makeArticle({ locale: 'en' }, db);
  const path = `/en/news/${slug}`;
  const page = await reader({ serviceWorkers: 'block' });
  await writeComment(page, path, { name: 'Late reader', text: `Said before the end ${slug}` });
  await expectKept(page);
  await db.insert(commentTerms).values({ storyId, open: false });
  await db.insert(invalidations).values({ tags: [`comments:${storyId}`], paths: [path], cause: 'journey' });
  await expect.poll(() => htmlOf(baseURL, path)).not.toContain('data-form="comment"');
  await page.goto(path);
  await expect(page.getByRole('region', { name: says.en.comments.mine })).toContainText(`Said before the end ${slug}`);
});

test('without JavaScript the author names the language, reads why the comment is refused and by which rule, and the draft of an appeal is kept', async ({
  baseURL,
  db,
  reader,
  moderator,
}) => {
  const { slug, storyId } = await makeArticle({ locale: 'ru' }, db);
  const path = `/ru/news/${slug}`;
  const said = `Poezd ertaga keladi ${slug}`;
  const page = await reader({ javaScriptEnabled: false });
  const receipt = await writeComment(page, path, { name: 'Нодира', text: said }, 'ru');
  const { label, save } = says.ru.receipt.language;
  const language = page.getByRole('combobox', { name: label });
  const setLanguage = page.getByRole('button', { name: save });
  await expect(page.getByText('Определён по буквам: английский.')).toBeVisible();
  await language.selectOption({ label: 'Русский' });
  await setLanguage.click();
  await page.waitForURL(receipt);
  await expect(page.getByText('Язык, который указали вы: русский.')).toBeVisible();
  await decide(moderator, storyId, said, 'a');
  await expect.poll(() => htmlOf(baseURL, path)).toMatch(new RegExp(`lang="ru"[^>]*><p>${said}`));
  await page.goto(`/ru/comments?story=${storyId}&language=ru`);
  await expect(comment(page.getByRole('main'), said)).toBeVisible();
  await page.goto(receipt);
  await language.selectOption({ label: '中文' });
  await setLanguage.click();
  await expect.poll(() => htmlOf(baseURL, path)).toMatch(new RegExp(`lang="zh-Hans"[^>]*><p>${said}`));

  const other = await reader({ javaScriptEnabled: false });
  const refused = `НИКТО НЕ ЧИТАЕТ РАСПИСАНИЙ ${slug}`;
  const answer = await writeComment(other, path, { name: 'Тимур', text: refused }, 'ru');
  await decide(moderator, storyId, refused, 'r', 'off-topic');
  await other.goto(answer);
  const statement = other.getByRole('region', { name: says.ru.receipt.statement.title });
  for (const words of [
    'Читателям комментарий не показывают',
    'принял модератор',
    'Не по теме',
    'о чём материал',
    'Здесь спорят о поездах.',
    'пересмотр',
    'суд',
  ])
    await expect(statement).toContainText(new RegExp(words, 'i'));
  for (const rule of ['capitals', 'first'] as const)
    await expect(statement.getByRole('listitem').filter({ hasText: says.ru.comments.rules[rule] })).toBeVisible();
  await expect(statement).toContainText(new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date()));
  const looked = await reader({ serviceWorkers: 'block' });
  for (const locale of locales) {
    await looked.goto(answer.replace('/ru/', `/${locale}/`));
    await expect(looked.getByRole('heading', { name: says[locale].receipt.statement.title })).toBeVisible();
    expect(await findProblems(looked, { sizes: false })).toEqual([]);
  }
  const { appealLabel, appealSend } = says.ru.comments;
  const appeal = other.getByRole('textbox', { name: appealLabel });
  const sendAppeal = other.getByRole('button', { name: appealSend, exact: true });
  await appeal.evaluate((field) => field.removeAttribute('maxlength'));
  await appeal.fill(`Читают! ${'й'.repeat(2000)}`);
  await sendAppeal.click();
  await expect(appeal).toHaveValue(/^Читают! й/);
  await expect(appeal).toHaveAttribute('aria-invalid', 'true');
  await appeal.fill('Читают!');
  await sendAppeal.click();
  await other.waitForURL(answer);
  await expect(statement).toContainText('Ваша просьба у модераторов');
});

test('without JavaScript every answer of a long thread is reached by links, and the link of one leads to the page it stands on', async ({ db, reader }) => {
  const { slug, storyId } = await makeArticle({ locale: 'en' }, db);
  const insert = (many: number, parents: number[]) =>
    db.execute<{ id: string }>(sql`
      insert into comments (story_id, parent_id, locale, language, author_name, text, status, receipt_hash)
      select ${storyId}::bigint, (${sql.param(parents)}::bigint[])[1 + g % ${Math.max(1, parents.length)}::int], 'en', 'en', 'Reader ' || g, 'Said as ' || g, 'approved',
        gen_random_uuid()::text from generate_series(1, ${many}::int) g returning id`);
  const [root = 0] = (await insert(1, [])).rows.map((row) => Number(row.id));
  const all: number[] = [];
  for (let level = [root], depth = 0; depth < 5; depth += 1) {
    level = (await insert(26, level)).rows.map((row) => Number(row.id));
    all.push(...level);
  }
  const page = await reader({ javaScriptEnabled: false });
  const met = new Set<number>();
  const note = async () => {
    for (const id of await page.getByRole('article').evaluateAll((list) => list.flatMap((element) => (element.id ? [Number(element.id.slice(2))] : []))))
      met.add(id);
  };
  await page.goto(`/en/news/${slug}`);
  await note();
  expect(met.size).toBe(11);
  const follow = async (name: string) => page.goto((await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '');
  await follow('120 more replies');
  for (let pages = 1; ; pages += 1) {
    await note();
    const next = page.getByRole('link', { name: 'More replies', exact: true });
    if ((await next.count()) === 0) {
      expect(pages).toBe(3);
      break;
    }
    await follow('More replies');
  }
  expect([...met].sort((a, b) => a - b)).toEqual([root, ...all]);
  for (const id of [all[3], all[40], all[129]]) {
    await page.goto(`/en/comments/at/${id}`);
    await expect(page).toHaveURL(new RegExp(`#c-${id}$`));
    await expect(target(page)).toBeVisible();
  }
  await page.getByRole('link', { name: 'The thread from its beginning' }).click();
  await expect(comment(page, 'Said as 1').first()).toBeVisible();
  expect((await page.goto(`/en/comments/thread/${all[0]}`))?.status()).toBe(404);
  const look = await reader({ serviceWorkers: 'block' });
  await look.goto(`/en/comments/thread/${root}`);
  expect(await findProblems(look, { sizes: false })).toEqual([]);
});
