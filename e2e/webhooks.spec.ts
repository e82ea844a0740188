import { expect, test } from './fixtures';

test('another site is told of changes, its secret is shown once, and it is told no more', async ({ administrator: page }) => {
  await page.goto('/desk/webhooks');
  await page.getByLabel('Whose site it is').fill('A neighbour');
  await page.getByLabel('Address').fill('http://neighbour.example/hook');
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  await expect(page.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Address').fill('https://neighbour.example/hook');
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  await expect(page.getByLabel('Copy the secret now')).toHaveValue(/^whsec_[\w-]{43}$/);
  await page.reload();
  await expect(page.getByLabel('Copy the secret now')).toHaveCount(0);
  const entry = page.getByRole('listitem').filter({ hasText: 'https://neighbour.example/hook' });
  await entry.getByRole('button', { name: /Remove the webhook/ }).click();
  await expect(entry).toHaveCount(0);
});
