import { describe, expect, test } from 'vitest';
import { strings } from '../ground/messages';
import { judgeStatus, type StatusFigures } from './judge';

const now = new Date('2026-12-01T12:00:00Z');
const well: StatusFigures = {
  now,
  awaySince: null,
  fullSince: null,
  isThere: true,
  answerMilliseconds: 2,
  pool: { open: 4, idle: 3, waiting: 0 },
  lagSeconds: 0.4,
  scheduleLateSeconds: 0,
  lettersLateSeconds: 0,
  failingJobs: [],
  disk: { free: 60e9, size: 100e9 },
  backup: { isOn: true, lastAt: new Date('2026-12-01T03:01:00Z'), restored: true, failedNights: 0 },
};
const worst = (change: Partial<StatusFigures>) => judgeStatus({ ...well, ...change })[0];

test('a site that is well says so of everything', () => {
  const checks = judgeStatus(well);
  expect(checks.map((check) => check.topic)).toEqual(['database', 'connections', 'pages', 'schedule', 'letters', 'jobs', 'disk', 'backup']);
  expect(checks.every((check) => check.level === 'good')).toBe(true);
});

describe('what is wrong stands first, with since when', () => {
  test.each<[string, Partial<StatusFigures>, string, string | null]>([
    ['full', { fullSince: new Date('2026-12-01T11:30:00Z') }, 'databaseFull', '2026-12-01T11:30:00.000Z'],
    ['away', { isThere: false, awaySince: new Date('2026-12-01T11:00:00Z') }, 'databaseAway', '2026-12-01T11:00:00.000Z'],
    ['slow', { answerMilliseconds: 900 }, 'databaseSlow', null],
    ['busy', { pool: { open: 10, idle: 0, waiting: 7 } }, 'connectionsWaiting', null],
    ['stale pages', { lagSeconds: 90 }, 'pagesLate', '2026-12-01T11:58:30.000Z'],
    ['a late schedule', { scheduleLateSeconds: 3600 }, 'scheduleLate', '2026-12-01T11:00:00.000Z'],
    ['letters', { lettersLateSeconds: 7200 }, 'lettersLate', '2026-12-01T10:00:00.000Z'],
    ['a job', { failingJobs: [{ name: 'media', since: new Date('2026-12-01T09:00:00Z') }] }, 'jobsFailing', '2026-12-01T09:00:00.000Z'],
    ['the disk', { disk: { free: 2e9, size: 100e9 } }, 'diskFull', null],
    [
      'two nights',
      { backup: { isOn: true, lastAt: new Date('2026-11-28T03:00:00Z'), restored: true, failedNights: 2 } },
      'backupFailed',
      '2026-11-28T03:00:00.000Z',
    ],
    [
      'an old backup',
      { backup: { isOn: true, lastAt: new Date('2026-11-28T03:00:00Z'), restored: true, failedNights: 0 } },
      'backupLate',
      '2026-11-28T03:00:00.000Z',
    ],
  ])('%s', (_, change, sentence, since) => {
    expect(worst(change)?.sentence).toBe(sentence);
    expect(worst(change)?.since?.toISOString() ?? null).toBe(since);
  });
});

test('one night without a backup, and a site that has had none yet, are no alarm', () => {
  for (const backup of [
    { isOn: true, lastAt: new Date('2026-11-30T03:00:00Z'), restored: false, failedNights: 1 },
    { isOn: true, lastAt: null, restored: false, failedNights: 0 },
    { isOn: false, lastAt: null, restored: false, failedNights: 0 },
  ])
    expect(worst({ backup })?.level).toBe('good');
});

test('while the database is away only what is known without it is told', () => {
  const topics = judgeStatus({ ...well, isThere: false, backup: null }).map((check) => check.topic);
  expect(topics).toEqual(['database', 'connections', 'pages', 'jobs', 'disk']);
});

test('there are words for every sentence', () => {
  const words = strings('en', 'status').sentences as Record<string, string>;
  for (const change of [{}, { backup: { isOn: true, lastAt: null, restored: false, failedNights: 0 } }])
    for (const { sentence } of judgeStatus({ ...well, ...change })) expect(words[sentence]).toBeTruthy();
});
