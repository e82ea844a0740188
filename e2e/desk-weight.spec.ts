import type { Page } from '@playwright/test';
import { bodyOf } from '@/db/factories';
import { text } from './editor-page';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';

const kilobyte = 1024;
const sentence = 'The first freight train of the year left the valley before dawn, with forty wagons, two engines and nobody to see it off but a guard.';

/** What comes over the line for a page, until nothing more is fetched. */
async function bytesOf(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address);
  await expect(text(page).getByRole('paragraph').first()).toBeVisible();
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return bytes;
}

test('the editor with ten thousand words keeps within its bytes on the first visit, typefaces and all', async ({ db, editor: page }) => {
  const { id } = await makeArticle({ body: bodyOf(...Array.from({ length: 200 }, () => `${sentence} ${sentence}`)) }, db);
  expect(await bytesOf(page, `/desk/articles/${id}`)).toBeLessThanOrEqual(350 * kilobyte);
});

test('scripts are sent in Brotli to whoever reads it, to be kept for good, and to others as before', async ({ editor: page, request }) => {
  const script = page.waitForResponse((answer) => /\/_next\/static\/.*\.js$/.test(answer.url()));
  await page.goto('/desk');
  const address = (await script).url();
  const asked = (headers: Record<string, string>, method = 'GET') => request.fetch(address, { method, headers });
  const packed = await asked({ 'accept-encoding': 'gzip, deflate, br' });
  const plain = await asked({ 'accept-encoding': 'identity' });
  expect(packed.headers()).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(packed.headers().vary?.toLowerCase()).toContain('accept-encoding');
  expect(plain.headers()['content-encoding']).toBeUndefined();
  expect(packed.headers().etag).not.toBe(plain.headers().etag);
  expect(await packed.text()).toBe(await plain.text());
  expect((await asked({ 'accept-encoding': 'br', 'if-none-match': packed.headers().etag ?? '' })).status()).toBe(304);
  const head = await asked({ 'accept-encoding': 'br' }, 'HEAD');
  expect(head.headers()['content-length']).toBe(packed.headers()['content-length']);
  expect((await head.body()).length).toBe(0);
  const part = await asked({ 'accept-encoding': 'identity', range: 'bytes=0-99' });
  expect([part.status(), (await part.body()).length]).toEqual([206, 100]);
});
