import { expect, test } from './fixtures';

test('a key is made in the desk, opens the read API, and opens nothing once it is revoked', async ({ request, administrator: page }) => {
  await page.goto('/desk/api');
  await page.getByLabel('Whose key it is').fill('A partner');
  await page.getByRole('button', { name: 'Create the key' }).click();
  const key = await page.getByLabel('Copy the key now').inputValue();
  expect(key).toMatch(/^ik_[\w-]{43}$/);
  const headers = { authorization: `Bearer ${key}` };
  const answer = await request.get('/api/v1/articles?locale=en&limit=3', { headers });
  expect(answer.status()).toBe(200);
  const { data, next } = (await answer.json()) as { data: { url: string; headline: string }[]; next: string | null };
  expect(data).toHaveLength(3);
  expect(next).not.toBeNull();
  const path = new URL(data[0]?.url ?? '').pathname;
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(data[0]?.headline ?? '');
  const again = await request.get('/api/v1/articles?locale=en&limit=3', { headers: { ...headers, 'if-none-match': answer.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  expect((await request.get('/api/v1/comments', { headers })).status()).toBe(403);
  expect((await request.get('/api/v1/openapi.json')).status()).toBe(200);

  await page.goto('/desk/api');
  await expect(page.getByLabel('Copy the key now')).toHaveCount(0);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'A partner' })
    .getByRole('button', { name: /Revoke/ })
    .click();
  await expect(page.getByText('The key “A partner” no longer works.')).toBeVisible();
  expect((await request.get('/api/v1/sections', { headers })).status()).toBe(401);
});
