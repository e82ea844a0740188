import { chromium } from '@playwright/test';
import { findBrowser } from '../../launcher/browser.mjs';
import { Trouble } from '../../launcher/say.mjs';

const keys = 'The train left at ten. ';

/** The desk beside a hundred thousand articles (BENCH_ARTICLES): its pages, nine times each, and typing in an article of ten thousand words. */
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
  const typed = await type(base + long, cookie);
  row('typing in 10,000 words: busy for a key, 95 of 100', `${typed.busy.toFixed(1)} ms`, 'at most 16.7 ms');
  row('the same, slowest of all keys', `${typed.slowest.toFixed(1)} ms`);
  row('frames of 60 a second that came late, of each 100', typed.late.toFixed(1));
  await stopServer(server);
}

/** Types some sixteen keys a second in the middle of the text, with three pauses in which it is saved. */
async function type(address, cookie) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'next-auth.session-token', value: cookie, url: address }]);
    const page = await context.newPage();
    await page.goto(address);
    const text = page.locator('.editor-text');
    await text.locator('p').nth(100).click();
    await page.keyboard.press('End');
    await page.evaluate(() => {
      const busy = [];
      const frames = [];
      let last = 0;
      const tick = (now) => {
        if (last > 0) frames.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      const soon = (then) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(0);
      };
      // What a key takes: its own handling, then the frame with its styles and its layout.
      document.addEventListener(
        'beforeinput',
        () => {
          const begun = performance.now();
          let handled = 0;
          soon(() => {
            handled = performance.now() - begun;
          });
          requestAnimationFrame(() => {
            const frame = performance.now();
            soon(() => busy.push(handled + performance.now() - frame));
          });
        },
        true,
      );
      Object.assign(globalThis, { benched: { busy, frames } });
    });
    for (let at = 0; at < 128; at += 1) {
      await page.keyboard.press(keys[at % keys.length] === ' ' ? 'Space' : keys[at % keys.length]);
      await page.waitForTimeout(at % 32 === 31 ? 1500 : 45);
    }
    const { busy, frames } = await page.evaluate(() => globalThis.benched);
    busy.sort((a, b) => a - b);
    return { busy: busy[Math.floor(busy.length * 0.95)], slowest: busy.at(-1), late: (frames.filter((one) => one > 25).length / frames.length) * 100 };
  } finally {
    await browser.close();
  }
}
