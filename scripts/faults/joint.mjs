import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startJourneysSite } from '../../testing/journeys-site.mjs';
import { throwawayPostgres } from '../../testing/postgres.mjs';
import { provideBrowser } from '../launcher/browser.mjs';
import { run } from '../launcher/children.mjs';
import { countPlaywright } from '../launcher/counts.mjs';
import { say } from '../launcher/say.mjs';
import { leaveOut, note } from './table.mjs';

const minutes = 60_000;
/** How many people; two crowds at once, in articles of their own: they wait most of the time. */
const turns = [
  [5, 2],
  [4, 3],
];

/**
 * Two to five browsers in one article: typing, pasting, parting, undoing, slow lines, no line.
 * JOINT_ROUNDS (300) in all, from JOINT_SEED; a round that fails names its seed.
 */
export async function jointEditing({ folder, dist }) {
  const browser = await provideBrowser();
  if (!browser) return leaveOut('several people in one article', 'there is no Chromium');
  const rounds = Math.ceil(Number(process.env.JOINT_ROUNDS ?? 300) / turns.flat().length);
  const first = Number(process.env.JOINT_SEED ?? Math.floor(Math.random() * 1_000_000));
  const postgres = await throwawayPostgres();
  const site = await startJourneysSite({ postgres, dist, browser, name: 'joint' });
  try {
    for (const crowds of turns) await Promise.all(crowds.map((people) => play({ folder, site, people, rounds, seed: first + people })));
  } finally {
    await site.stop();
    await postgres.end();
  }
}

async function play({ folder, site, people, rounds, seed }) {
  const report = path.join(folder, `joint-${people}.json`);
  const given = { JOINT_ROUNDS: String(rounds), JOINT_PEOPLE: String(people), JOINT_SEED: String(seed), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const words = [
    'node_modules/@playwright/test/cli.js',
    'test',
    'e2e/desk-collab.spec.ts',
    '-g',
    'rounds of typing',
    '--output',
    path.join(folder, `joint-${people}`),
  ];
  const environment = { ...site.environment, ...given };
  const { output } = await run(process.execPath, words, { quiet: true, timeout: 30 * minutes, env: environment, signal: 'SIGINT', grace: 10_000 });
  const { passed, failed } = existsSync(report) ? countPlaywright(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
  if (failed > 0) say(output.trim().slice(-5000));
  note(`${people} people in one article, ${rounds} rounds`, 'all see the same', `seed ${seed}`, failed === 0 && passed === 1);
}
