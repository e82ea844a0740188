import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './data-folder.mjs';

const listName = 'infoshos-assets.json';
/**
 * Builds whose files are there, the present one among them: pages that were opened with an earlier
 * one still ask for its files.
 */
const keptBuilds = 3;

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    : [];

const listed = (dist) => {
  const file = path.join(dist, listName);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
};

/** Puts the hashed files of the last builds in `before` beside those of the new build in `dist`. */
export function keepAssets(before, dist) {
  const own = filesIn(path.join(dist, 'static'));
  const earlier = listed(before).slice(0, keptBuilds - 1);
  for (const file of new Set(earlier.flat())) {
    const [from, to] = [path.join(before, 'static', file), path.join(dist, 'static', file)];
    if (existsSync(from) && !existsSync(to)) cpSync(from, to);
  }
  writeWhole(path.join(dist, listName), JSON.stringify([own, ...earlier]), 0o644);
}
