import { says } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';

test.describe.configure({ mode: 'serial' });

test('an editor orders the front page by keyboard, and readers see it', async ({ editor: page, db }) => {
  const mark = `Ordered ${Date.now().toString(36)}`;
  const [first, second] = [`${mark} one`, `${mark} two`];
  for (const headline of [first, second]) await makeArticle({ locale: 'en', headline }, db);
  await page.goto(`/desk/front?language=en&q=${encodeURIComponent(mark)}`);
  const placed = page.getByRole('list', { name: 'Placed by hand' }).getByRole('listitem');
  const found = page.getByRole('list', { name: 'Found', exact: true }).getByRole('listitem');
  for (const [at, headline] of [first, second].entries()) {
    await found.filter({ hasText: headline }).getByRole('button').press('Enter');
    await expect(placed).toHaveCount(at + 1);
  }
  const move = (headline: string, way: 'up' | 'down') => placed.filter({ hasText: headline }).getByRole('button', { name: new RegExp(`^Move ${way}`) });
  await move(first, 'down').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(placed).toContainText([second, first]);
  await expect(move(first, 'up')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(placed).toContainText([first, second]);
  await expect(async () => {
    await page.goto('/en');
    await expect(page.getByRole('main').getByRole('article').first().getByRole('heading')).toHaveText(first, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await page.goto('/desk/front?language=en');
  await page.getByRole('form', { name: 'The order ends' }).getByLabel('The order ends').fill('2030-01-01T10:00');
  await page.getByRole('button', { name: 'Set the end' }).click();
  await expect(page.getByText('The end is set.')).toBeVisible();
  for (const left of [1, 0]) {
    await placed
      .first()
      .getByRole('button', { name: /^Take off/ })
      .click();
    await expect(placed).toHaveCount(left);
  }
});

test('a breaking line stands on the front page until it is taken down', async ({ editor: page, db }) => {
  const headline = `A pass in the mountains ${Date.now()}`;
  // Of this moment: only what stands at the top now can be chosen.
  const { storyId } = await makeArticle({ locale: 'en', headline, publishedAt: new Date() }, db);
  await makeArticle({ locale: 'ru', storyId }, db);
  await page.goto(`/desk/front?language=en&q=${encodeURIComponent(headline)}`);
  const form = page.getByRole('form', { name: 'Breaking line' });
  await page.getByRole('list', { name: 'Found', exact: true }).getByRole('listitem').filter({ hasText: headline }).waitFor();
  await form.getByRole('combobox', { name: 'Story' }).selectOption({ label: headline });
  await form.getByLabel('Until').fill('2030-01-01T10:00');
  await form.getByRole('group', { name: 'The line' }).getByLabel('Русский').fill('Перевал закрыт до утра');
  await form.getByRole('button', { name: 'Set as the breaking line' }).click();
  await expect(page.getByText('The breaking line is set.')).toBeVisible();
  const line = (locale: 'en' | 'ru') => page.getByRole('list', { name: says[locale].site.breaking }).getByRole('link');
  const stands = (locale: 'en' | 'ru', words: string, count: number) =>
    expect
      .poll(async () => {
        await page.goto(`/${locale}`);
        return line(locale).filter({ hasText: words }).count();
      })
      .toBe(count);
  await stands('en', headline, 1);
  await stands('ru', 'Перевал закрыт до утра', 1);
  await page.goto('/desk/front?language=en');
  await page.getByRole('button', { name: `End it now : ${headline}` }).click();
  await expect(page.getByRole('button', { name: `End it now : ${headline}` })).toBeHidden();
  await stands('ru', 'Перевал', 0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a redirect by hand sends readers on, in their language, until it is removed', async ({ request, editor: page }) => {
    const from = `/old-${Date.now()}`;
    expect((await request.get(`/ru${from}`)).status()).toBe(404);
    await page.goto('/desk/redirects');
    const form = page.getByRole('form', { name: 'New redirect' });
    const send = async (to: string) => {
      await form.getByLabel('Former address').fill(from);
      await form.getByLabel('Leads to').fill(to);
      await form.getByRole('button', { name: 'New redirect' }).click();
    };
    await send('https://elsewhere.example/');
    await expect(page.getByText('Only an administrator may send readers to another site.')).toBeVisible();
    await send('/about');
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
