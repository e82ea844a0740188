import path from 'node:path';
import { onStop, run, stopChildren } from './launcher/children.mjs';
import { install } from './launcher/install.mjs';
import { runMain, say } from './launcher/say.mjs';

const node = process.execPath;
export const checks = [
  ['lint', node, ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['types', node, ['node_modules/typescript/bin/tsc', '--noEmit']],
];

await runMain(async () => {
  process.chdir(path.resolve(import.meta.dirname, '..'));
  onStop(stopChildren);
  await install();
  const failed = [];
  for (const [name, command, args] of [...checks, ['unit tests', node, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit']]]) {
    const { code, output } = await run(command, args, { quiet: true });
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    if (code !== 0) {
      say(output.trim());
      failed.push(name);
    }
  }
  return failed.length === 0 ? 0 : 1;
});
