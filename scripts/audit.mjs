import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onStop, run, stopChildren } from './launcher/children.mjs';
import { runMain, say, Trouble } from './launcher/say.mjs';

const minutes = 60_000;
const ranks = ['critical', 'high', 'moderate', 'low', 'info'];

/**
 * Known advisories of the packages, worst first: of those that the site runs with, then of those
 * that only make and test it.
 */
export function adviceOf(report, isShipped) {
  const all = Object.values(report.vulnerabilities ?? {});
  const told = all.map((advisory) => {
    const causes = advisory.via.filter((via) => typeof via === 'object').map((via) => `${via.title} (${via.url})`);
    const fix =
      advisory.fixAvailable === true
        ? 'a newer version fixes it'
        : advisory.fixAvailable
          ? `fixed in ${advisory.fixAvailable.name} ${advisory.fixAvailable.version}`
          : 'no version fixes it yet';
    return {
      name: advisory.name,
      severity: advisory.severity,
      isShipped: isShipped(advisory.name),
      causes: causes.length > 0 ? causes : [`through ${advisory.via.join(', ')}`],
      fix,
    };
  });
  const rank = (advisory) => (advisory.isShipped ? 0 : 10) + ranks.indexOf(advisory.severity);
  return told.sort((a, b) => rank(a) - rank(b));
}

async function audit(...words) {
  const { output } = await run('npm', ['audit', '--json', ...words], { quiet: true, timeout: 2 * minutes });
  const from = output.indexOf('{');
  try {
    const report = JSON.parse(output.slice(from, output.lastIndexOf('}') + 1));
    if (report.vulnerabilities) return report;
    throw new Trouble(`The registry gave no advisories: ${report.message ?? report.error?.summary ?? 'it does not say why'}.`);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`npm audit did not answer; is there a network? It said:\n${output.trim().slice(-800)}`);
  }
}

/**
 * `npm run audit`: ends with 1 where a package that the site runs with has an advisory of high or
 * critical weight.
 */
if (process.argv[1] === import.meta.filename)
  await runMain(async () => {
    process.chdir(path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'));
    onStop(stopChildren);
    const [all, shipped] = [await audit(), await audit('--omit=dev')];
    const advice = adviceOf(all, (name) => Object.hasOwn(shipped.vulnerabilities, name));
    for (const { name, severity, isShipped, causes, fix } of advice)
      say(`${severity.padEnd(9)} ${name}${isShipped ? '' : ' (only to make and test the site)'}: ${causes.join('; ')}; ${fix}.`);
    const bad = advice.filter((advisory) => advisory.isShipped && ['high', 'critical'].includes(advisory.severity)).length;
    say(`${advice.length} packages with known advisories, ${bad} of them high or critical and in what the site runs with.`);
    return bad > 0 ? 1 : 0;
  });
