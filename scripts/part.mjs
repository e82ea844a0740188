import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isolate } from '../testing/isolate.mjs';
import { startJourneysSite } from '../testing/journeys-site.mjs';
import { throwawayPostgres } from '../testing/postgres.mjs';
import { provideBrowser } from './launcher/browser.mjs';
import { build } from './launcher/build.mjs';
import { biome, types, vitest } from './launcher/checks.mjs';
import { onStop, run, stopChildren } from './launcher/children.mjs';
import { install } from './launcher/install.mjs';
import { alone } from './launcher/lock.mjs';
import { runMain, Trouble } from './launcher/say.mjs';

const dist = '.next-test';
let postgres;

const program = async (args, environment = process.env) => (await run(process.execPath, args, { env: environment })).code;

async function databaseTests(files) {
  postgres = await throwawayPostgres();
  return program(vitest('db', files), { ...process.env, NODE_ENV: 'test', TEST_DATABASE_URL: postgres.url });
}

async function journeys(files) {
  const browser = await provideBrowser();
  if (!browser) throw new Trouble('No browser could be found or fetched: install Chromium, or set CHROMIUM_PATH to one.');
  return alone('test-build', async () => {
    await build(dist);
    postgres = await throwawayPostgres();
    const site = await startJourneysSite({ postgres, dist, browser });
    try {
      return await program(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list', ...files], site.environment);
    } finally {
      await site.stop();
    }
  });
}

/** One part of the test, for all files or the named ones; what it needs is started first. */
const parts = {
  lint: (files) => program([...biome('check'), ...(files.length > 0 ? files : ['.'])]),
  format: (files) => program([...biome('check'), '--write', ...(files.length > 0 ? files : ['.'])]),
  // A file alone has no settings and no neighbours: types are of the whole, and files only choose
  // what is shown.
  typecheck: async (files) => {
    const { code, output } = await run(process.execPath, types, { quiet: true });
    const wanted = files.map((file) => path.relative('.', path.resolve(file)).split(path.sep).join('/'));
    const shown = output.split('\n').filter((line) => wanted.length === 0 || wanted.some((file) => line.startsWith(file)));
    process.stdout.write(shown.join('\n'));
    return wanted.length === 0 ? code : Number(shown.some(Boolean));
  },
  'test:unit': (files) => program(vitest('unit', files), { ...process.env, NODE_ENV: 'test' }),
  'test:db': databaseTests,
  'test:e2e': journeys,
};

async function clean() {
  if (postgres) await postgres.stop();
  else await stopChildren();
}

await runMain(async () => {
  process.chdir(path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'));
  const [name = '', ...files] = process.argv.slice(2);
  const part = Object.hasOwn(parts, name) ? parts[name] : null;
  if (!part) throw new Trouble(`There is no part of that name: ${Object.keys(parts).join(', ')}.`);
  onStop(clean, 130);
  isolate();
  await install();
  try {
    return await part(files);
  } finally {
    await clean();
  }
});
