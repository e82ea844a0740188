import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { run, start, stopChild } from './children.mjs';
import { countPlaywright } from './counts.mjs';
import { removeRendered } from './pages.mjs';
import { ensureDatabase, freePort } from './postgres.mjs';
import { Trouble } from './say.mjs';
import { startSite } from './site.mjs';
import { reported } from './steps.mjs';

const minutes = 60_000;
const tsx = ['--import', 'tsx'];

/** What is told to every journey: where the browser, the build, the database server and room for files are. */
async function environmentOf({ postgres, dist, folder }, name) {
  const port = await freePort();
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: await ensureDatabase(postgres.url, name),
    DATA_DIR: path.join(folder, `data-${name}`),
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    INTERNAL_SECRET: randomBytes(24).toString('hex'),
    AUTH_SECRET: randomBytes(24).toString('hex'),
    NEXT_DIST_DIR: dist,
    INFOSHOS_EMBEDDED: '1',
    TRUSTED_PROXIES: '1',
  };
}

/** Prepares a database, serves the build on it, and runs journeys against that. `forSite` is what the site knows otherwise than the journeys. */
async function against(where, name, { words = [], forSite = {} } = {}) {
  const environment = await environmentOf(where, name);
  const ofSite = { ...environment, ...(typeof forSite === 'function' ? forSite(environment) : forSite) };
  const prepared = await run(process.execPath, [...tsx, 'scripts/prepare.ts'], { quiet: true, env: ofSite, timeout: 10 * minutes });
  if (prepared.code !== 0) throw new Trouble(`The sample edition could not be made:\n${prepared.output.trim().slice(-4000)}`);
  removeRendered(where.dist);
  const site = startSite('start', Number(environment.PORT), { environment: ofSite });
  const report = path.join(where.folder, `journeys-${name}.json`);
  try {
    await site.ready;
    return await reported(['node_modules/@playwright/test/cli.js', 'test', ...words], {
      report,
      count: countPlaywright,
      timeout: 45 * minutes,
      signal: 'SIGINT',
      environment: {
        ...environment,
        BASE_URL: environment.SITE_URL,
        E2E_DATA_DIR: environment.DATA_DIR,
        CHROMIUM_PATH: where.browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        MAINTENANCE_URL: where.postgres.url,
      },
    });
  } finally {
    await stopChild(site.child);
  }
}

/** Every journey, on the driver for any Postgres. */
export const journeys = (where) => against(where, 'journeys');

// Publishing, a comment, a typo: one each.
const three = [
  'e2e/publishing.spec.ts',
  'e2e/comments.spec.ts',
  'e2e/typos.spec.ts',
  '-g',
  'before publishing the links are asked|a reader without JavaScript comments|a reader reports a word',
];
const hosts = { direct: 'ep-quiet-sea-123456.eu-central-1.aws.neon.tech', pooled: 'ep-quiet-sea-123456-pooler.eu-central-1.aws.neon.tech' };

/**
 * Three journeys with Neon's driver, through a bridge: the migrations and the sample edition too. `kind` is the address's:
 * `direct`, which is listened to, or `pooled`, where changes are found by the poll.
 */
export async function journeysOnNeon(where, kind) {
  const { child, address } = await startBridge(where.postgres.url);
  try {
    const forSite = ({ DATABASE_URL }) => ({
      DATABASE_URL: Object.assign(new URL(DATABASE_URL), { hostname: hosts[kind], port: '5432' }).toString(),
      NEON_WS_PROXY: address,
    });
    return await against(where, `neon_${kind}`, { words: three, forSite });
  } finally {
    await stopChild(child);
  }
}

async function startBridge(url) {
  const child = start(process.execPath, [...tsx, 'testing/serve-bridge.ts'], { stdio: ['pipe', 'inherit'], env: { ...process.env, TEST_DATABASE_URL: url } });
  const address = await new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    child.ended.then(() => reject(new Trouble('The bridge for the Neon driver did not start.')));
  });
  return { child, address };
}
