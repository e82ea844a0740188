import type { Page } from '@playwright/test';
import { openTerms, toast } from './desk';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';

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
  await expect(form(other)).toContainText('Changed meanwhile, to: 11');
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

test('related stories are found by typing and saved at once; what waits is thrown away by itself, and comes back', async ({ article, db, editor: page }) => {
  const headline = `A story that leads on ${article.id}`;
  const other = await makeArticle({ headline }, db);
  await page.goto(`/desk/articles/${article.id}`);
  await page.getByRole('tab', { name: /^Story/ }).click();
  const field = page.getByRole('combobox', { name: 'Find by headline, number or address' });
  await field.fill(`#${other.id}`);
  await expect(page.getByRole('option', { name: headline })).toBeVisible();
  await field.press('Enter');
  await expect(toast(page)).toContainText('Saved. It goes out with the next publication.');
  const waiting = page.getByRole('listitem').filter({ hasText: `/en/news/${other.slug}` });
  await expect(waiting).toBeVisible();
  // The words of this edition are another matter.
  await page.getByRole('tab', { name: /^Publish/ }).click();
  await page.getByRole('button', { name: 'Discard changes to this edition' }).click();
  await expect(toast(page)).toContainText('This edition is what is public again.');
  await page.getByRole('tab', { name: /^Story/ }).click();
  await page.getByRole('button', { name: 'Discard these changes' }).click();
  await expect(toast(page)).toContainText('The story stays filed as readers see it.');
  await expect(waiting).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(waiting).toBeVisible();
});
