import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { run, stopChild } from '../scripts/launcher/children.mjs';
import { removeRendered } from '../scripts/launcher/pages.mjs';
import { ensureDatabase, freePort } from '../scripts/launcher/postgres.mjs';
import { Trouble } from '../scripts/launcher/say.mjs';
import { startSite } from '../scripts/launcher/site.mjs';

const minutes = 60_000;
const secret = () => randomBytes(24).toString('hex');

/**
 * The built site with the sample edition, as the journeys ask for it, on a database of this `name`.
 * `forSite` gives what the site is told otherwise than the journeys. Returns the environment of the
 * browser's runner and how to stop.
 */
export async function startJourneysSite({ postgres, dist, browser, name = 'journeys', forSite = () => ({}) }) {
  const port = await freePort();
  const data = path.join(postgres.folder, `data-${name}`);
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: await ensureDatabase(postgres.url, name),
    DATA_DIR: data,
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    AUTH_SECRET: secret(),
    NEXT_DIST_DIR: dist,
    INFOSHOS_EMBEDDED: '1',
    TRUSTED_PROXIES: '1',
  };
  const ofSite = { ...environment, ...forSite(environment) };
  const prepared = await run(process.execPath, ['--import', 'tsx', 'scripts/prepare.ts'], { quiet: true, env: ofSite, timeout: 10 * minutes });
  if (prepared.code !== 0) throw new Trouble(`The sample edition could not be made:\n${prepared.output.trim().slice(-4000)}`);
  removeRendered(dist);
  const site = startSite('start', port, { environment: ofSite });
  await site.ready.catch(async (error) => {
    await stopChild(site.child);
    throw error;
  });
  return {
    environment: { ...environment, BASE_URL: environment.SITE_URL, E2E_DATA_DIR: data, CHROMIUM_PATH: browser, MAINTENANCE_URL: postgres.url },
    stop: () => stopChild(site.child),
  };
}
