import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settings } from '../sample/settings';

// What the sample edition calls itself and what it writes about, in its three languages and in
// short.
const organisation = /Shanghai Cooperation|\bSCO\b|Шанхайск\p{L}+ организаци|(?<!\p{L})ШОС(?!\p{L})|上海合作|上合组织/u;
const names = [...new Set(Object.values(settings.name))];

// The program has the name of its sample edition. Here it speaks of itself: to operators, to other
// programs, and in marks of files.
const speaksOfItself = [/^(scripts|deploy)\//, /^db\/migrate\.ts$/];
const ofTheProgram = /X-Infoshos-|'Infoshos (?:webhooks|partner)'|-\/\/Infoshos\/\/|Infoshos(?:Del|Ins|Hidden)/g;

const code = execFileSync('git', ['ls-files', '-z', '--', 'app', 'browser', 'components', 'db', 'deploy', 'lib', 'messages', 'scripts', 'server'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /\.(?:[cm]?[jt]sx?|css|sql|json|ya?ml|conf)$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('scripts/art/'));

test('the code is found', () => expect(code.length).toBeGreaterThan(500));

test('neither the catalogues nor the code name a publication: another one changes rows', () => {
  const found = code.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(ofTheProgram, '');
    const named = names.filter((name) => text.includes(name) && !speaksOfItself.some((pattern) => pattern.test(file)));
    return [...named, ...(organisation.exec(text) ?? [])].map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});
