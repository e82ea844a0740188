import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { locales } from '../ground/locales';
import { strings } from '../ground/messages';

const root = path.resolve(fileURLToPath(new URL('.', import.meta.url)), '../..');
const files = ['lib', 'scripts', 'db'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => path.join(folder, name)),
);

/** Names that are put together at run time: what stands in the code, and what it can become. */
const composed: Record<string, string[]> = {
  '`articles.$': ['publish', 'update', 'correction', 'restore'].map((kind) => `articles.${kind}`),
  '`comments.$': ['approved', 'rejected', 'spam'].map((kind) => `comments.${kind}`),
  'why.action': [],
};

/**
 * Every `action:` of a call of `audit(` or of what is handed on to it, and every `subjectType:`.
 */
function scan(): { actions: Set<string>; subjects: Set<string>; unknown: string[] } {
  const actions = new Set<string>();
  const subjects = new Set<string>();
  const unknown: string[] = [];
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8');
    if (!/\baudit\(|action: '/.test(text)) continue;
    for (const [, value = ''] of text.matchAll(/(?:[{,]|^)\s*action:\s*([^,\n{}]+)/gm)) {
      const names = [...value.matchAll(/'([a-z]+\.[a-z-]+)'/g)].flatMap(([, name]) => name ?? []);
      for (const name of names) actions.add(name);
      const known = composed[value.trim()];
      for (const name of known ?? []) actions.add(name);
      if (names.length === 0 && !known && text.includes('audit(') && /^[`a-z]/.test(value.trim()) && value.includes('.')) unknown.push(`${file}: ${value}`);
    }
    for (const [, name = ''] of text.matchAll(/subjectType: '([a-z_-]+)'/g)) subjects.add(name);
  }
  return { actions, subjects, unknown };
}

const found = scan();

test('finds the names of the log in the code', () => {
  expect(found.unknown).toEqual([]);
  expect(found.actions.size).toBeGreaterThan(80);
  expect(found.subjects.size).toBeGreaterThan(15);
});

test.each(locales)('every action and every kind of thing in the log has words in %s', (locale) => {
  const words = strings(locale, 'log');
  expect([...found.actions].filter((name) => !(name in words.actions)).sort()).toEqual([]);
  expect([...found.subjects].filter((name) => !(name in words.subjects)).sort()).toEqual([]);
});
