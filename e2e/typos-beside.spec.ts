import type { Page } from '@playwright/test';
import type { Database } from '@/db/client';
import { bodyOf } from '@/db/factories';
import { media } from '@/db/schema';
import { says } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { selectWords } from './select-words';
import { marked } from './unseen';

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
async function story(db: Database, locale: Locale): Promise<{ id: number; path: string }> {
  const [picture] = await db.select({ id: media.id }).from(media).orderBy(media.id).limit(1);
  const { text, note, credit, alt } = said[locale];
  const from = note.length - 4;
  const body = bodyOf(text);
  const link2 = { note, links: [{ from, to: from + 3, href: link }] };
  body.content?.[0]?.content?.push({ type: 'footnote', attrs: { note: 'S. 1.' } }, { type: 'footnote', attrs: link2 });
  body.content?.push({ type: 'figure', attrs: { id: 'f', mediaId: picture?.id, alt, caption: '', credit } });
  const { id, slug } = await makeArticle({ locale, body }, db);
  return { id, path: `/${locale}/news/${slug}` };
}

const article = (page: Page) => page.getByRole('main').getByRole('article').first();
/** A footnote stands in the list at the end of the text. */
const note = (page: Page, words: string) => article(page).getByRole('listitem').filter({ hasText: words });
const dialogOf = (page: Page, locale: Locale) => page.getByRole('dialog', { name: says[locale].typos.open });

async function send(page: Page, locale: Locale, fix: string): Promise<string> {
  const dialog = dialogOf(page, locale);
  await dialog.getByRole('textbox', { name: says[locale].typos.proposal }).fill(fix);
  await dialog.getByRole('button', { name: says[locale].typos.send, exact: true }).click();
  return (await dialog.getByRole('link').getAttribute('href')) ?? '';
}

/** The editor sees where it stands and accepts it in one key. */
async function accept(editor: Page, id: number, fix: string, where: string): Promise<void> {
  await editor.goto(`/desk/typos?article=${id}`);
  const place = editor.getByRole('listitem', { name: fix });
  await expect(place).toContainText(where);
  await expect(place).toContainText('Sure');
  await place.focus();
  await expect(place).toHaveAttribute('aria-current', 'true');
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
    const { id, path } = await story(db, locale);
    const page = await reader();
    await page.goto(path);
    await selectWords(note(page, wrong), wrong);
    await page.getByRole('button', { name: said[locale].button, exact: true }).click();
    await expect(marked(dialogOf(page, locale))).toHaveText(wrong);
    const receipt = await send(page, locale, right);
    await accept(editor, id, right, 'In a footnote');
    await shows(page, path, async () => {
      await expect(note(page, right)).toBeVisible({ timeout: 500 });
      await expect(note(page, right).getByRole('link').first()).toHaveAttribute('href', link);
      await expect(note(page, 'S. 1.')).toBeVisible();
    });
    await page.goto(receipt);
    await expect(page.getByRole('main')).toContainText(right);
    await editor.keyboard.press('u');
    await shows(page, path, () => expect(note(page, wrong)).toBeVisible({ timeout: 500 }));
  });

test('a footnote, a credit and an alternative text are reported by the keyboard alone, and the editor mends them', async ({ db, reader, editor }) => {
  const { id, path } = await story(db, 'en');
  const page = await reader();
  const unique = Date.now().toString(36);
  const figure = article(page).getByRole('figure');
  for (const [control, from, where] of [
    [note(page, 'The raport'), said.en.note, 'In a footnote'],
    [figure.getByText(said.en.credit), said.en.credit, 'In a credit'],
    // The first control of a figure is the picture's.
    [figure, said.en.alt, 'In an alternative text'],
  ] as const) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await control.getByRole('button', { name: says.en.typos.block }).first().focus();
    await page.keyboard.press('Enter');
    await expect(marked(dialogOf(page, 'en'))).toHaveText(from);
    const fix = `${where} ${unique}`;
    await send(page, 'en', fix);
    await accept(editor, id, fix, where);
    // Where it changes a fact, the corrections under the text say it too.
    const shown = where === 'In an alternative text' ? figure.getByRole('img', { name: fix }) : article(page).getByText(fix).first();
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
    const words = says[locale].typos;
    await page.goto((await story(db, locale)).path);
    await page.getByRole('link', { name: open }).click();
    await page.getByRole('textbox', { name: words.quote }).fill(wrong);
    await page.getByRole('textbox', { name: words.proposal }).fill(right);
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/typos/[\\w-]{32}$`));
    await expect(page.getByRole('main')).toContainText(right);
  });
