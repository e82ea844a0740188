import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { desk } from './bench/parts/desk.mjs';
import { flood } from './bench/parts/flood.mjs';
import { joint } from './bench/parts/joint.mjs';
import { lighthouse } from './bench/parts/lighthouse.mjs';
import { mixed } from './bench/parts/mixed.mjs';
import { moving } from './bench/parts/moving.mjs';
import { page } from './bench/parts/page.mjs';
import { publish } from './bench/parts/publish.mjs';
import { queues } from './bench/parts/queues.mjs';
import { render } from './bench/parts/render.mjs';
import { slow } from './bench/parts/slow.mjs';
import { threads } from './bench/parts/threads.mjs';
import { typos } from './bench/parts/typos.mjs';
import { Table } from './bench/table.mjs';
import { build } from './launcher/build.mjs';
import { onStop, run, stopChild, stopChildren } from './launcher/children.mjs';
import { install } from './launcher/install.mjs';
import { removeRendered } from './launcher/pages.mjs';
import { ensureDatabase, freePort, startPostgres } from './launcher/postgres.mjs';
import { runMain, say, Trouble } from './launcher/say.mjs';
import { startSite } from './launcher/site.mjs';

const parts = { page, publish, render, lighthouse, slow, typos, flood, queues, threads, desk, joint, moving, mixed };
const dist = '.next-test';

/**
 * `npm run bench` runs every part, `npm run bench -- page publish` the named ones. Each gets its
 * own database and this.
 */
async function benchOf(folder, postgres, name, table) {
  const port = await freePort();
  const environment = {
    ...process.env,
    DATABASE_URL: await ensureDatabase(postgres.url, `bench_${name}`),
    DATA_DIR: path.join(folder, name),
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    AUTH_SECRET: 'y'.repeat(32),
    NEXT_DIST_DIR: dist,
  };
  const base = `http://127.0.0.1:${port}`;
  return {
    folder,
    environment,
    base,
    /** Runs a TypeScript file and gives the JSON of its last line. */
    async script(...args) {
      const { code, output } = await run(process.execPath, ['--import', 'tsx', ...args.map(String)], { quiet: true, env: environment });
      if (code !== 0) throw new Trouble(output.trim().slice(-3000));
      const last = output.trim().split('\n').at(-1);
      return /^[[{]/.test(last) ? JSON.parse(last) : last;
    },
    /** A server without any page rendered yet. Gives its process, once it answers. */
    async startServer() {
      removeRendered(dist);
      const site = startSite('start', port, { environment });
      await site.ready;
      return site.child;
    },
    /**
     * Another server on the same database, with pages of its own. Gives its process and address,
     * once it answers.
     */
    async startBeside() {
      const own = await freePort();
      const pages = path.join(folder, `${name}-pages-${own}`);
      const site = startSite('start', own, { environment: { ...environment, PORT: String(own), PAGES_DIR: pages } });
      await site.ready;
      return { child: site.child, base: `http://127.0.0.1:${own}` };
    },
    stopServer: (child) => stopChild(child),
    row: (what, figure, limit) => table.note(name, what, figure, limit),
  };
}

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown) throw new Trouble(`There is no part “${unknown}”: the parts are ${Object.keys(parts).join(', ')}.`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-bench-'));
  let postgres;
  const clean = async () => {
    await stopChildren(postgres?.child);
    rmSync(folder, { recursive: true, force: true });
  };
  onStop(clean);
  try {
    await install();
    const table = new Table(say);
    postgres = await startPostgres(folder);
    await build(dist);
    for (const [name, part] of Object.entries(parts)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      say(`\n${name}`);
      const bench = await benchOf(folder, postgres, name, table);
      await bench.script('scripts/prepare.ts');
      await part(bench);
    }
    table.conclude();
  } finally {
    await clean();
  }
  return 0;
});
