import type { Page } from '@playwright/test';
import { bodyOf } from '@/db/factories';
import { toast } from './desk';
import { says } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { selectWords } from './select-words';
import { marked, structuredData } from './unseen';

const words = says.en.typos;
const first = 'The first paragraph says what happened.';
const second = 'The second says why it matters.';

const pathOf = ({ locale, slug }: { locale: string; slug: string }) => `/${locale}/news/${slug}`;
const story = (page: Page) => page.getByRole('main').getByRole('article').first();
const paragraph = (page: Page, text: string) => story(page).getByRole('paragraph').filter({ hasText: text });
const dialogOf = (page: Page, name: string = words.open) => page.getByRole('dialog', { name });
const proposal = (page: Page, label: string = words.proposal) => page.getByRole('textbox', { name: label });
const send = (page: Page, label: string = words.send) => dialogOf(page).getByRole('button', { name: label, exact: true });
/** The controls at the paragraphs come with what hears the keys. */
const ready = (page: Page) => expect(page.getByRole('button', { name: words.block }).first()).toBeAttached();
const unique = () => `zq${Date.now().toString(36)}`;

/** Opens the dialog at the first long word of a paragraph, and gives the word. */
async function call(page: Page, text: string, pattern: RegExp | string = /\p{L}{6,}/u): Promise<string> {
  const word = await selectWords(paragraph(page, text), pattern);
  await ready(page);
  await page.keyboard.press('Control+Enter');
  await expect(proposal(page)).toHaveValue(word);
  return word;
}

/** Reports a word and gives the address of the receipt. */
async function report(page: Page, text: string, fix: string, pattern?: string): Promise<string> {
  await call(page, text, pattern);
  await proposal(page).fill(fix);
  await send(page).click();
  return (await dialogOf(page).getByRole('link').getAttribute('href')) ?? '';
}

/** What an editor sees of a reported place: the old wording and the new one are its name. */
const placeWith = (page: Page, wording: string) => page.getByRole('listitem', { name: wording });

const shows = (page: Page, path: string, look: () => Promise<void>) =>
  expect(async () => {
    await page.goto(path);
    await look();
  }).toPass({ timeout: 60_000 });

test('a reader reports a word, an editor accepts it in one key, the page is corrected and the receipt says so', async ({ article, reader, editor }) => {
  const path = pathOf(article);
  const page = await reader();
  await page.goto(path);
  const fixed = unique();
  const other = await page.context().newPage();
  await other.goto(path);
  const receipt = await report(page, first, fixed);
  await call(other, first);
  await proposal(other).fill(fixed);
  await send(other).click();
  await expect(dialogOf(other).getByRole('status')).toContainText('already know');
  await editor.goto(`/desk/typos?article=${article.id}`);
  const place = placeWith(editor, fixed);
  await place.focus();
  await expect(place).toHaveAttribute('aria-current', 'true');
  await editor.keyboard.press('a');
  await expect(place).toHaveCount(0);
  await shows(page, path, () => expect(story(page)).toContainText(fixed, { timeout: 500 }));
  await page.goto(receipt);
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toContainText('corrected');
  await send(other).click();
  await expect(dialogOf(other).getByRole('status')).toContainText('just been corrected');
  await editor.keyboard.press('u');
  await expect(placeWith(editor, fixed)).toHaveCount(1);
  await page.reload();
  await expect(status).not.toContainText('corrected');
});

test('declined by the keyboard alone, with a reason that the receipt tells', async ({ db, reader, editor }) => {
  const headline = `Flour goes south ${unique()}`;
  const article = await makeArticle({ headline }, db);
  const page = await reader();
  await page.goto(pathOf(article));
  const fixed = unique();
  const receipt = await report(page, first, fixed);
  const main = page.getByRole('main');
  await editor.goto(`/desk/typos?article=${article.id}`);
  const place = placeWith(editor, fixed);
  await place.focus();
  await expect(place).toHaveAttribute('aria-current', 'true');
  await editor.keyboard.press('d');
  await expect(place.getByLabel(words.desk.declineReason)).toBeFocused();
  await editor.keyboard.type('That is how it is spelt.');
  await editor.keyboard.press('Enter');
  await expect(place).toHaveCount(0);
  await page.goto(receipt);
  await expect(main).toContainText('That is how it is spelt.');
  await editor.keyboard.press('u');
  await expect(place).toHaveCount(1);
  await page.reload();
  await expect(main).not.toContainText('That is how it is spelt.');
  await place.focus();
  await editor.keyboard.press('l');
  await expect(place).toHaveCount(0);
  await page.reload();
  await expect(main.getByRole('status')).toContainText('it is right');
  await editor.goto(`/desk/typos?state=closed&article=${article.id}`);
  await expect(place).toContainText('Not a typo');
  await expect(async () => {
    await editor.keyboard.press('j');
    await expect(place).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(place).toHaveCSS('outline-style', 'solid');
  await editor.keyboard.press('r');
  await expect(toast(editor)).toContainText('open again');
  await editor.goto('/desk/typos');
  await editor.getByRole('combobox', { name: 'Article' }).selectOption({ label: `${headline} (1)` });
  await editor.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(editor).toHaveURL(new RegExp(`article=${article.id}`));
  await expect(place).toHaveCount(1);
  await expect(editor.getByRole('button', { name: new RegExp(`^${words.desk.learn}`) })).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

  test('the button at the selection opens the dialog, and the report is sent', async ({ db, reader }) => {
    const said = says.ru.typos;
    const article = await makeArticle({ locale: 'ru', body: bodyOf('Озеро глубокое и холодное.') }, db);
    const page = await reader();
    await page.goto(pathOf(article));
    const word = await selectWords(paragraph(page, 'Озеро глубокое'), 'глубокое');
    const button = page.getByRole('button', { name: said.open, exact: true });
    await expect(button).toBeVisible();
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await button.tap();
    const dialog = dialogOf(page, said.open);
    await expect(proposal(page, said.proposal)).toHaveValue(word);
    await proposal(page, said.proposal).fill(`${word}zq`);
    await dialog.getByRole('button', { name: said.send, exact: true }).tap();
    await expect(dialog.getByRole('link')).toHaveAttribute('href', /\/ru\/typos\/[\w-]{32}/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

test('with the keyboard alone a sentence of a paragraph is reported, and the focus comes back', async ({ db, page }) => {
  const article = await makeArticle({ body: bodyOf('The lake is deep. The water is cold. Nobody swims.') }, db);
  await page.goto(pathOf(article));
  await page.keyboard.press('Tab');
  await ready(page);
  const control = paragraph(page, 'The lake is deep.').getByRole('button', { name: words.block });
  await control.focus();
  await expect(control).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  const sentence = dialog.getByRole('combobox', { name: words.sentence });
  await expect(sentence).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(marked(dialog)).toHaveText('The water is cold.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(control).toBeFocused();
});

test('headline, standfirst, caption, credit, text and table cell can all be reported', async ({ reader }) => {
  const page = await reader();
  await page.goto('/en/news/who-may-vote-who-may-watch');
  for (const place of [
    page.getByRole('heading', { level: 1 }),
    story(page).getByText('Member, observer, dialogue partner'),
    story(page).getByText('One state has sat'),
    story(page).getByRole('cell').first(),
    story(page).getByText('as this portal lists them'),
    story(page).getByText('Natural Earth'),
  ]) {
    const word = await selectWords(place, /\p{L}{4,}/u);
    await ready(page);
    await page.keyboard.press('Control+Enter');
    const dialog = dialogOf(page);
    await expect(marked(dialog)).toHaveText(word);
    await expect(dialog.getByLabel(words.quote)).toHaveValue(word);
    await proposal(page).fill(`${word}${unique()}`);
    await send(page).click();
    await expect(dialog.getByRole('link')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.reload();
  }
});

test('what a picture says to those who do not see it is reported by the keyboard, and the editor is told what it stands in', async ({ reader, editor }) => {
  const path = '/en/news/who-may-vote-who-may-watch';
  const page = await reader();
  await page.goto(path);
  await page.keyboard.press('Tab');
  await ready(page);
  const figure = story(page).getByRole('figure').first();
  const alt = (await figure.getByRole('img').getAttribute('alt')) ?? '';
  // The first control of a figure is the picture's.
  await figure.getByRole('button', { name: words.block }).first().focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(marked(dialog)).toHaveText(alt);
  const fixed = unique();
  await proposal(page).fill(fixed);
  await send(page).click();
  await expect(dialog.getByRole('link')).toBeVisible();
  await editor.goto('/desk/typos');
  const place = placeWith(editor, fixed);
  await expect(place).toContainText('In an alternative text');
  await place.focus();
  await expect(place).toHaveAttribute('aria-current', 'true');
  await editor.keyboard.press('a');
  await expect(place).toHaveCount(0);
  await shows(page, path, () => expect(figure.getByRole('img', { name: fixed })).toBeAttached({ timeout: 500 }));
});

test('each guard has its own words', async ({ db, page }) => {
  const long = `${'A very long sentence goes on and on '.repeat(10)}.`;
  await page.goto(pathOf(await makeArticle({ body: bodyOf(first, second, long) }, db)));
  await page.keyboard.press('Tab');
  await ready(page);
  const dialog = dialogOf(page);
  const told = dialog.getByRole('status');
  const press = async () => {
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeVisible();
  };
  const close = () => dialog.getByRole('button', { name: 'Close' }).click();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await press();
  await expect(told).toContainText('Select the words');
  await close();
  await selectWords(page.getByRole('contentinfo'), /\p{L}{6,}/u);
  await press();
  await expect(told).toContainText('not part of the article');
  await close();
  await selectWords(paragraph(page, 'A very long sentence'), /.{257,}/u);
  await press();
  await expect(told).toContainText('256 characters at most');
  await close();
  await selectWords(paragraph(page, first), /\p{L}{6,}/u, paragraph(page, second));
  await press();
  await expect(told).toContainText('nearest whole sentence');
  await expect(proposal(page)).toHaveValue(/[.!?]$/);
  await send(page).click();
  await expect(told).toContainText('same as the old');
});

test('a number fixed in English becomes a public correction, and opens tasks on the Russian and the Chinese edition', async ({
  db,
  reader,
  request,
  editor,
}) => {
  const headline = `A glacier is measured ${unique()}`;
  const en = await makeArticle({ headline, body: bodyOf('The station stands at 4,169 metres above the sea.') }, db);
  await makeArticle({ locale: 'ru', storyId: en.storyId, body: bodyOf('Станция стоит на высоте 4169 метров над морем.') }, db);
  await makeArticle({ locale: 'zh', storyId: en.storyId, body: bodyOf('该站位于海拔4169米处。') }, db);
  const page = await reader();
  await page.goto(pathOf(en));
  await report(page, 'The station stands', '4,170', '4,169');
  await editor.goto(`/desk/typos?article=${en.id}`);
  const place = placeWith(editor, '4,170');
  const note = `The height of the station was wrong (${en.id}).`;
  await place.getByLabel(words.desk.correction).fill(note);
  await place.getByRole('button', { name: words.desk.accept, exact: true }).click();
  await expect(place).toHaveCount(0);
  await editor.goto('/desk/typos?state=tasks');
  const tasks = editor.getByRole('listitem', { name: '4,170' }).filter({ hasText: headline });
  await expect(tasks).toHaveCount(2);
  await expect(marked(tasks.filter({ hasText: '4169 метров' }))).toContainText('4169');
  await expect(marked(tasks.filter({ hasText: '海拔4169米' }))).toContainText('4169');
  await tasks.first().focus();
  await editor.keyboard.press('d');
  await expect(tasks).toHaveCount(1);
  await shows(page, pathOf(en), () => expect(story(page)).toContainText('It says: 4,170', { timeout: 500 }));
  const data = await structuredData(page);
  expect(data.some((item) => item.includes('CorrectionComment') && item.includes('It said: 4,169'))).toBe(true);
  await expect(async () => {
    for (const name of ['feed.xml', 'atom.xml', 'feed.json']) expect(await (await request.get(`/en/corrections/${name}`)).text()).toContain(note);
  }).toPass({ timeout: 60_000 });
});

test('keys pressed while the page is still coming: the controls come, and no program of the framework does', async ({ page, article }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(pathOf(article), { waitUntil: 'commit' });
  await page.getByRole('contentinfo').waitFor();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: words.block }).first()).toBeAttached({ timeout: 500 });
  }).toPass();
  expect(asked.filter((path) => /^\/_next\/.*\.js$/.test(path))).toEqual([]);
});

test('without scripts the form that the article leads to sends a typed quote, to a receipt that shows markup as text', async ({ db, reader }) => {
  const said = says.zh.typos;
  const page = await reader({ javaScriptEnabled: false });
  await page.goto(pathOf(await makeArticle({ locale: 'zh', body: bodyOf('湖水很深，也很冷，没有人游泳。') }, db)));
  await page.getByRole('link', { name: said.open }).click();
  await page.getByRole('textbox', { name: said.quote }).fill('湖水很深，也很冷');
  await proposal(page, said.proposal).fill('<img src=x onerror=alert(1)>');
  await page.getByRole('button', { name: said.send, exact: true }).click();
  await expect(page).toHaveURL(/\/zh\/typos\/[\w-]{32}$/);
  const main = page.getByRole('main');
  await expect(main).toContainText('<img src=x onerror=alert(1)>');
  await page.getByRole('button', { name: said.data.forget }).click();
  await expect(main).toContainText(said.data.none);
  await expect(page.getByRole('button', { name: said.data.forget })).toHaveCount(0);
});

test('without scripts words that are not there are refused in the form, with everything typed still there', async ({ article, reader }) => {
  const page = await reader({ javaScriptEnabled: false });
  await page.goto(pathOf(article));
  await page.getByRole('link', { name: words.open }).click();
  const quote = page.getByRole('textbox', { name: words.quote });
  await quote.fill('words that are not there');
  await proposal(page).fill('others');
  await page.getByRole('button', { name: words.send, exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(quote).toHaveValue('words that are not there');
});
