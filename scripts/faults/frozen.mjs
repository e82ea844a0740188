import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask, seconds, until } from './asking.mjs';
import { openNewsroom } from './newsroom.mjs';
import { sampleDatabase, startOn } from './sites.mjs';
import { leaveOut, note } from './table.mjs';

const healed = 35_000;

// As when its machine is moved or swaps: the kernel goes on accepting connections and acknowledging
// what is sent, so that no keep-alive finds out.
async function freeze(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const { rows: folders } = await client.query(`select current_setting('data_directory') as folder`);
  const parent = Number(readFileSync(path.join(folders[0].folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  // First who would start more of them.
  const stopped = [];
  const send = (signal, processes) => {
    for (const pid of processes) process.kill(pid, signal);
  };
  const thaw = () => {
    send('SIGCONT', stopped.splice(0));
    return client.end();
  };
  process.once('exit', () => send('SIGCONT', stopped));
  stopped.push(parent);
  send('SIGSTOP', [parent]);
  const { rows } = await client.query('select pid from pg_stat_activity');
  const others = rows.map((row) => row.pid);
  stopped.push(...others);
  send('SIGSTOP', others);
  return thaw;
}

/**
 * A Postgres that answers nothing at all, while its machine does: what is there goes on, and a
 * crowd at what is not is answered.
 */
export async function frozen(where) {
  if (process.platform === 'win32') return leaveOut('a frozen Postgres', 'this system cannot stop a program and let it go on');
  const url = await sampleDatabase(where, 'faults_frozen');
  const site = await startOn(where, 'faults_frozen', url);
  const newsroom = await openNewsroom(site.environment, url);
  const page = () => ask(`${site.base}${newsroom.path}`);
  let thaw;
  try {
    await page();
    thaw = await freeze(url);
    await whileFrozen(site, page);
  } finally {
    await thaw?.();
  }
  try {
    await afterwards(site, newsroom, page);
  } finally {
    newsroom.close();
    await site.stop();
  }
}

const ready = async ({ base }) => (await ask(`${base}/api/ready`, { wait: 8000 })).status === 200;
const isPage = (answer) => answer.status === 503 && answer.headers.get('retry-after') !== null && answer.text.includes('<html');

async function whileFrozen(site, page) {
  const told = await until(async () => !(await ready(site)), 40_000, 250);
  note('frozen Postgres: not ready any more', 'within 25 s', seconds(told), told <= 25_000);
  const crowd = Promise.all(Array.from({ length: 200 }, (_, turn) => ask(`${site.base}/${turn % 2 ? 'en/news' : 'ru/tags'}/never-asked-${turn}`)));
  const warm = await Promise.all(Array.from({ length: 200 }, page));
  const good = warm.filter((answer) => answer.status === 200).length;
  const slowest = Math.max(...warm.map((answer) => answer.took));
  note(
    'frozen Postgres: warm pages beside a crowd',
    '200 of 200 within 10 s',
    `${good} of 200, slowest ${seconds(slowest)}`,
    good === 200 && slowest <= 10_000,
  );
  const answers = await crowd;
  const told503 = answers.filter(isPage).length;
  const last = Math.max(...answers.map((answer) => answer.took));
  note(
    'frozen Postgres: 200 at pages nobody asked for before',
    '200 × 503 with words within 40 s',
    `${told503} × 503 with words, slowest ${seconds(last)}`,
    told503 === 200 && last <= 40_000,
  );
  const desk = await ask(`${site.base}/desk/sign-in`);
  note(
    'frozen Postgres: the desk',
    '200 or 503 with words',
    `${desk.status}, ${desk.text.length} bytes`,
    [200, 503].includes(desk.status) && desk.text.length > 500,
  );
}

async function afterwards(site, newsroom, page) {
  const isReady = await until(() => ready(site), 60_000, 250);
  note('Postgres goes on: ready', 'within 35 s', seconds(isReady), isReady <= healed);
  await newsroom.publish('Published when it went on');
  const seen = await until(async () => (await page()).text.includes('Published when it went on'), 60_000, 100);
  note('Postgres goes on: publish to visible', 'within 10 s', seconds(seen), seen <= 10_000);
  const fresh = await ask(`${site.base}/zh/tags`);
  note('Postgres goes on: a page nobody asked for before', '200', fresh.status, fresh.status === 200);
}
