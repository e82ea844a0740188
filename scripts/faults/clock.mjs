import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { throwawayPostgres } from '../../testing/postgres.mjs';
import { clockAt, clockLibrary } from '../../testing/shifted-clock.mjs';
import { vitest } from '../launcher/checks.mjs';
import { run } from '../launcher/children.mjs';
import { countVitest } from '../launcher/counts.mjs';
import { say } from '../launcher/say.mjs';
import { leaveOut, note } from './table.mjs';

const minutes = 60_000;
const year = new Date().getUTCFullYear() + 1;
const leapYear = year + ((4 - (year % 4)) % 4);
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
/** The Sunday of this month (1 to 12) of next year that is the first on or after this day. */
const sunday = (month, day) => {
  const first = new Date(Date.UTC(year, month - 1, day));
  return new Date(first.getTime() + ((7 - first.getUTCDay()) % 7) * 86_400_000).toISOString().slice(0, 10);
};
/**
 * Hours at which a day is another one somewhere, days on which zones change their clocks, a leap
 * day, a new year: ahead of the machine's clock, which still writes the times of files. At those of
 * `both`, at which a day ends or an hour is left out while they run, the tests with a database run
 * too, which take three times as long.
 */
const moments = [
  ['half past midnight', `${tomorrow}T00:30:00Z`, 'unit'],
  ['a quarter before Shanghai’s midnight', `${tomorrow}T15:45:00Z`, 'unit'],
  ['over Shanghai’s midnight', `${tomorrow}T15:59:50Z`, 'both'],
  ['a quarter after it', `${tomorrow}T16:15:00Z`, 'unit'],
  ['a quarter before midnight', `${tomorrow}T23:45:00Z`, 'unit'],
  ['over the hour that Europe leaves out', `${sunday(3, 25)}T00:59:50Z`, 'both'],
  ['in the hour that Europe has twice', `${sunday(10, 25)}T00:45:00Z`, 'unit'],
  ['in the hour that New York has twice', `${sunday(11, 1)}T05:45:00Z`, 'unit'],
  ['on 29 February', `${leapYear}-02-29T12:00:00Z`, 'both'],
  ['over the new year', `${year}-12-31T23:59:50Z`, 'both'],
];
const words = /new Date\(|Date\.now|now\(\)|interval '/g;
// These measure how long something takes; Postgres's own limits do not end under a clock that is
// not the system's.
const stopwatches = /-line\.db\.test\.ts$|^db\/(limits|migrate)\.db\.test\.ts$|keep-running\.test\.ts$/;
const folders = ['app', 'browser', 'components', 'db', 'lib', 'messages', 'sample', 'scripts', 'server'];

/** The tests that name moments again and again: those of one kind, `unit` or `db`. */
function testsOfTime(kind) {
  const isOfKind = (file) => /\.test\.(tsx?|mjs)$/.test(file) && file.endsWith('.db.test.ts') === (kind === 'db') && !stopwatches.test(file);
  const least = kind === 'db' ? 4 : 1;
  return folders
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)))
    .filter((file) => isOfKind(file) && (readFileSync(file, 'utf8').match(words) ?? []).length >= least);
}

/** The tests that know what time it is, at hours and on days when others have failed. */
export async function atAnyHour({ folder }) {
  const library = clockLibrary();
  if (!library) return leaveOut('the tests at other hours', 'libfaketime is not installed (Debian and Ubuntu: apt install faketime)');
  const files = { unit: testsOfTime('unit'), db: testsOfTime('db') };
  for (const [name, at, which] of moments) {
    const clock = clockAt(at, library);
    const postgres = which === 'both' ? await throwawayPostgres({ environment: clock }) : null;
    let seen = { passed: 0, failed: 0 };
    for (const project of postgres ? ['unit', 'db'] : ['unit']) {
      const environment = { ...process.env, NODE_ENV: 'test', ...(postgres && { TEST_DATABASE_URL: postgres.url }), ...clock };
      const counts = await runTests(project, files[project], path.join(folder, `${project}-${at.replace(/\W/g, '')}.json`), environment);
      seen = { passed: seen.passed + counts.passed, failed: seen.failed + counts.failed };
    }
    await postgres?.end();
    note(`tests ${name} (${at})`, 'all pass', `${seen.passed} passed, ${seen.failed} failed`, seen.failed === 0);
  }
}

/** Runs unit tests or tests with a database; how many passed and failed. */
export async function runTests(project, files, report, environment) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { output } = await run(process.execPath, vitest(project, [...reporters, ...files]), { quiet: true, timeout: 8 * minutes, env: environment });
  const counts = existsSync(report) ? countVitest(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
  if (counts.failed > 0) say(output.trim().slice(-6000));
  return counts;
}
