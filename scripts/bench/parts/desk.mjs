import { chromium } from '@playwright/test';
import { findBrowser } from '../../launcher/browser.mjs';
import { Trouble } from '../../launcher/say.mjs';

const keys = 'The train left at ten. ';
const keyCount = 128;

/**
 * The desk beside a hundred thousand articles (BENCH_ARTICLES): its pages, nine times each, and
 * typing in an article of ten thousand words.
 */
export async function desk({ base, script, startServer, stopServer, row }) {
  await script('scripts/bench/fill.ts', process.env.BENCH_ARTICLES ?? 100_000);
  const { cookie, pages, long } = await script('scripts/bench/desk.ts');
  const server = await startServer();
  const headers = { cookie: `next-auth.session-token=${cookie}` };
  for (const [what, path] of Object.entries(pages)) {
    const took = [];
    for (let turn = 0; turn < 10; turn += 1) {
      const begun = performance.now();
      const answer = await fetch(base + path, { headers, redirect: 'manual' });
      await answer.arrayBuffer();
      took.push(performance.now() - begun);
      if (answer.status !== 200) throw new Trouble(`${path} answered ${answer.status}`);
    }
    // The first has the database read from its disk.
    const sorted = took.slice(1).sort((a, b) => a - b);
    row(what, `${sorted[4].toFixed(0)} ms`, `at most 150 ms; slowest ${sorted[8].toFixed(0)} ms`);
  }
  for (const language of Object.keys(long)) {
    const { bytes, milliseconds, busy } = await visit(base + long[language], cookie, language);
    row(`the editor with a long text in ${language}, first visit, on the wire`, `${(bytes / 1024).toFixed(0)} KB`, 'at most 350 KB');
    row('the same, until its text has the cursor, median of five', `${milliseconds.toFixed(0)} ms`, 'at most 600 ms');
    row('of that, work of the page’s own thread', `${busy.toFixed(0)} ms`);
  }
  const typed = await type(base + long.en, cookie);
  row('typing in 10,000 words, work of the page for a key', `${typed.busy.toFixed(1)} ms`, 'at most 16.7 ms: 60 frames a second');
  row('frames of 60 a second that came late, of each 100', typed.late.toFixed(1));
  await stopServer(server);
}

/** Counts what comes over the line from here on. */
async function countBytes(session) {
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => bytes;
}

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const launch = async () => chromium.launch({ executablePath: await findBrowser({ isWhole: true }), args: ['--no-sandbox', '--disable-gpu'] });

async function newPage(browser, address, cookie, language) {
  const context = await browser.newContext();
  const cookies = { 'next-auth.session-token': cookie, 'desk-language': language };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: address })));
  return context.newPage();
}

/**
 * First visits with nothing kept, the desk in this language. By the page's own clock, from the
 * request to the moment a key would be written and kept: when the text has the cursor.
 */
async function visit(address, cookie, language) {
  const browser = await launch();
  const seen = [];
  try {
    for (let turn = 0; turn < 6; turn += 1) {
      const page = await newPage(browser, address, cookie, language);
      await page.addInitScript(() => {
        document.addEventListener('focusin', ({ target }) => {
          if (target.matches('.editor-text')) globalThis.writable ??= performance.now();
        });
      });
      const session = await page.context().newCDPSession(page);
      const wire = await countBytes(session);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(address);
      await page.waitForFunction(() => globalThis.writable > 0, undefined, { polling: 20 });
      const { metrics } = await session.send('Performance.getMetrics');
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const busy = 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0);
      seen.push({ bytes: wire(), busy, milliseconds: await page.evaluate(() => globalThis.writable) });
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  // The first starts the browser's own processes too.
  const [, ...visits] = seen;
  return Object.fromEntries(['bytes', 'busy', 'milliseconds'].map((name) => [name, middle(visits.map((of) => of[name]))]));
}

/**
 * Types some sixteen keys a second in the middle of the text, with three pauses in which it is
 * saved.
 */
async function type(address, cookie) {
  const browser = await launch();
  try {
    const page = await newPage(browser, address, cookie, 'en');
    const session = await page.context().newCDPSession(page);
    await page.goto(address);
    const text = page.locator('.editor-text');
    await text.locator('p').nth(100).click();
    await page.keyboard.press('End');
    await page.evaluate(() => {
      const frames = [];
      let last = 0;
      const tick = (now) => {
        if (last > 0) frames.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      Object.assign(globalThis, { frames });
    });
    // The time that the page's own thread works, not the time that passes: the bench may share its
    // machine.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0);
    };
    const idle = await worked();
    await page.waitForTimeout(keyCount * 45);
    const begun = await worked();
    for (let at = 0; at < keyCount; at += 1) {
      await page.keyboard.press(keys[at % keys.length] === ' ' ? 'Space' : keys[at % keys.length]);
      await page.waitForTimeout(at % 32 === 31 ? 1500 : 45);
    }
    // Without what the page does while nobody types: the frames that are counted here.
    const busy = (await worked()) - begun - (begun - idle);
    const frames = await page.evaluate(() => globalThis.frames);
    return { busy: busy / keyCount, late: (frames.filter((frame) => frame > 25).length / frames.length) * 100 };
  } finally {
    await browser.close();
  }
}
