import type { Page } from '@playwright/test';
import { random } from '@/testing/random';
import { saved, state, text } from './editor-page';
import { expect, type SignedIn, test } from './fixtures';
import type { Role } from './sign-in';
import { cursorOfOther } from './unseen';

const unique = Date.now().toString(36);
const paragraphs = (page: Page) => text(page).getByRole('paragraph');
const block = (page: Page, words: string) => paragraphs(page).filter({ hasText: words });

async function open(signedIn: SignedIn, role: Role, url?: string): Promise<Page> {
  const page = await signedIn(role);
  if (url) {
    await page.goto(url);
    await expect(text(page)).toBeVisible();
  }
  return page;
}

// Each opens several windows, and some wait for slow lines.
test.slow();

/** An article with these paragraphs, open in as many windows as there are roles. */
async function openTogether(signedIn: SignedIn, name: string, paragraphs: string[], roles: Role[]): Promise<Page[]> {
  const first = await open(signedIn, roles[0] ?? 'editor');
  await first.goto('/desk/articles/new');
  await first.getByLabel('Headline').fill(`${name} ${unique}`);
  await first.getByRole('button', { name: 'Begin', exact: true }).click();
  await first.waitForURL(/\/desk\/articles\/\d+$/);
  await text(first).click();
  await first.keyboard.type(paragraphs.join('\n'));
  await expect(state(first)).not.toHaveAttribute('data-state', 'saved');
  await saved(first);
  // What was written so far is no part of what can be taken back.
  await first.reload();
  await expect(text(first)).toContainText(paragraphs.at(-1) ?? '');
  const others: Page[] = [];
  for (const role of roles.slice(1)) {
    const page = await open(signedIn, role, first.url());
    await expect(text(page)).toContainText(paragraphs.at(-1) ?? '');
    await expect(page.getByText(/^Also here: /)).toBeVisible({ timeout: 60_000 });
    others.push(page);
  }
  return [first, ...others];
}

/** Pastes plain words, as a keyboard would from a clipboard that no other program shares. */
const paste = (page: Page, words: string) =>
  text(page).evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, words);

/** Lets every save wait on its way. */
const delay = (page: Page, milliseconds: () => number) =>
  page.route(/\/desk\/articles\/\d+\/joint/, async (route) => {
    const wait = milliseconds();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await route.continue().catch(() => undefined);
  });

/** Keeps every save on its way until it is released, however slow the machine is. */
async function holdSaves(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/desk\/articles\/\d+\/joint/, async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return release;
}

const close = (pages: Page[]) => Promise.all(pages.map((page) => page.context().close()));

test('two people write in one paragraph over a slow line: each sees the other, the cursor stays, undo takes back only one’s own', async ({ signedIn }) => {
  const [first, second] = (await openTogether(signedIn, 'Together', ['First block.', 'Second block.'], ['editor', 'administrator'])) as [Page, Page];
  await delay(second, () => 700);
  await block(first, 'First block.').click();
  await first.keyboard.press('End');
  await block(second, 'First block.').click();
  await second.keyboard.press('Home');
  await first.keyboard.type(' Written by one');
  await second.keyboard.type('Written by other. ');
  await first.keyboard.type(', and on.');
  for (const page of [first, second]) await expect(paragraphs(page).first()).toHaveText('Written by other. First block. Written by one, and on.');
  await expect(cursorOfOther(first)).toHaveAttribute('data-name', /\S/);
  await saved(second);
  for (let times = 0; times < 4; times += 1) await first.keyboard.press('Control+z');
  for (const page of [first, second]) await expect(paragraphs(page).first()).toHaveText('Written by other. First block.');
  for (let times = 0; times < 4; times += 1) await first.keyboard.press('Control+Shift+z');
  await expect(paragraphs(first).first()).toContainText('Written by one');
  await saved(first);
  await first.reload();
  await expect(paragraphs(first).first()).toContainText('Written by other. First block. Written by one');
  await close([first, second]);
});

test('words inside a paragraph that another takes out, and words that another takes back around them, stay', async ({ signedIn }) => {
  const [first, second] = (await openTogether(signedIn, 'Around', ['Stays here.', 'Goes away soon.'], ['editor', 'administrator'])) as [Page, Page];
  const release = await holdSaves(second);
  await block(second, 'Goes away').click();
  await second.keyboard.press('End');
  await second.keyboard.type(' Kept words.');
  await expect(block(second, 'Goes away')).toHaveText('Goes away soon. Kept words.');
  await block(first, 'Goes away').click();
  await first.keyboard.press('Home');
  await first.keyboard.press('Shift+End');
  await first.keyboard.press('Delete');
  await expect(text(first)).not.toContainText('Goes away');
  await saved(first);
  release();
  for (const page of [first, second]) {
    await expect(text(page)).toContainText('Kept words.', { timeout: 60_000 });
    await expect(text(page)).not.toContainText('Goes away');
  }
  await close([first, second]);
});

test('headline and text are written by two at once, and offline by both: all of it is kept', async ({ signedIn }) => {
  const [first, second] = (await openTogether(signedIn, 'Offline', ['A line.', 'Another line.'], ['editor', 'administrator'])) as [Page, Page];
  await first.context().setOffline(true);
  await second.context().setOffline(true);
  await block(first, 'A line.').click();
  await first.keyboard.press('End');
  await first.keyboard.type(' One was offline.');
  await block(second, 'A line.').click();
  await second.keyboard.press('End');
  await second.keyboard.press('Enter');
  await second.keyboard.type('Other was offline too.');
  await first.getByPlaceholder('Headline').press('Home');
  await first.getByPlaceholder('Headline').pressSequentially('Now: ');
  await second.getByPlaceholder('Headline').press('End');
  await second.getByPlaceholder('Headline').pressSequentially(' (more)');
  for (const page of [first, second]) await expect(state(page)).toHaveAttribute('data-state', 'offline', { timeout: 60_000 });
  await first.context().setOffline(false);
  await second.context().setOffline(false);
  for (const page of [first, second]) {
    await expect(text(page)).toContainText('One was offline.', { timeout: 20_000 });
    await expect(text(page)).toContainText('Other was offline too.', { timeout: 20_000 });
    await expect(page.getByPlaceholder('Headline')).toHaveValue(`Now: Offline ${unique} (more)`);
    await saved(page);
  }
  await close([first, second]);
});

test('the last letters before leaving are saved; two windows of one person keep their own', async ({ signedIn }) => {
  const [page] = (await openTogether(signedIn, 'Leaving', ['Begun.'], ['editor'])) as [Page];
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(text(second)).toContainText('Begun.');
  await text(second).click();
  await second.keyboard.press('Control+Home');
  await second.keyboard.type('From the second window. ');
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Last words.');
  await page.goto('/desk/articles');
  await expect(text(second)).toContainText('From the second window. Begun. Last words.', { timeout: 60_000 });
  await close([page]);
});

test('an article that is removed while it is written keeps the words', async ({ signedIn }) => {
  const [first, second] = (await openTogether(signedIn, 'Removed', ['Words that would be gone.'], ['editor', 'administrator'])) as [Page, Page];
  second.on('dialog', (dialog) => void dialog.accept());
  await first.route(/\/joint$/, (route) => route.fulfill({ status: 404, json: { ok: false, reason: 'not-found', fields: {}, values: {} } }));
  await text(first).click();
  await first.keyboard.press('Control+End');
  await first.keyboard.type(' And some more.');
  await expect(first.getByRole('button', { name: 'Copy all of it' })).toBeVisible({ timeout: 60_000 });
  await expect(text(first)).toContainText('And some more.');
  await close([first, second]);
});

const crowd: Role[] = ['editor', 'administrator', 'editor', 'administrator', 'editor'];

test('several people, rounds of typing, pasting, undoing, parting and joining over lines of every speed: all see the same, no word is lost', async ({
  signedIn,
}) => {
  const seed = Number(process.env.JOINT_SEED ?? 7);
  const rounds = Number(process.env.JOINT_ROUNDS ?? 10);
  const people = Number(process.env.JOINT_PEOPLE ?? 3);
  test.setTimeout(60_000 + rounds * people * 8000);
  const chance = random(seed);
  const begun = ['One two three.', 'Four five six.', 'Seven eight nine.'];
  const pages = await openTogether(signedIn, 'Fuzz', begun, crowd.slice(0, people));
  const lettersOf = (words: string) => words.replace(/\s/g, '').length;
  const expected = lettersOf(begun.join(''));
  for (const page of pages) await delay(page, () => Math.floor(chance() * 3000));
  const words: string[] = [];
  let written = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const page of pages) {
      const count = await paragraphs(page).count();
      await paragraphs(page)
        .nth(Math.floor(chance() * count))
        .click();
      await page.keyboard.press(chance() < 0.5 ? 'Home' : 'End');
      for (let steps = Math.floor(chance() * 4); steps > 0; steps -= 1) await page.keyboard.press('ArrowRight');
      const word = `x${(written++).toString(36)}x`;
      if (chance() < 0.2) await paste(page, word);
      else await page.keyboard.type(word);
      const what = chance();
      if (what < 0.2) await page.keyboard.press('Enter');
      else if (what < 0.4) {
        for (const _letter of word) await page.keyboard.press('Backspace');
        continue;
      } else if (what < 0.55) {
        // What is taken back comes again whole.
        await page.keyboard.press('Control+z');
        await page.keyboard.press('Control+Shift+z');
      }
      words.push(word);
    }
    const away = pages[Math.floor(chance() * pages.length)];
    if (round % 3 === 1) await away?.context().setOffline(true);
    if (round % 3 === 2) for (const page of pages) await page.context().setOffline(false);
  }
  for (const page of pages) await page.context().setOffline(false);
  const shown = async (page: Page) => (await paragraphs(page).allTextContents()).join('\n');
  await expect(async () => {
    for (const page of pages) expect(await state(page).getAttribute('data-state'), `seed ${seed}`).toBe('saved');
    const all = await Promise.all(pages.map(shown));
    expect(new Set(all).size, `seed ${seed}: ${all.join('\n---\n')}`).toBe(1);
    // A caret may land inside a colleague's word, and a key takes out whatever letter stands before
    // it: the letters are counted.
    expect(lettersOf(all[0] ?? ''), `seed ${seed}: ${all[0]}`).toBeGreaterThanOrEqual(expected + words.join('').length);
  }).toPass({ timeout: 60_000 });
  await close(pages);
});
