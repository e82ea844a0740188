import { sql } from 'drizzle-orm';
import { comments } from '@/db/schema';
import { findProblems } from './axe';
import { comment, commentForm, discussion, queued, receiptAddress, says, walkTo } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { previewedText, writtenText } from './unseen';

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
  const main = page.getByRole('main');
  const shown = main.getByRole('article');
  const first = (at: number) => expect(shown.first().getByText(`Reader ${at}`, { exact: true })).toBeVisible();
  const chosen = (name: string | RegExp) => main.getByRole('navigation').getByRole('link', { name, exact: true });
  await first(1);
  await page.getByRole('link', { name: 'Newest first' }).click();
  await first(61);
  await expect(shown).toHaveCount(50);
  await page.getByRole('link', { name: 'More comments' }).click();
  await first(11);
  await expect(shown).toHaveCount(11);
  await page.getByRole('link', { name: 'Most liked' }).click();
  await first(7);
  await page.getByRole('link', { name: /Russian/ }).click();
  for (const name of ['Most liked', /^Russian · 31$/]) await expect(chosen(name)).toHaveAttribute('aria-current', 'true');
  await expect(chosen('All')).not.toHaveAttribute('aria-current');
  await expect(shown).toHaveCount(31);
  await page.getByRole('link', { name: /English ·/ }).click();
  for (const name of ['Most liked', 'All']) await expect(chosen(name)).toHaveAttribute('aria-current', 'true');
  await expect(chosen(/^Russian/)).not.toHaveAttribute('aria-current');
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
  const { slug, storyId } = await makeArticle({ locale: 'en' }, db);
  const article = `/en/news/${slug}`;
  const name = `Waiting reader ${slug.slice(-4)}`;
  const page = await reader();
  await page.goto(article);
  const main = page.getByRole('main');
  const { text, name: nameField, send } = commentForm(page);
  await text.focus();
  await expect(page.getByText('Characters left: 5,000', { exact: true })).toBeVisible();
  const typed =
    '**Well** said, *yes*.\nSee https://example.org/a_b_c, and [this](https://example.org/x).\n\n> quoted\n\n- one\n- `two`\n\n<img src=x onerror=alert(1)> [no](javascript:alert(1))';
  await text.fill(typed);
  const shown = previewedText(page);
  await expect(shown.getByRole('strong')).toHaveText('Well');
  await expect(shown.getByRole('img')).toHaveCount(0);
  await expect(shown.getByRole('link')).toHaveCount(2);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  const plain = (element: Element) => element.innerHTML.replace(/ style="[^"]*"|<!-- -->/g, '');
  const preview = await shown.evaluate(plain);

  await page.goto('/en');
  await page.goto(article);
  await expect(text).toHaveValue(typed);
  await expect(main.getByRole('status').filter({ hasText: 'Your draft has been restored.' })).toBeVisible();
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(text).toHaveValue('');
  await page.reload();
  await text.focus();
  await expect(page.getByText(/^Characters left:/)).toBeVisible();
  await expect(text).toHaveValue('');

  await text.fill(typed);
  await nameField.fill(name);
  await send.click();
  await page.waitForURL(receiptAddress);
  const receipt = page.url();
  await expect(main.getByRole('status').filter({ hasText: 'Waiting for a moderator' })).toBeVisible();
  expect(await writtenText(main).evaluate(plain)).toBe(preview);
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('infoshos-comments') ?? 'null'));
  await expect.poll(async () => (await kept())?.receipts.length).toBe(1);
  expect((await kept()).drafts).toEqual({});

  await page.goto(article);
  const own = page.getByRole('region', { name: says.en.comments.mine });
  await expect(own).toContainText(name);
  await expect(own).toContainText('Awaiting review. Only you see it here.');
  await expect(own.getByRole('link', { name: 'What happens to it' })).toHaveAttribute('href', new URL(receipt).pathname);
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  const other = await reader();
  await other.goto(article, { waitUntil: 'networkidle' });
  await expect(other.getByRole('main')).not.toContainText(name);

  const moderator = await signedIn('moderator');
  await moderator.goto(`/desk/comments?queue=held&story=${storyId}`);
  const item = queued(moderator).filter({ hasText: name });
  await walkTo(item);
  await moderator.keyboard.press('a');
  await expect(item).toHaveCount(0);
  await expect.poll(async () => (await (await fetch(`${baseURL}${article}`)).text()).includes(name)).toBe(true);
  await page.goto(article);
  await expect(comment(discussion(page), name)).toHaveCount(1);
  await expect.poll(async () => (await kept())?.receipts.length).toBe(1);
  await db.execute(sql`update comments set created_at = now() - interval '11 minutes' where author_name = ${name}`);
  await page.goto(article);
  await expect.poll(kept).toBeNull();
  await expect(own).toHaveCount(0);
});
