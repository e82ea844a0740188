import { chromium } from '@playwright/test';
import { findBrowser } from '../../launcher/browser.mjs';

const times = 3;
/** Two seconds to and fro, 50 KB a second. */
const slowLine = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const stories = { en: 'two-gauges-one-train', ru: 'dve-kolei-odin-poezd', zh: 'liang-zhong-gui-ju' };

const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** When a browser that has nothing of the site yet paints first, in milliseconds. */
async function firstPaint(browser, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
  const painted = await page.evaluate(
    () =>
      new Promise((done) => {
        const isFirst = ({ name }) => name === 'first-contentful-paint';
        new PerformanceObserver((list) => {
          const first = list.getEntries().find(isFirst);
          if (first) done(first.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return painted;
}

/**
 * The first words on a slow line: the front page and an article, in each language, the middle of
 * three visits.
 */
export async function slow({ base, startServer, stopServer, row }) {
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: await findBrowser({ isWhole: true }), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const [locale, slug] of Object.entries(stories))
      for (const [what, path] of Object.entries({ 'front page': `/${locale}`, article: `/${locale}/news/${slug}` })) {
        await (await fetch(base + path)).text();
        const seen = [];
        for (let turn = 0; turn < times; turn += 1) seen.push(await firstPaint(browser, base + path));
        row(`${what} in ${locale}, first paint with 2 s latency and 50 KB/s`, `${(middle(seen) / 1000).toFixed(1)} s`, 'at most 4.5 s');
      }
  } finally {
    await browser.close();
    await stopServer(server);
  }
}
