import { start, stopChild } from '../scripts/launcher/children.mjs';
import { Trouble } from '../scripts/launcher/say.mjs';
import { startJourneysSite } from './journeys-site.mjs';

const hosts = { direct: 'ep-quiet-sea-123456.eu-central-1.aws.neon.tech', pooled: 'ep-quiet-sea-123456-pooler.eu-central-1.aws.neon.tech' };

/** Publishing, a comment, a typo: one journey each. */
export const threeJourneys = [
  'e2e/publishing.spec.ts',
  'e2e/comments.spec.ts',
  'e2e/typos.spec.ts',
  '-g',
  'before publishing the links are asked|a reader without JavaScript comments|a reader reports a word',
];

/**
 * The built site on Neon's driver, through a bridge: its migrations and its sample edition too.
 * `kind` is that of the address: `direct`, which is listened to, or `pooled`, where changes are
 * found by the poll.
 */
export async function startNeonSite(where, kind) {
  const { child, address } = await startBridge(where.postgres.url);
  const forSite = ({ DATABASE_URL }) => ({
    DATABASE_URL: Object.assign(new URL(DATABASE_URL), { hostname: hosts[kind], port: '5432' }).toString(),
    NEON_WS_PROXY: address,
  });
  try {
    const site = await startJourneysSite({ ...where, name: `neon_${kind}`, forSite });
    return { environment: site.environment, stop: () => site.stop().finally(() => stopChild(child)) };
  } catch (error) {
    await stopChild(child);
    throw error;
  }
}

async function startBridge(url) {
  const environment = { ...process.env, TEST_DATABASE_URL: url };
  const child = start(process.execPath, ['--import', 'tsx', 'testing/serve-bridge.ts'], { stdio: ['pipe', 'inherit'], env: environment });
  const address = await new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    child.ended.then(() => reject(new Trouble('The bridge for the Neon driver did not start.')));
  });
  return { child, address };
}
