import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeImage } from '../image.mjs';
import { start, stopChild } from '../launcher/children.mjs';
import { commandFile, frontFile } from '../launcher/front.mjs';
import { ensureDatabase, freePort } from '../launcher/postgres.mjs';
import { Trouble } from '../launcher/say.mjs';
import { ask, seconds, until } from './asking.mjs';
import { openNewsroom } from './newsroom.mjs';
import { environmentOf } from './sites.mjs';
import { note } from './table.mjs';

const most = 300e6;
/** `nobody` of most systems. Who is no administrator runs it as themselves. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const every = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
const state = (folder) =>
  every(folder)
    .map((file) => `${file} ${statSync(file).mtimeMs}`)
    .sort()
    .join('\n');

/**
 * The steps of deploy/Dockerfile without a container: what it copies, as an ordinary user, in a
 * folder that nobody may write to.
 */
export async function inAnImage({ postgres, folder, dist }) {
  const target = path.join(folder, 'image');
  const bytes = await makeImage(target, dist);
  note('the image beside Node: size', 'at most 300 MB', `${(bytes / 1e6).toFixed(0)} MB`, bytes <= most);
  for (const file of [target, ...every(target)]) chmodSync(file, statSync(file).isDirectory() ? 0o555 : 0o444);
  const port = await freePort();
  const url = await ensureDatabase(postgres.url, 'faults_image');
  const environment = environmentOf({ folder, dist, name: 'image', url, port, more: { PAGES_DIR: path.join(folder, 'image-pages') } });
  for (const place of [environment.DATA_DIR, environment.PAGES_DIR]) {
    mkdirSync(place, { recursive: true });
    if (user.uid) chownSync(place, user.uid, user.gid);
  }
  const before = state(target);
  const run = (file, ...words) => start(process.execPath, [path.join(target, file), ...words], { cwd: target, env: environment, grace: 30_000, ...user });
  const prepared = run(commandFile(dist, 'prepare'));
  if ((await prepared.ended) !== 0) throw new Trouble('the image could not prepare a database');
  const site = run(frontFile(dist));
  const base = `http://localhost:${port}`;
  const newsroom = await openNewsroom(environment, url);
  try {
    const ready = await until(async () => (await ask(`${base}/api/ready`)).status === 200, 60_000, 100);
    note('the image: ready after its start', 'within 60 s', seconds(ready), ready < 60_000);
    const paths = [
      '/en',
      '/ru/news',
      newsroom.path,
      `${newsroom.path}/card.png`,
      '/zh/search?q=%E9%93%81',
      '/en/feed.xml',
      '/sitemap.xml',
      '/desk/sign-in',
      '/en/opensearch.xml',
    ];
    const wrong = [];
    for (const path of paths) {
      const { status } = await ask(base + path);
      if (status !== 200) wrong.push(`${path} ${status}`);
    }
    note('the image: pages, pictures, feeds and the desk', `${paths.length} × 200`, wrong.join(', ') || `${paths.length} × 200`, wrong.length === 0);
    await newsroom.publish('Published from an image');
    const took = await until(async () => (await ask(base + newsroom.path)).text.includes('Published from an image'), 15_000);
    note('the image: publish to visible', 'within 5 s', seconds(took), took <= 5000);
  } finally {
    newsroom.close();
    await stopChild(site);
  }
  const saved = run(commandFile(dist, 'backup'), path.join(environment.DATA_DIR, 'saved.ndjson.gz'));
  const checked = (await saved.ended) === 0 ? run(commandFile(dist, 'backup'), '--check', path.join(environment.DATA_DIR, 'saved.ndjson.gz')) : saved;
  note('the image: a backup by its own command, checked', 'exit code 0', `exit code ${await checked.ended}`, (await checked.ended) === 0);
  note('the image: files written or changed in it', 'none', state(target) === before ? 'none' : 'some', state(target) === before);
  note(
    'the image: pages kept beside it',
    'some',
    `${every(environment.PAGES_DIR).filter((file) => file.endsWith('.html')).length} pages`,
    every(environment.PAGES_DIR).some((file) => file.endsWith('.html')),
  );
  for (const file of [target, ...every(target)]) if (statSync(file).isDirectory()) chmodSync(file, 0o755);
}
