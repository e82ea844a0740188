import type { Page } from '@playwright/test';
import { openTerms, toast } from './desk';
import { says } from './discussion';
import { begin, state, text } from './editor-page';
import { expect, test } from './fixtures';
import { publish } from './publish';
import { account, fillSignIn } from './sign-in';
import { unsentForms } from './unseen';

const unique = Date.now().toString(36);
const part = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });

const sent = (page: Page) => expect(unsentForms(page)).toHaveCount(0);

test('the panel’s parts and its fields are worked by keyboard; a tag is made in place and stays', async ({ editor: page }) => {
  await begin(page, `Filed by keyboard ${unique}`, 'Words.');
  await part(page, 'Publish').press('ArrowRight');
  await expect(part(page, 'Story')).toBeFocused();
  await expect(part(page, 'Story')).toHaveAttribute('aria-selected', 'true');
  const tags = page.getByRole('combobox', { name: 'Tags' });
  await tags.fill(`Lighthouses ${unique}`);
  await expect(page.getByRole('option', { name: `Create the tag “Lighthouses ${unique}”` })).toHaveAttribute('aria-selected', 'true');
  await tags.press('Enter');
  await expect(page.getByRole('button', { name: `Take Lighthouses ${unique} off` })).toBeVisible();
  await sent(page);
  const states = page.getByRole('combobox', { name: 'States' });
  await states.fill('Kazakh');
  await states.press('Enter');
  await expect(page.getByRole('button', { name: 'Take Kazakhstan off' })).toBeVisible();
  await sent(page);
  await page.reload();
  await part(page, 'Story').click();
  await expect(page.getByRole('button', { name: `Take Lighthouses ${unique} off` })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take Kazakhstan off' })).toBeVisible();
  await states.press('Backspace');
  await expect(page.getByRole('button', { name: 'Take Kazakhstan off' })).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Take Kazakhstan off' })).toBeVisible();
});

test('what was typed in a form beside the text goes along when Publish is pressed', async ({ editor: page }) => {
  const url = await begin(page, `Nothing is left behind ${unique}`, 'Words.');
  const days = (await openTerms(page)).getByLabel('Days after publication until they close');
  await days.fill('9');
  await publish(page);
  await expect(toast(page)).toContainText('It can be taken back');
  await page.goto(url);
  await openTerms(page);
  await expect(days).toHaveValue('9');
});

test('a form that is refused stops publishing and is brought into sight', async ({ editor: page }) => {
  await begin(page, `Stopped by a form ${unique}`, 'Words.');
  await page.getByLabel('Goes out').fill('2001-01-01T10:00');
  await part(page, 'Review').click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByLabel('Goes out')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('on a phone the text comes first and Publish is at hand; nothing runs over the edge', async ({ editor: page }) => {
  const url = await begin(page, `On a phone ${unique}`, 'Words.');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(url);
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeInViewport();
  await expect(text(page)).toBeInViewport();
  expect((await text(page).boundingBox())?.y).toBeLessThan(500);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('the list of blocks turns up at the window’s edge and says itself to a screen reader', async ({ editor: page }) => {
  await page.setViewportSize({ width: 1280, height: 620 });
  await begin(page, `At the edge ${unique}`, 'One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nSeven.\nEight.\n');
  await page.keyboard.type('/');
  const list = page.getByRole('listbox').filter({ has: page.getByRole('option', { name: 'Quotation', exact: true }) });
  await expect(list).toBeVisible();
  const box = await list.boundingBox();
  expect(box && box.y >= 0 && box.y + box.height <= 620).toBe(true);
  await page.keyboard.press('ArrowUp');
  const id = await text(page).getAttribute('aria-activedescendant');
  const chosen = list.getByRole('option', { selected: true });
  await expect(chosen).toHaveAttribute('id', id ?? '');
  await expect(chosen).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(text(page)).not.toHaveAttribute('aria-activedescendant', /./);
});

test('words that were not saved are erased at sign-out where that is asked', async ({ page, context }) => {
  const { email, password } = account('editor');
  await page.goto('/desk/sign-in');
  await fillSignIn(page, email, password);
  await page.waitForURL((url) => !url.pathname.startsWith('/desk/sign-in'));
  await begin(page, `Left behind ${unique}`, 'Saved.');
  await context.setOffline(true);
  await page.keyboard.type(' Not saved.');
  await expect(state(page)).toHaveAttribute('data-state', 'offline', { timeout: 60_000 });
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  const copies = later.getByRole('region', { name: says.en.desk.today.leftTitle });
  await later.goto('/desk');
  await expect(copies).toContainText(`Left behind ${unique}`);
  await later.getByRole('button', { name: 'Sign out' }).click();
  await later
    .getByRole('dialog', { name: 'Words that were not saved are kept in this browser' })
    .getByRole('button', { name: 'Erase them and sign out' })
    .click();
  await later.waitForURL('**/desk/sign-in?after=out');
  await fillSignIn(later, email, password);
  await later.waitForURL('**/desk');
  await expect(later.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(copies).toHaveCount(0);
});
