import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isolate } from '../testing/isolate.mjs';
import { throwawayPostgres } from '../testing/postgres.mjs';
import { answers } from './faults/answers.mjs';
import { behindNginx } from './faults/behind-nginx.mjs';
import { behindPgBouncer } from './faults/behind-pgbouncer.mjs';
import { atAnyHour } from './faults/clock.mjs';
import { frozen } from './faults/frozen.mjs';
import { inAnImage } from './faults/image.mjs';
import { jointEditing } from './faults/joint.mjs';
import { journeysAtNight, longJourneys } from './faults/journeys.mjs';
import { onABadLine } from './faults/line.mjs';
import { pressed } from './faults/pressed.mjs';
import { removeCopies } from './faults/sites.mjs';
import { stopping } from './faults/stopping.mjs';
import { conclude, leaveOut, note } from './faults/table.mjs';
import { watching } from './faults/watching.mjs';
import { build } from './launcher/build.mjs';
import { isStopping, onStop, stopChildren } from './launcher/children.mjs';
import { install } from './launcher/install.mjs';
import { installed } from './launcher/installed.mjs';
import { alone } from './launcher/lock.mjs';
import { runMain, Stopped, say, Trouble } from './launcher/say.mjs';

const dist = '.next-test';
const missing = (name) => `${name} is not installed (Debian and Ubuntu: apt install ${name})`;

const parts = {
  clock: (where) => atAnyHour(where),
  journeys: (where) => journeysAtNight(where),
  long: (where) => longJourneys(where),
  nginx: (where) => {
    const program = installed('nginx');
    return program ? behindNginx(where, program) : leaveOut('the site behind nginx', missing('nginx'));
  },
  pgbouncer: (where) => {
    const program = installed('pgbouncer');
    return program ? behindPgBouncer(where, program) : leaveOut('the site behind PgBouncer', missing('pgbouncer'));
  },
  line: (where) => onABadLine(where),
  pressed: (where) => pressed(where),
  frozen: (where) => frozen(where),
  watching: (where) => watching(where),
  answers: (where) => answers(where),
  joint: (where) => jointEditing(where),
  image: (where) => inAnImage(where),
  stopping: (where) => stopping(where, installed('nginx')),
};

async function runPart(name, where) {
  const begun = performance.now();
  say(`\n── ${name}`);
  try {
    await parts[name](where);
  } catch (error) {
    if (error instanceof Stopped || isStopping()) throw new Stopped();
    say(error instanceof Trouble ? error.message : (error?.stack ?? String(error)));
    note(`${name}, to its end`, 'run', 'broke off', false);
  }
  say(`   ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

/** `npm run test:faults` runs every part, `npm run test:faults -- nginx line` the named ones. */
await runMain(async () => {
  process.chdir(path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'));
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new Trouble(`There is no part “${unknown}”: the parts are ${Object.keys(parts).join(', ')}.`);
  let folder;
  let postgres;
  const clean = async () => {
    if (postgres) await postgres.stop();
    else await stopChildren();
    if (folder) rmSync(folder, { recursive: true, force: true });
    removeCopies();
  };
  onStop(clean, 130);
  isolate();
  await install();
  folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-faults-'));
  // PgBouncer runs as another user and must be able to pass through.
  chmodSync(folder, 0o711);
  try {
    await alone('test-build', async () => {
      await build(dist);
      postgres = await throwawayPostgres();
      for (const name of Object.keys(parts)) if (wanted.length === 0 || wanted.includes(name)) await runPart(name, { folder, dist, postgres });
    });
  } finally {
    await clean();
  }
  const { passed, failed } = conclude();
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
