import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// What a bundler and the test runner forgive, plain Node does not: an import that it cannot resolve
// would end every command.
test.each(['import.ts', 'export.ts', 'backup.ts', 'restore.ts'])('%s is loaded by Node itself', (name) => {
  const env = { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', SITE_URL: 'http://localhost:3000', NODE_OPTIONS: '' };
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${name}`], {
    cwd: path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'),
    env,
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/SyntaxError|ERR_MODULE|ReferenceError/);
});
