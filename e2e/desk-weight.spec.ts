import type { Page } from '@playwright/test';
import { bodyOf } from '@/db/factories';
import { en as english } from '@/messages/en';
import { ru as russian } from '@/messages/ru';
import { zh as chinese } from '@/messages/zh';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';

const kilobyte = 1024;
/** What an article is written in, and what its text is called at the desk in that language. */
const written = {
  en: 'The first freight train of the year left the valley before dawn, with forty wagons, two engines and nobody to see it off but a guard.',
  ru: 'Первый в этом году товарный поезд ушёл из долины ещё до рассвета: сорок вагонов, два локомотива, и провожал его только дежурный по станции.',
  zh: '今年第一列货运列车在黎明前驶离山谷，四十节车厢，两台机车，除了一名值班员之外，没有人前来送行。',
};
const languages = ['en', 'ru', 'zh'] as const;
const named = { en: english, ru: russian, zh: chinese };

/**
 * What comes over the line for a page until it is there, by address. What an open editor says and
 * asks then, one or two kilobytes each time, would be counted or not as the machine is fast.
 */
async function bytesOf(page: Page, address: string, name: string): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page);
  const asked = new Map<string, string>();
  const bytes = new Map<string, number>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (type !== 'Fetch') asked.set(requestId, new URL(request.url).pathname);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = asked.get(requestId);
    if (path !== undefined) bytes.set(path, (bytes.get(path) ?? 0) + encodedDataLength);
  });
  await page.goto(address);
  await expect(page.getByRole('textbox', { name, exact: true }).getByRole('paragraph').first()).toBeVisible();
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return bytes;
}

for (const desk of languages)
  for (const locale of languages)
    test(`the editor with ten thousand words keeps within its bytes on the first visit: the desk in ${desk}, the article in ${locale}`, async ({
      db,
      open,
      signedIn,
    }) => {
      const known = await signedIn('editor', desk);
      // Where one signs in, half of the scripts come along, and the desk's first page is still loading.
      const page = await open({ storageState: await known.context().storageState() });
      const body = bodyOf(...Array.from({ length: 200 }, () => `${written[locale]} ${written[locale]}`));
      const { id } = await makeArticle({ locale, body }, db);
      const bytes = await bytesOf(page, `/desk/articles/${id}`, named[desk].editor.fields.text);
      const sum = [...bytes.values()].reduce((all, some) => all + some, 0);
      expect(sum, [...bytes].map((part) => part.join(' ')).join('\n')).toBeLessThanOrEqual(350 * kilobyte);
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
  // Compiled beside the page's own thread: the text can be written a fifth sooner.
  expect(await plain.text()).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  expect((await asked({ 'accept-encoding': 'br', 'if-none-match': packed.headers().etag ?? '' })).status()).toBe(304);
  const head = await asked({ 'accept-encoding': 'br' }, 'HEAD');
  expect(head.headers()['content-length']).toBe(packed.headers()['content-length']);
  expect((await head.body()).length).toBe(0);
  const part = await asked({ 'accept-encoding': 'identity', range: 'bytes=0-99' });
  expect([part.status(), (await part.body()).length]).toEqual([206, 100]);
});
