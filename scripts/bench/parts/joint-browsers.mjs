import { chromium } from '@playwright/test';
import { findBrowser } from '../../launcher/browser.mjs';

const keyCount = 60;
const keyPause = 110;

const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const worst = (times) => Math.max(...times);

/**
 * Three browsers in an article of ten thousand words: how long a key takes to a colleague's screen,
 * to the table, and of its own page's time.
 */
export async function inBrowsers({ base, script, startServer, stopServer, row }) {
  const { cookies, path } = await script('scripts/bench/joint-pair.ts');
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: await findBrowser({ isWhole: true }), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const pages = [];
    for (const cookie of cookies) pages.push(await open(browser, base + path, cookie));
    const [first, second] = pages;
    for (const page of pages) await page.locator('[data-part=editor-others]').waitFor();
    const seen = await watch(first, second);
    row('a key to a colleague’s screen, median', `${middle(seen.shown).toFixed(0)} ms`, `at most 400 ms; slowest ${worst(seen.shown).toFixed(0)} ms`);
    row('a key to the table, median', `${middle(seen.stored).toFixed(0)} ms`, `at most 1,500 ms; slowest ${worst(seen.stored).toFixed(0)} ms`);
    row('typing in 10,000 words while two others type, a key', `${(await work(pages)).toFixed(1)} ms`, 'at most 16 ms of the page’s own time');
  } finally {
    await browser.close();
    await stopServer(server);
  }
}

async function open(browser, address, cookie) {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'next-auth.session-token', value: cookie, url: address }]);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.editor-text p').nth(199).waitFor();
  return page;
}

const goTo = async (page, paragraph) => {
  await page.locator('.editor-text p').nth(paragraph).click();
  await page.keyboard.press('End');
};

/**
 * Types in one page and watches the paragraph in the other; a key is stored once the request that
 * took it is answered.
 */
async function watch(left, right) {
  const sent = [];
  left.on('response', (response) => {
    const request = response.request();
    if (request.method() === 'POST' && /\/joint(\?|$)/.test(request.url())) sent.push({ from: request.timing().startTime, to: Date.now() });
  });
  await goTo(left, 100);
  await right.evaluate(() => {
    const paragraph = document.querySelectorAll('.editor-text p')[100];
    const before = paragraph.textContent.length;
    const times = [];
    new MutationObserver(() => {
      const more = document.querySelectorAll('.editor-text p')[100].textContent.length - before;
      while (times.length < more) times.push(Date.now());
    }).observe(document.querySelector('.editor-text'), { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { times });
  });
  const pressed = [];
  for (let at = 0; at < keyCount; at += 1) {
    pressed.push(Date.now());
    await left.keyboard.press('x');
    await left.waitForTimeout(keyPause);
  }
  await right.waitForFunction((count) => globalThis.times.length >= count, keyCount, { timeout: 30_000 });
  const arrived = await right.evaluate(() => globalThis.times);
  const stored = pressed.flatMap((time) => {
    const taken = sent.filter((request) => request.from >= time).map((request) => request.to);
    return taken.length > 0 ? [Math.min(...taken) - time] : [];
  });
  return { shown: pressed.map((time, at) => arrived[at] - time), stored };
}

/**
 * Milliseconds that the first page's own thread works for one of its keys, others typing beside it
 * included.
 */
async function work(pages) {
  const [writer] = pages;
  for (const [at, page] of pages.entries()) await goTo(page, 40 + at * 50);
  const session = await writer.context().newCDPSession(writer);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0);
  };
  const begun = await worked();
  const type = async (page) => {
    for (let at = 0; at < keyCount; at += 1) {
      await page.keyboard.press('x');
      await page.waitForTimeout(keyPause);
    }
  };
  await Promise.all(pages.map(type));
  return ((await worked()) - begun) / keyCount;
}
