import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../launcher/browser.mjs';
import { run } from '../../launcher/children.mjs';
import { Trouble } from '../../launcher/say.mjs';

const version = '12.8.2';

/** One report. A browser that recorded nothing is started once more, as Lighthouse asks for. */
async function ask(address, report, env, tries = 2) {
  const { code, output } = await run(
    'npx',
    [
      '--yes',
      `lighthouse@${version}`,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
      '--only-categories=performance,accessibility,best-practices,seo',
    ],
    { quiet: true, env },
  );
  if (code === 0) return;
  if (tries > 1 && /NO_NAVSTART|NO_FCP|PROTOCOL_TIMEOUT/.test(output)) await ask(address, report, env, tries - 1);
  else throw new Trouble(`Lighthouse did not run: ${output.trim().slice(-1500)}`);
}

const times = 5;
const middle = (scores) => scores.sort((a, b) => a - b)[Math.floor(scores.length / 2)];

/**
 * Lighthouse's marks for a phone, out of 100, the middle of five. npx fetches it where it is not
 * there.
 */
export async function lighthouse({ folder, environment, base, startServer, stopServer, row }) {
  const server = await startServer();
  const browser = await findBrowser({ isWhole: true });
  for (const [what, address] of Object.entries({ 'front page': '/en', article: '/en/news/two-gauges-one-train' })) {
    await (await fetch(base + address)).text();
    const report = path.join(folder, 'lighthouse.json');
    const marks = new Map();
    for (let turn = 0; turn < times; turn += 1) {
      await ask(base + address, report, { ...environment, CHROME_PATH: browser });
      const { categories } = JSON.parse(readFileSync(report, 'utf8'));
      for (const { id, score } of Object.values(categories)) marks.set(id, [...(marks.get(id) ?? []), Math.round(score * 100)]);
    }
    for (const [id, scores] of marks) row(`${what}, ${id}`, middle(scores), '100');
  }
  await stopServer(server);
}
