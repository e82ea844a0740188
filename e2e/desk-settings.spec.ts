import type { Page } from '@playwright/test';
import { openTerms, toast } from './desk';
import { expect, test } from './fixtures';

const form = (page: Page) => page.getByRole('form', { name: 'Comments', exact: true });
const days = (page: Page) => form(page).getByLabel('Days after publication until they close');
const save = (page: Page) => form(page).getByRole('button', { name: 'Save' }).click();
const leave = (page: Page) => page.getByRole('tab', { name: /^Story/ }).focus();

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await openTerms(page);
  await expect(days(page)).toBeVisible();
}

test('two people set the terms of one story: each hears what the other has changed, keeps what she typed, and says which of the two stands', async ({
  article,
  editor: signed,
  administrator: other,
}) => {
  test.slow();
  for (const page of [signed, other]) await open(page, `/desk/articles/${article.id}`);
  await days(other).fill('9');
  await days(signed).fill('11');
  await save(signed);
  await expect(toast(signed)).toContainText('The comment settings are saved.');
  await expect(toast(other)).toContainText('has changed: Comments.');
  await expect(days(other)).toHaveValue('9');
  await save(other);
  await expect(form(other).getByRole('alert')).toContainText('has changed this meanwhile');
  await expect(form(other)).toContainText('Changed meanwhile by someone else, to: 11');
  await expect(days(other)).toHaveValue('9');
  await save(other);
  await expect(toast(other)).toContainText('The comment settings are saved.');
  // Once nobody is in the form, what is stored is shown.
  await leave(signed);
  await expect(days(signed)).toHaveValue('9');
  await days(other).fill('12');
  await days(signed).fill('10');
  await save(signed);
  await expect(toast(signed)).toContainText('The comment settings are saved.');
  await expect(toast(other)).toContainText('has changed: Comments.');
  await save(other);
  await form(other).getByRole('button', { name: 'Take theirs' }).click();
  await expect(days(other)).toHaveValue('10');
  await save(other);
  await expect(form(other).getByRole('alert')).toHaveCount(0);
  await toast(signed).getByRole('button', { name: 'Undo' }).click();
  await expect(toast(signed)).toContainText('Undone.');
  await leave(other);
  await expect(days(other)).toHaveValue('9');
});
