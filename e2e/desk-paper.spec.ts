import { sql } from 'drizzle-orm';
import { makeArticle } from '@/db/factories';
import { expect, test } from './fixtures';

test.describe.configure({ mode: 'serial' });

test('an editor orders the front page by keyboard, and readers see it', async ({ editor: page }) => {
  await page.goto('/desk/front?language=en');
  const placed = page.locator('[data-row] [data-part=desk-sort-text] a');
  const candidates = page.locator('main li:not([data-row]):has([data-part=desk-sort-text])');
  for (const count of [1, 2]) {
    await candidates.nth(3).getByRole('button').press('Enter');
    await expect(placed).toHaveCount(count);
  }
  const [first, second] = await placed.allInnerTexts();
  const lead = page.locator('[data-row]').first();
  await lead.locator('[data-move=down] button').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(placed.first()).toHaveText(second ?? '');
  await expect(page.locator('[data-row]').nth(1).locator('[data-move=up] button')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(placed.first()).toHaveText(first ?? '');
  await expect
    .poll(async () => {
      await page.goto('/en');
      return page.locator('main article h2, main article h3').first().innerText();
    })
    .toBe(first ?? '');
  await page.goto('/desk/front?language=en');
  await page.locator('[name=until]').first().fill('2030-01-01T10:00');
  await page.getByRole('button', { name: 'Set the end' }).click();
  await expect(page.getByText('The end is set.')).toBeVisible();
  for (const left of [1, 0]) {
    await page.locator('[data-row]').first().getByRole('button', { name: 'Take off' }).click();
    await expect(placed).toHaveCount(left);
  }
});

test('a breaking line stands on the front page until it is taken down', async ({ editor: page, db }) => {
  const headline = `A pass in the mountains ${Date.now()}`;
  const { storyId } = await makeArticle({ locale: 'en', headline }, db);
  await makeArticle({ locale: 'ru', storyId }, db);
  await page.goto(`/desk/front?language=en&q=${encodeURIComponent(headline)}`);
  const form = page.locator('form:has(select[name=storyId])');
  await form.locator('select').selectOption({ label: headline });
  await form.locator('[name=until]').fill('2030-01-01T10:00');
  await form.locator('[name="words.ru"]').fill('Перевал закрыт до утра');
  await form.getByRole('button').click();
  await expect(page.getByText('The breaking line is set.')).toBeVisible();
  const line = page.locator('main h1 + ul a');
  await expect
    .poll(async () => {
      await page.goto('/en');
      return (await line.count()) > 0 ? line.first().innerText() : '';
    })
    .toBe(headline);
  await expect
    .poll(async () => {
      await page.goto('/ru');
      return (await line.count()) > 0 ? line.first().innerText() : '';
    })
    .toBe('Перевал закрыт до утра');
  await page.goto('/desk/front?language=en');
  await page.getByRole('button', { name: `End it now : ${headline}` }).click();
  await expect(page.getByRole('button', { name: `End it now : ${headline}` })).toBeHidden();
  await expect
    .poll(async () => {
      await page.goto('/ru');
      return (await line.allInnerTexts()).join();
    })
    .not.toContain('Перевал');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an administrator sets the menu, and lets it follow the sections again', async ({ administrator: page, db }) => {
    // Sections that other journeys made would be more than a menu holds: they go below one of the
    // paper's own.
    await db.execute(sql`
      update sections set parent_id = (select id from sections where slug not like 'section-%' and parent_id is null order by id limit 1)
      where slug like 'section-%' and parent_id is null`);
    await page.goto('/desk/menu');
    const rows = page.locator('[data-row]');
    const before = await rows.count();
    const name = (await rows.nth(1).locator('[data-part=desk-sort-text]').innerText()).replace(/ section$/, '');
    await rows.nth(1).locator('[data-move=up] button').click();
    await expect(rows.first()).toContainText(name);
    await rows.nth(1).getByRole('button', { name: 'Take off' }).click();
    await expect(rows).toHaveCount(before - 1);
    const menu = page.locator('[data-menu] a');
    await expect
      .poll(async () => {
        await page.goto('/en');
        return [await menu.first().innerText(), await menu.count()];
      })
      .toEqual([name, before - 1]);
    await page.goto('/desk/menu');
    await page.getByRole('button', { name: 'Follow the sections again' }).click();
    await expect(rows).toHaveCount(before);
  });

  test('a redirect by hand sends readers on, in their language, until it is removed', async ({ request, editor: page }) => {
    const from = `/old-${Date.now()}`;
    expect((await request.get(`/ru${from}`)).status()).toBe(404);
    await page.goto('/desk/redirects');
    await page.locator('[name=from]').fill(from);
    await page.locator('[name=to]').fill('https://elsewhere.example/');
    await page.locator('main form:has([name=from]) button').click();
    await expect(page.getByText('Only an administrator may send readers to another site.')).toBeVisible();
    await page.locator('[name=from]').fill(from);
    await page.locator('[name=to]').fill('/about');
    await page.locator('main form:has([name=from]) button').click();
    await expect(page.getByRole('cell', { name: from, exact: true })).toBeVisible();
    await expect
      .poll(async () => {
        const answer = await request.get(`/ru${from}`, { maxRedirects: 0 });
        return `${answer.status()} ${new URL(answer.headers().location ?? '/', 'http://x').pathname}`;
      })
      .toBe('308 /ru/about');
    await page.getByRole('row', { name: from }).getByRole('button').click();
    await expect(page.getByRole('cell', { name: from, exact: true })).toHaveCount(0);
    await expect.poll(async () => (await request.get(`/ru${from}`, { maxRedirects: 0 })).status()).toBe(404);
  });
});
