import type { Page } from '@playwright/test';
import { savedAnew, statusOf, text } from './editor-page';
import { expect, test } from './fixtures';

const unique = Date.now().toString(36);
const headline = `A bridge is handed in ${unique}`;
const row = (page: Page) => page.getByRole('listitem').filter({ hasText: headline });

test('handed in, seen, returned with a note to the writer by name, told, and read', async ({ editor, newcomer }) => {
  // Somebody new: what other journeys tell a contributor of the sample would be counted too.
  const name = `Nora${unique}`;
  const writer = await newcomer('contributor', { name });
  await writer.goto('/desk/articles/new');
  await writer.getByLabel('Headline').fill(headline);
  await writer.getByRole('button', { name: 'Begin', exact: true }).click();
  await writer.waitForURL(/\/desk\/articles\/\d+$/);
  await text(writer).click();
  await writer.keyboard.type('It opened on Monday.');
  await savedAnew(writer);
  await writer.getByRole('button', { name: 'Submit for review' }).click();
  await expect(statusOf(writer)).toHaveText('In review');

  await editor.goto('/desk');
  await expect(editor.getByRole('link', { name: /^Notices, \d+ unread$/ })).toBeVisible();
  await editor.getByRole('link', { name: /^Notices, \d+ unread$/ }).click();
  await editor.waitForURL('**/desk/notices');
  await expect(row(editor)).toContainText(`${name} submitted it for review`);
  await expect(row(editor)).toContainText('new');
  await row(editor).getByRole('link', { name: headline }).click();
  await editor.waitForURL(/\/desk\/articles\/\d+$/);

  await text(editor).click();
  await editor.keyboard.press('Control+Alt+m');
  const note = editor.getByLabel('Note', { exact: true });
  await note.pressSequentially(`Which Monday, @${name}`);
  await expect(editor.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true');
  await note.press('Enter');
  await expect(note).toHaveValue(`Which Monday, @${name} `);
  await note.press('Control+Enter');
  await expect(editor.getByRole('listitem').filter({ hasText: 'Which Monday' })).toBeVisible();
  await editor.getByRole('tab', { name: /^Review/ }).click();
  await editor.getByRole('button', { name: 'Back to writing' }).click();
  await expect(editor.getByRole('button', { name: 'Submit for review' })).toBeVisible();
  await editor.goto('/desk/notices?show=unread');
  await expect(row(editor)).toHaveCount(0);
  await editor.context().close();

  await writer.goto('/desk/notices?show=unread');
  await expect(row(writer)).toHaveCount(2);
  await expect(row(writer).first()).toContainText('Sample editor returned it to its writer');
  await expect(row(writer).last()).toContainText('Sample editor named you in a note');
  await expect(row(writer).last()).toContainText('Which Monday');
  await row(writer)
    .last()
    .getByRole('button', { name: /^Mark as read/ })
    .click();
  await expect(row(writer)).toHaveCount(1);
  await writer.keyboard.press('u');
  await expect(row(writer)).toHaveCount(2);
  await writer.keyboard.press('r');
  await expect(row(writer)).toHaveCount(0);
  await expect(writer.getByRole('link', { name: /^Notices, \d+ unread$/ })).toHaveCount(0);
});

test('letters are asked for on one’s own page', async ({ translator: page }) => {
  await page.goto('/desk/account');
  const wanted = page.getByRole('checkbox', { name: /^Also tell me by mail/ });
  const form = page.getByRole('form').filter({ has: wanted });
  await wanted.setChecked(true);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It is saved.')).toBeVisible();
  await page.reload();
  await expect(wanted).toBeChecked();
  await wanted.setChecked(false);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It is saved.')).toBeVisible();
  await page.reload();
  await expect(wanted).not.toBeChecked();
});
