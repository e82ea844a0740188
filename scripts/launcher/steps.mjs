import { existsSync, readFileSync } from 'node:fs';
import { isStopping, run } from './children.mjs';
import { Stopped, say, Trouble } from './say.mjs';

const minutes = 60_000;
const results = [];

export const stepResults = () => results;

/**
 * Runs one step of the test and counts it. A step that throws counts as one failure. Returns
 * whether nothing failed.
 */
export async function step(name, work) {
  const begun = performance.now();
  say(`── ${name} …`);
  const counts = await work().catch((error) => {
    if (error instanceof Stopped || isStopping()) throw new Stopped();
    say(error instanceof Trouble ? error.message : (error?.stack ?? String(error)));
    return { passed: 0, failed: 1 };
  });
  results.push(counts);
  say(`   ${counts.passed} passed, ${counts.failed} failed in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return counts.failed === 0;
}

/**
 * The environment of the tests: this one, less every setting of a real site, its .env files
 * included.
 */
export function cleanEnvironment(environment, fromFiles = {}) {
  const ours =
    /^(DATABASE_|SITE_URL$|DATA_DIR$|AUTH_SECRET|NEXTAUTH_|PORT$|TRUSTED_PROXIES$|SMTP_|MAIL_|LOG_LEVEL$|NEON_|OIDC_|S3_|CRON_|METRICS_|OTEL_|SAMPLE$|ACCESS_LOG$|BACKUP|HANDOVER_|SITE_HOSTS$|KEPT_PAGES|RENDERED_|HSTS_|INFOSHOS_|NEXT_SERVER_ACTIONS_)/;
  const kept = Object.entries(environment).filter(([name]) => !ours.test(name));
  const silenced = Object.keys(fromFiles).filter((name) => environment[name] === undefined || ours.test(name));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(silenced.map((name) => [name, ''])) };
}

/** Runs a command; counts it as one passed or failed, and shows what it said when it failed. */
export async function counted(args, environment) {
  const { code, output } = await run(process.execPath, args, { quiet: true, timeout: 10 * minutes, env: environment });
  if (code !== 0) say(output.trim().slice(-12_000));
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs a test runner that leaves a JSON report, and counts that. What it said is shown when
 * anything failed.
 */
export async function reported(args, { report, count, environment, timeout = 20 * minutes, signal }) {
  const { code, output } = await run(process.execPath, args, { quiet: true, timeout, env: environment, signal, grace: 10_000 });
  const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.failed > 0) say(output.trim().slice(-20_000));
  for (const name of counts.flaky ?? []) say(`   passed only on a second try: ${name}`);
  return counts;
}
