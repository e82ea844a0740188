import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { start, stopChild } from '../launcher/children.mjs';
import { freePort } from '../launcher/postgres.mjs';
import { ask, seconds, until } from './asking.mjs';
import { openNewsroom } from './newsroom.mjs';
import { environmentOf, prepare, sampleDatabase, startOn } from './sites.mjs';
import { note } from './table.mjs';

const nobody = 65534;

async function startBouncer(program, folder, target) {
  const { hostname, port: far, username, password } = new URL(target);
  const port = await freePort();
  const own = path.join(folder, 'pgbouncer');
  mkdirSync(own, { recursive: true });
  const users = path.join(own, 'users.txt');
  writeFileSync(users, `"${username}" "${decodeURIComponent(password)}"\n`);
  const settings = `[databases]
* = host=${hostname} port=${far}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
max_client_conn = 200
default_pool_size = 10
`;
  writeFileSync(path.join(own, 'pgbouncer.ini'), settings);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chmodSync(own, 0o755);
    for (const file of [own, users]) chownSync(file, nobody, nobody);
  }
  const child = start(program, ['-q', path.join(own, 'pgbouncer.ini')], { stdio: ['ignore', 'inherit'], ...(isRoot && { uid: nobody, gid: nobody }) });
  const through = (url) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).toString();
  const { default: pg } = await import('pg');
  const answers = async () => {
    const client = new pg.Client({ connectionString: through(target), connectionTimeoutMillis: 1000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  };
  await until(answers, 10_000, 100);
  return { through, stop: () => stopChild(child) };
}

/** The site behind PgBouncer in transaction mode, without and with the database's own address. */
export async function behindPgBouncer(where, program) {
  const direct = await sampleDatabase(where, 'faults_pooled');
  const bouncer = await startBouncer(program, where.folder, direct);
  const pooled = bouncer.through(direct);
  try {
    const environment = environmentOf({ ...where, name: 'faults_pooled', url: pooled, port: 3000 });
    const begun = performance.now();
    const both = await Promise.all(
      [1, 2].map(() =>
        prepare(environment).then(
          () => true,
          (error) => error.message,
        ),
      ),
    );
    note(
      'behind PgBouncer, two starts migrate at once',
      'both done',
      both.every((outcome) => outcome === true) ? 'both done' : both.join(' / '),
      both.every((outcome) => outcome === true),
    );
    const again = await prepare(environment).then(
      () => true,
      () => false,
    );
    note('behind PgBouncer, a later start finds no lock', 'done', again ? `done, ${seconds(performance.now() - begun)} in all` : 'stood still', again);
    await visible(where, 'behind PgBouncer, publish to visible by the poll', pooled, {}, 2000);
    await visible(where, 'the same with DATABASE_URL_DIRECT, told by LISTEN', pooled, { DATABASE_URL_DIRECT: direct }, 800);
  } finally {
    await bouncer.stop();
  }
}

async function visible(where, what, url, more, limit) {
  const site = await startOn(where, 'faults_pooled', url, { more });
  const newsroom = await openNewsroom(site.environment, url);
  const page = () => ask(`${site.base}${newsroom.path}`);
  try {
    await page();
    const times = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await newsroom.publish(`Turn ${turn}, ${what}`);
      times.push(await until(async () => (await page()).text.includes(`Turn ${turn}, ${what}`), 15_000));
    }
    const middle = times.sort((a, b) => a - b)[2];
    note(`${what}, median of 5`, `at most ${seconds(limit)}`, seconds(middle), middle <= limit);
  } finally {
    newsroom.close();
    await site.stop();
  }
}
