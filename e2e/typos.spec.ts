import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

type Where = { selector: string; pattern?: string; until?: string };

/**
 * Selects, as a reader would, the first match of `pattern` in a block, or from there into the block
 * `until`.
 */
const select = (page: Page, { selector, pattern = '\\p{L}{6,}', until = '' }: Where) =>
  page.evaluate(
    ([wanted, source, end]) => {
      const textsOf = (root: Element) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest('button')) nodes.push(node as Text);
        return nodes;
      };
      const block = document.querySelector(wanted);
      const node = block && textsOf(block).find((one) => new RegExp(source, 'u').test(one.data));
      const found = new RegExp(source, 'u').exec(node?.data ?? '');
      if (!node || !found) throw new Error(`no words in ${wanted}`);
      const range = document.createRange();
      range.setStart(node, found.index);
      const last = end ? textsOf(document.querySelector(end) ?? document.body)[0] : undefined;
      if (last) range.setEnd(last, 4);
      else range.setEnd(node, found.index + found[0].length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return found[0];
    },
    [selector, pattern, until] as const,
  );

const dialogOf = (page: Page) => page.locator('dialog:has(form[data-form=typo])');
const ready = (page: Page) => page.waitForFunction(() => document.querySelector('dialog form[data-form=typo]'));

/** Reports a word and gives the address of the receipt. */
async function report(page: Page, where: Where, fix: (word: string) => string): Promise<string> {
  const word = await select(page, where);
  await ready(page);
  await page.keyboard.press('Control+Enter');
  const dialog = dialogOf(page);
  await expect(dialog.locator('[name=proposal]')).toHaveValue(word);
  await dialog.locator('[name=proposal]').fill(fix(word));
  await dialog.locator('button[type=submit]').click();
  return (await dialog.getByRole('link').getAttribute('href')) ?? '';
}

const placeWith = (page: Page, wording: string) => page.locator('[data-place]', { has: page.locator(`[name=wording][value="${wording}"]`) });

test('a reader reports a word, an editor accepts it in one key, the page is corrected and the receipt says so', async ({ page, editor }) => {
  const path = '/en/news/a-road-to-4693-metres';
  await page.goto(path);
  const fixed = `zq${Date.now().toString(36)}`;
  const second = await page.context().newPage();
  await second.goto(path);
  const receipt = await report(page, { selector: '#story p[data-block]' }, () => fixed);
  await select(second, { selector: '#story p[data-block]' });
  await ready(second);
  await second.keyboard.press('Control+Enter');
  await dialogOf(second).locator('[name=proposal]').fill(fixed);
  await dialogOf(second).locator('button[type=submit]').click();
  await expect(dialogOf(second).getByRole('status')).toContainText('already know');
  await editor.goto('/desk/typos');
  const place = placeWith(editor, fixed);
  await place.focus();
  await expect(place).toHaveAttribute('aria-current', 'true');
  await editor.keyboard.press('a');
  await expect(place).toHaveCount(0);
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator('#story')).toContainText(fixed, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await page.goto(receipt);
  await expect(page.getByRole('status').first()).toContainText('corrected');
  await second.locator('dialog button[type=submit]').click();
  await expect(second.locator('dialog').getByRole('status')).toContainText('just been corrected');
  await editor.keyboard.press('u');
  await expect(placeWith(editor, fixed)).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('status').first()).not.toContainText('corrected');
});

test('declined by the keyboard alone, with a reason that the receipt tells', async ({ page, editor }) => {
  await page.goto('/en/news/why-the-flour-goes-south');
  const fixed = `zq${Date.now().toString(36)}`;
  const receipt = await report(page, { selector: '#story p[data-block]' }, () => fixed);
  await editor.goto('/desk/typos');
  const place = placeWith(editor, fixed);
  await place.focus();
  await editor.keyboard.press('d');
  await expect(place.locator('[name=reason]')).toBeFocused();
  await editor.keyboard.type('That is how it is spelt.');
  await editor.keyboard.press('Enter');
  await expect(place).toHaveCount(0);
  await page.goto(receipt);
  await expect(page.locator('main')).toContainText('That is how it is spelt.');
  await editor.keyboard.press('u');
  await expect(place).toHaveCount(1);
  await page.reload();
  await expect(page.locator('main')).not.toContainText('That is how it is spelt.');
  await place.focus();
  await editor.keyboard.press('l');
  await expect(place).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('status').first()).toContainText('it is right');
  await editor.goto('/desk/typos?state=closed');
  const decision = editor.locator('[data-closed]').first();
  await expect(decision).toContainText('Not a typo');
  await editor.keyboard.press('j');
  await expect(decision).toBeFocused();
  await expect(decision).toHaveCSS('outline-style', 'solid');
  await editor.keyboard.press('r');
  await expect(editor.locator('[data-part=desk-toast]')).toContainText('open again');
  await editor.goto('/desk/typos');
  await expect(place).toHaveCount(1);
  const picker = editor.getByRole('combobox', { name: 'Article' });
  await picker.selectOption({ label: 'Why the flour goes south (1)' });
  await editor.getByRole('button', { name: 'Show' }).click();
  await expect(editor).toHaveURL(/article=\d+/);
  await expect(editor.locator('[data-place]')).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

  test('the button at the selection opens the dialog, and the report is sent', async ({ page }) => {
    await page.goto('/ru/news/three-lakes-three-depths');
    const word = await select(page, { selector: '#story p[data-block]' });
    const button = page.getByRole('button', { name: 'Сообщить об ошибке', exact: true });
    await expect(button).toBeVisible();
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await button.tap();
    const dialog = dialogOf(page);
    await expect(dialog.locator('[name=proposal]')).toHaveValue(word);
    await dialog.locator('[name=proposal]').fill(`${word}zq`);
    await dialog.locator('button[type=submit]').tap();
    await expect(dialog.getByRole('link')).toHaveAttribute('href', /\/ru\/typos\/[\w-]{32}/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

test('with the keyboard alone a sentence of a paragraph is reported, and the focus comes back', async ({ page }) => {
  await page.goto('/en/news/three-lakes-three-depths');
  await page.keyboard.press('Tab');
  await ready(page);
  const control = page.locator('#story p[data-block] button').first();
  await control.focus();
  await expect(control).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.locator('select')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const chosen = await dialog.locator('select option:checked').textContent();
  await expect(dialog.locator('mark')).toContainText(chosen ?? '');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(control).toBeFocused();
});

test('headline, standfirst, caption, credit, text and table cell can all be reported', async ({ page }) => {
  await page.goto('/en/news/who-may-vote-who-may-watch');
  for (const selector of [
    'h1',
    '[data-block=standfirst], h1 + p',
    '#story p[data-block]',
    'td [data-block], td[data-block]',
    'article > figure figcaption',
    'article > figure small',
  ]) {
    const word = await select(page, { selector, pattern: '\\p{L}{4,}' });
    await ready(page);
    await page.keyboard.press('Control+Enter');
    const dialog = dialogOf(page);
    await expect(dialog.locator('mark')).toHaveText(word);
    const body = await dialog
      .locator('form')
      .evaluate((form: HTMLFormElement) => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])));
    expect(body.exact).toBe(word);
    await dialog.locator('[name=proposal]').fill(`${word}${Date.now().toString(36)}`);
    await dialog.locator('button[type=submit]').click();
    await expect(dialog.getByRole('link')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.reload();
  }
});

test('what a picture says to those who do not see it is reported by the keyboard, and the editor is told what it stands in', async ({ page, editor }) => {
  const path = '/en/news/who-may-vote-who-may-watch';
  await page.goto(path);
  await page.keyboard.press('Tab');
  await ready(page);
  const alt = (await page.locator('article > figure img').getAttribute('alt')) ?? '';
  const control = page.locator('article > figure > button');
  await control.focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.locator('mark')).toHaveText(alt.slice(0, (await dialog.locator('mark').textContent())?.length ?? 0));
  const fixed = `zq${Date.now().toString(36)}`;
  await dialog.locator('[name=proposal]').fill(fixed);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog.getByRole('link')).toBeVisible();
  await editor.goto('/desk/typos');
  const place = placeWith(editor, fixed);
  await expect(place).toContainText('In an alternative text');
  await place.focus();
  await editor.keyboard.press('a');
  await expect(place).toHaveCount(0);
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator('article > figure img')).toHaveAttribute('alt', new RegExp(fixed), { timeout: 500 });
  }).toPass({ timeout: 60_000 });
});

test('each guard has its own words', async ({ page }) => {
  await page.goto('/en/news/games-on-horseback');
  await page.keyboard.press('Tab');
  await ready(page);
  const dialog = dialogOf(page);
  const told = dialog.getByRole('status');
  const call = async () => {
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeVisible();
  };
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await call();
  await expect(told).toContainText('Select the words');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await select(page, { selector: 'footer' });
  await call();
  await expect(told).toContainText('not part of the article');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await select(page, { selector: '#story', pattern: '.{257,}' });
  await call();
  await expect(told).toContainText('256 characters at most');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await select(page, { selector: '#story p[data-block]', until: '#story p[data-block] ~ p[data-block]' });
  await call();
  await expect(told).toContainText('nearest whole sentence');
  await expect(dialog.locator('[name=proposal]')).toHaveValue(/[.!?]$/);
  await dialog.locator('button[type=submit]').click();
  await expect(told).toContainText('same as the old');
});

test('a number fixed in English becomes a public correction, and opens tasks on the Russian and the Chinese edition', async ({ page, request, editor }) => {
  await page.goto('/en/news/seventy-seven-kilometres-of-ice');
  await report(page, { selector: '#story', pattern: '4,169' }, () => '4,170');
  await editor.goto('/desk/typos');
  const place = placeWith(editor, '4,170');
  await place.locator('[name=correction]').fill('The height of the station was wrong.');
  await place.locator('form:has([name=wording]) button[type=submit]').click();
  await expect(place).toHaveCount(0);
  await editor.goto('/desk/typos?state=tasks');
  const tasks = editor.locator('[data-place]', { hasText: '4,170' });
  await expect(tasks).toHaveCount(2);
  await expect(tasks.filter({ hasText: '4169 метров' }).locator('mark')).toContainText('4169');
  await expect(tasks.filter({ hasText: '海拔4169米' }).locator('mark')).toContainText('4169');
  await tasks.first().focus();
  await editor.keyboard.press('d');
  await expect(tasks).toHaveCount(1);
  await expect(async () => {
    await page.goto('/en/news/seventy-seven-kilometres-of-ice');
    await expect(page.locator('#corrections')).toContainText('It says: 4,170', { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(data.some((one) => one.includes('CorrectionComment') && one.includes('It said: 4,169'))).toBe(true);
  await expect(async () => {
    for (const name of ['feed.xml', 'atom.xml', 'feed.json']) expect(await (await request.get(`/en/corrections/${name}`)).text()).toContain('4,170');
  }).toPass({ timeout: 60_000 });
});

test('keys pressed while the page is still coming: the controls come, and no program of the framework does', async ({ page }) => {
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(error.message));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/en/news/three-lakes-three-depths', { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(dialogOf(page)).toBeAttached({ timeout: 500 });
  }).toPass();
  await expect(page.locator('#story p[data-block] button').first()).toBeAttached();
  expect(told).toEqual([]);
  expect(asked.filter((path) => /^\/_next\/.*\.js$/.test(path))).toEqual([]);
});

test('without scripts the form that the article leads to sends a typed quote, to a receipt that shows markup as text', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/zh/news/three-lakes-three-depths');
  const text = (await page.locator('#story p[data-block]').first().textContent()) ?? '';
  await page.getByRole('link', { name: '报告错误' }).click();
  await page.locator('form[data-form=typo] [name=exact]').fill(text.slice(0, 12));
  await page.locator('form[data-form=typo] [name=proposal]').fill('<img src=x onerror=alert(1)>');
  await page.locator('form[data-form=typo] button[type=submit]').click();
  await expect(page).toHaveURL(/\/zh\/typos\/[\w-]{32}$/);
  await expect(page.locator('main')).toContainText('<img src=x onerror=alert(1)>');
  await page.getByRole('button', { name: '清除我的信息' }).click();
  await expect(page.locator('main')).toContainText('此报告中已不再保存任何可追溯到您的信息。');
  await expect(page.getByRole('button', { name: '清除我的信息' })).toHaveCount(0);
});

test('without scripts words that are not there are refused in the form, with everything typed still there', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/en/news/what-a-canal-saves');
  await page.getByRole('link', { name: 'Report a mistake' }).click();
  await page.locator('form[data-form=typo] [name=exact]').fill('words that are not there');
  await page.locator('form[data-form=typo] [name=proposal]').fill('others');
  await page.locator('form[data-form=typo] button[type=submit]').click();
  await expect(page.locator('form[data-form=typo] [role=alert]')).toBeVisible();
  await expect(page.locator('form[data-form=typo] [name=exact]')).toHaveValue('words that are not there');
});
