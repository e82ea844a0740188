import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from '../load.mjs';

const posts = Number(process.env.POSTS ?? 5000);
const article = '/en/news/two-gauges-one-train';

/** An archive taken over, given out and taken back; and what a reader's page takes meanwhile. POSTS=200000 is the whole of it (2 GB). */
export async function moving({ folder, base, script, startServer, stopServer, row }) {
  const file = path.join(folder, 'archive.xml');
  const { bytes } = await script('scripts/bench/moving.ts', 'generate', file, posts);
  row(`an archive of ${posts} posts`, `${(bytes / 1e6).toFixed(0)} MB`);
  const server = await startServer();
  await fetch(base + article);
  const quiet = await load(base + article, { seconds: 5, together: 4 });
  const importing = script('scripts/bench/moving.ts', 'import', file);
  // Texts are read first, then written: the middle is where both the database and the processor are busy.
  const meanwhile = await Promise.race([importing.then(() => null), load(base + article, { seconds: 20, together: 4 })]);
  const done = await importing;
  row('read and checked', `${(posts / done.survey).toFixed(0)}/s`);
  row('written', `${(done.new / done.seconds).toFixed(0)}/s`, 'at least 300/s');
  row('of the processor, for each: the program', `${((done.cpu * 1000) / done.new).toFixed(1)} ms`);
  row('load of the machine over a minute, with readers beside it', os.loadavg()[0]?.toFixed(1) ?? '');
  row('memory at most', `${done.peak.toFixed(0)} MB`, 'under 400 MB');
  row('unexplained words', done.unexplained, '0');
  if (meanwhile) row('a reader’s page meanwhile, p95 to quiet p95', `${(meanwhile.p95 / quiet.p95).toFixed(2)} ×`, 'at most 1.2 ×');
  await stopServer(server);
  const out = await script('scripts/bench/moving.ts', 'export');
  row('given out as JSON Lines', `${(out.count / out.jsonl).toFixed(0)}/s`, 'at least 300/s');
  row('given out as WXR', `${(out.count / out.wxr).toFixed(0)}/s`, 'at least 300/s');
  row('memory at most', `${out.peak.toFixed(0)} MB`, 'under 400 MB');
  const undone = await script('scripts/bench/moving.ts', 'undo', done.id);
  row('taken back', `${(undone.stories / undone.seconds).toFixed(0)}/s`, 'as fast as written');
  rmSync(file, { force: true });
}
