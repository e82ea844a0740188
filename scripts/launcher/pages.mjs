import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './data-folder.mjs';

const listName = 'infoshos-built-pages.json';
const ownerName = 'infoshos-pages-of';

const rendered = (dist) =>
  existsSync(path.join(dist, 'server', 'app'))
    ? readdirSync(path.join(dist, 'server', 'app'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name)))
    : [];

/**
 * Remembers which files the build itself made, so that pages rendered later can be told from them.
 */
export const listRendered = (dist) => writeWhole(path.join(dist, listName), JSON.stringify(rendered(dist)), 0o644);

/** Removes every page that a server has rendered since the build. */
export function removeRendered(dist) {
  const list = path.join(dist, listName);
  if (!existsSync(list)) return;
  const built = new Set(JSON.parse(readFileSync(list, 'utf8')));
  for (const file of rendered(dist)) if (!built.has(file)) rmSync(path.join(dist, file), { force: true });
  rmSync(path.join(dist, 'server', 'route-cache'), { recursive: true, force: true });
  const cache = path.join(dist, 'cache');
  for (const name of existsSync(cache) ? readdirSync(cache) : [])
    if (name === 'fetch-cache' || name.startsWith('infoshos-mark-')) rmSync(path.join(cache, name), { recursive: true, force: true });
}

/**
 * Pages rendered from one database must not be shown beside another: they go when `owner` is not
 * who rendered them.
 */
export function keepPagesOf(dist, owner) {
  const file = path.join(dist, ownerName);
  if (existsSync(file) && readFileSync(file, 'utf8') === owner) return;
  removeRendered(dist);
  writeWhole(file, owner, 0o644);
}
