import { ask, pause, seconds, until } from './asking.mjs';
import { openNewsroom } from './newsroom.mjs';
import { sampleDatabase, startOn } from './sites.mjs';
import { note } from './table.mjs';

const open = async (url) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client;
};

/** A database that has no connection left, and tables that someone holds. */
export async function pressed(where) {
  const url = await sampleDatabase(where, 'faults_pressed');
  const site = await startOn(where, 'faults_pressed', url);
  const newsroom = await openNewsroom(site.environment, url);
  const page = () => ask(`${site.base}${newsroom.path}`);
  try {
    await page();
    await exhausted(where, site, page);
    await locked(url, site, page);
    await newsroom.publish('Published afterwards');
    const seen = await until(async () => (await page()).text.includes('Published afterwards'), 60_000, 100);
    note('afterwards: publish to visible', 'within 10 s', seconds(seen), seen <= 10_000);
  } finally {
    newsroom.close();
    await site.stop();
  }
}

async function exhausted({ postgres }, { base }, page) {
  const held = [];
  const full = await open(postgres.url).then(async (client) => {
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'faults_pressed' and pid <> pg_backend_pid()`);
    for (;;) {
      const connection = await open(postgres.url).catch(() => null);
      if (!connection) return client;
      held.push(connection);
    }
  });
  held.push(full);
  const [warm, never] = await Promise.all([page(), ask(`${base}/zh/tags`)]);
  note('no connection left: a warm page', '200', warm.status, warm.status === 200);
  note(
    'no connection left: a page nobody asked for before',
    '200 or 503 with words',
    `${never.status}, ${never.text.length} bytes`,
    [200, 503].includes(never.status) && never.text.length > 300,
  );
  await Promise.all(held.map((client) => client.end()));
  const after = await until(async () => (await ask(`${base}/zh/states`)).status === 200, 40_000, 250);
  note('connections free again: new pages', 'within 35 s', seconds(after), after <= 35_000);
}

async function locked(url, { base }, page) {
  const holder = await open(url);
  await holder.query('begin; lock table articles, stories in access exclusive mode');
  const asked = ask(`${base}/zh/news`);
  await pause(200);
  const warm = await page();
  note('tables locked: a warm page', '200', warm.status, warm.status === 200);
  const never = await asked;
  note(
    'tables locked: a page that needs them',
    '503 with words within 15 s',
    `${never.status} after ${seconds(never.took)}`,
    never.status === 503 && never.took < 15_000 && /<html/.test(never.text),
  );
  await holder.query('rollback');
  await holder.end();
  const after = await until(async () => (await ask(`${base}/zh/news`)).status === 200, 40_000, 250);
  note('tables free again: the page', 'within 10 s', seconds(after), after <= 10_000);
}
