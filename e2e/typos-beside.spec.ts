import type { Page } from '@playwright/test';
import type { Database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { media } from '@/db/schema';
import { expect, test } from './fixtures';

const link = 'https://example.org/depths';
const said = {
  en: {
    text: 'The lake is deep.',
    note: 'The raport of 2025, see the table.',
    credit: 'Poto: Sara Ray',
    alt: 'A boat on teh lake',
    button: 'Report a mistake',
  },
  ru: { text: 'Озеро глубокое.', note: 'Очтёт за 2025 год, см. таблицу.', credit: 'Фтоо: С. Рэй', alt: 'Лодка на озреэ', button: 'Сообщить об ошибке' },
  zh: { text: '湖水很深。', note: '二〇二五年的报诰，见表格。', credit: '摄形：雷', alt: '湖上的小般', button: '报告错误' },
} as const;
type Locale = keyof typeof said;

/** A story with two footnotes, the second with a link, and a picture in its text. */
async function story(db: Database, locale: Locale): Promise<string> {
  const [picture] = await db.select({ id: media.id }).from(media).limit(1);
  const { text, note, credit, alt } = said[locale];
  const from = note.length - 4;
  const body = bodyOf(text);
  const link2 = { note, links: [{ from, to: from + 3, href: link }] };
  body.content?.[0]?.content?.push({ type: 'footnote', attrs: { note: 'S. 1.' } }, { type: 'footnote', attrs: link2 });
  body.content?.push({ type: 'figure', attrs: { id: 'f', mediaId: picture?.id, alt, caption: '', credit } });
  const { slug } = await makeArticle({ locale, body }, db);
  return `/${locale}/news/${slug}`;
}

/** Selects these letters where they stand in the page. */
const select = (page: Page, selector: string, words: string) =>
  page.locator(selector).evaluate((place, wanted) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && !node.nodeValue?.includes(wanted)) node = walker.nextNode();
    const at = node?.nodeValue?.indexOf(wanted) ?? -1;
    if (node) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
  }, words);

const dialogOf = (page: Page) => page.locator('dialog:has(form[data-form=typo])');

async function send(page: Page, fix: string): Promise<string> {
  const dialog = dialogOf(page);
  await dialog.locator('[name=proposal]').fill(fix);
  await dialog.locator('button[type=submit]').click();
  return (await dialog.getByRole('link').getAttribute('href')) ?? '';
}

/** The editor sees where it stands and accepts it in one key. */
async function accept(editor: Page, fix: string, where: string): Promise<void> {
  await editor.goto('/desk/typos');
  const place = editor.locator('[data-place]', { has: editor.locator(`[name=wording][value="${fix}"]`) });
  await expect(place).toContainText(where);
  await expect(place).toContainText('Sure');
  await place.focus();
  await editor.keyboard.press('a');
  await expect(place).toHaveCount(0);
}

const shows = (page: Page, path: string, look: () => Promise<void>) =>
  expect(async () => {
    await page.goto(path);
    await look();
  }).toPass({ timeout: 60_000 });

for (const [locale, wrong, right] of [
  ['en', 'raport', 'report'],
  ['ru', 'Очтёт', 'Отчёт'],
  ['zh', '报诰', '报告'],
] as const)
  test(`a word of a footnote is selected and reported, and the editor mends it with its link left as it was (${locale})`, async ({ db, reader, editor }) => {
    const path = await story(db, locale);
    const page = await reader();
    await page.goto(path);
    await select(page, '#n2', wrong);
    await page.getByRole('button', { name: said[locale].button, exact: true }).click();
    await expect(dialogOf(page).locator('mark')).toHaveText(wrong);
    const receipt = await send(page, right);
    await accept(editor, right, 'In a footnote');
    await shows(page, path, async () => {
      await expect(page.locator('#n2')).toContainText(right, { timeout: 500 });
      await expect(page.locator('#n2 a').first()).toHaveAttribute('href', link);
      await expect(page.locator('#n1')).toContainText('S. 1.');
    });
    await page.goto(receipt);
    await expect(page.locator('main')).toContainText(right);
    await editor.keyboard.press('u');
    await shows(page, path, () => expect(page.locator('#n2')).toContainText(wrong, { timeout: 500 }));
  });

test('a footnote, a credit and an alternative text are reported by the keyboard alone, and the editor mends them', async ({ db, reader, editor }) => {
  const path = await story(db, 'en');
  const page = await reader();
  const unique = Date.now().toString(36);
  for (const [control, from, where] of [
    ['#n2 > button', said.en.note, 'In a footnote'],
    ['figcaption small > button', said.en.credit, 'In a credit'],
    ['figure > button', said.en.alt, 'In an alternative text'],
  ] as const) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await page.locator(`#story ${control}`).focus();
    await page.keyboard.press('Enter');
    await expect(dialogOf(page).locator('mark')).toHaveText(from);
    const fix = `${where} ${unique}`;
    await send(page, fix);
    await accept(editor, fix, where);
    const shown = where === 'In an alternative text' ? page.locator('#story figure').getByRole('img', { name: fix }) : page.locator('#story').getByText(fix);
    await shows(page, path, () => expect(shown).toBeAttached({ timeout: 500 }));
  }
});

for (const [locale, wrong, right, open] of [
  ['en', 'raport', 'report', 'Report a mistake'],
  ['ru', 'Фтоо', 'Фото', 'Сообщить об ошибке'],
  ['zh', '小般', '小船', '报告错误'],
] as const)
  test(`without scripts words beside the text are typed and reach their receipt (${locale})`, async ({ db, reader }) => {
    const page = await reader({ javaScriptEnabled: false });
    await page.goto(await story(db, locale));
    await page.getByRole('link', { name: open }).click();
    await page.locator('form[data-form=typo] [name=exact]').fill(wrong);
    await page.locator('form[data-form=typo] [name=proposal]').fill(right);
    await page.locator('form[data-form=typo] button[type=submit]').click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/typos/[\\w-]{32}$`));
    await expect(page.locator('main')).toContainText(right);
  });
