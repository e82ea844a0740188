import { expect, test } from 'vitest';
import { adviceOf } from './audit.mjs';

const report = {
  vulnerabilities: {
    tool: { name: 'tool', severity: 'critical', via: [{ title: 'Runs what it is told', url: 'https://advisories.example/1' }], fixAvailable: true },
    parser: { name: 'parser', severity: 'low', via: [{ title: 'Slow on long lines', url: 'https://advisories.example/2' }], fixAvailable: false },
    server: { name: 'server', severity: 'high', via: ['parser'], fixAvailable: { name: 'server', version: '2.0.1' } },
  },
};

test('what the site runs with stands first, the worst before the rest, and says what fixes it', () => {
  const advice = adviceOf(report, (name) => name !== 'tool');
  expect(advice.map((advisory) => advisory.name)).toEqual(['server', 'parser', 'tool']);
  expect(advice[0]).toMatchObject({ causes: ['through parser'], fix: 'fixed in server 2.0.1' });
  expect(advice[1]?.fix).toBe('no version fixes it yet');
  expect(advice[2]?.causes).toEqual(['Runs what it is told (https://advisories.example/1)']);
});

test('no advisory, no line', () => expect(adviceOf({ vulnerabilities: {} }, () => true)).toEqual([]));
