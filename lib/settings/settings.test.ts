import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { settingForms } from './settings';

const root = path.resolve(fileURLToPath(new URL('.', import.meta.url)), '../..');
/** What is told to the desk, not obeyed: its form, its own page, the verb that stores it. */
const own = /^(lib\/settings\/|app\/desk\/settings\/|lib\/sample\/|messages\/)/;
const files = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !own.test(name)),
);
const obeying = files.map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') })).filter(({ text }) => text.includes('getSettings('));

test.each(Object.keys(settingForms))('the setting %s is read where something follows from it', (key) => {
  const read = new RegExp(`(settings?|setting|\\))\\.${key}\\b|[{,]\\s*${key}\\s*[,}:].*getSettings\\(`);
  expect(obeying.filter(({ text }) => read.test(text)).map(({ name }) => name)).not.toEqual([]);
});
