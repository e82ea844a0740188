import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, checks, unitTests } from './launcher/checks.mjs';
import { onStop, stopChildren } from './launcher/children.mjs';
import { install } from './launcher/install.mjs';
import { runMain, say } from './launcher/say.mjs';

await runMain(async () => {
  process.chdir(path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'));
  onStop(stopChildren, 130);
  await install();
  const failed = [];
  const run = async ([name, args]) => {
    const { code, output } = await check(args);
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    if (code === 0) return;
    say(output.trim().slice(-12_000));
    failed.push(name);
  };
  await Promise.all(checks.map(run));
  await run(['unit tests', unitTests]);
  say(failed.length === 0 ? 'All is well.' : `Failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
