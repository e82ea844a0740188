import { sql } from 'drizzle-orm';
import { makeArticle } from '@/db/factories';
import { comments } from '@/db/schema';
import { findProblems } from './axe';
import { expect, test } from './fixtures';

const receiptAddress = /\/en\/comments\/[\w-]{32}$/;

test('without JavaScript a discussion is read in another order and in one language, page by page', async ({ db, reader }) => {
  const { storyId, slug } = await makeArticle({ locale: 'en' }, db);
  const add = (at: number) => ({
    storyId,
    locale: 'en',
    language: at % 2 ? 'ru' : 'en',
    authorName: `Reader ${at}`,
    text: `Thought ${at}.`,
    status: 'approved' as const,
  });
  for (let at = 1; at <= 61; at += 1) await db.insert(comments).values({ ...add(at), likes: at === 7 ? 5 : 0, receiptHash: crypto.randomUUID() });
  const page = await reader({ javaScriptEnabled: false });
  await page.goto(`/en/news/${slug}`);
  await page.getByRole('link', { name: 'Sort and filter' }).click();
  const names = page.locator('main article header b');
  await expect(names.first()).toHaveText('Reader 1');
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(names.first()).toHaveText('Reader 61');
  await expect(names).toHaveCount(50);
  await page.getByRole('link', { name: 'More comments' }).click();
  await expect(names.first()).toHaveText('Reader 11');
  await expect(names).toHaveCount(11);
  await page.getByRole('link', { name: 'Most liked' }).click();
  await expect(names.first()).toHaveText('Reader 7');
  await page.getByRole('link', { name: /Russian/ }).click();
  await expect(page.locator('main [aria-current=true]')).toHaveText(['Most liked', /Russian · 31/]);
  await expect(names).toHaveCount(31);
  await page.getByRole('link', { name: /English ·/ }).click();
  await expect(page.locator('main [aria-current=true]')).toHaveText(['Most liked', 'All']);
  await page.goBack();
  const seen = await reader();
  await seen.goto(page.url());
  expect(await findProblems(seen, { sizes: false })).toEqual([]);
});

test('the form counts and shows what will be seen, keeps a draft until it is sent, and the author alone sees what waits', async ({
  baseURL,
  db,
  signedIn,
  reader,
}) => {
  test.slow();
  const { slug } = await makeArticle({ locale: 'en' }, db);
  const article = `/en/news/${slug}`;
  const name = `Waiting reader ${slug.slice(-4)}`;
  const page = await reader();
  await page.goto(article);
  const text = page.locator('#comment-text');
  await text.focus();
  await expect(page.locator('#comment-left')).toHaveText('Characters left: 5,000');
  const typed =
    '**Well** said, *yes*.\nSee https://example.org/a_b_c, and [this](https://example.org/x).\n\n> quoted\n\n- one\n- `two`\n\n<img src=x onerror=alert(1)> [no](javascript:alert(1))';
  await text.fill(typed);
  const shown = page.locator('form details div[dir=auto]');
  await expect(shown.locator('strong')).toHaveText('Well');
  await expect(shown.locator('img')).toHaveCount(0);
  await expect(shown.locator('a')).toHaveCount(2);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  const plain = (element: Element) => element.innerHTML.replace(/ style="[^"]*"|<!-- -->/g, '');
  const preview = await shown.evaluate(plain);

  await page.goto('/en');
  await page.goto(article);
  await expect(text).toHaveValue(typed);
  await expect(page.locator('form [role=status]')).toContainText('Your draft has been restored.');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(text).toHaveValue('');
  await page.reload();
  await text.focus();
  await expect(page.locator('#comment-left')).toBeVisible();
  await expect(text).toHaveValue('');

  await text.fill(typed);
  await page.locator('#comment-name').fill(name);
  await page.locator('form[data-form=comment] button[type=submit]').click();
  await page.waitForURL(receiptAddress);
  const receipt = page.url();
  await expect(page.locator('main [role=status]').first()).toContainText('Waiting for a moderator');
  expect(await page.locator('main [dir=ltr]').first().evaluate(plain)).toBe(preview);
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('infoshos-comments') ?? 'null'));
  await expect.poll(async () => (await kept())?.receipts.length).toBe(1);
  expect((await kept()).drafts).toEqual({});

  await page.goto(article);
  const own = page.locator('#comments-own');
  await expect(own).toContainText(name);
  await expect(own).toContainText('Awaiting review. Only you see it here.');
  await expect(own.getByRole('link', { name: 'What happens to it' })).toHaveAttribute('href', new URL(receipt).pathname);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  const other = await reader();
  await other.goto(article, { waitUntil: 'networkidle' });
  await expect(other.locator('main')).not.toContainText(name);

  const moderator = await signedIn('moderator');
  await moderator.goto('/desk/comments?queue=held&language=en');
  const item = moderator.locator('[data-comment]', { hasText: name });
  await expect(item).toBeVisible();
  await moderator.keyboard.press('j');
  while (!(await item.evaluate((element) => element === document.activeElement))) await moderator.keyboard.press('j');
  await moderator.keyboard.press('a');
  await expect(item).toHaveCount(0);
  await expect.poll(async () => (await (await fetch(`${baseURL}${article}`)).text()).includes(name), { timeout: 10_000 }).toBe(true);
  await page.goto(article);
  await expect(page.locator('#comments .comment, #comments article', { hasText: name })).toHaveCount(1);
  await expect.poll(async () => (await kept())?.receipts.length).toBe(1);
  await db.execute(sql`update comments set created_at = now() - interval '11 minutes' where author_name = ${name}`);
  await page.goto(article);
  await expect.poll(kept).toBeNull();
  await expect(own).toHaveCount(0);
});
