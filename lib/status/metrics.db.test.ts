import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { countRequest } from '../ground/figures';
import { metricsText } from './metrics';
import { getQueues } from './queues';

withDatabase();
let text = '';
beforeAll(async () => {
  countRequest('page', 200, 0.01);
  countRequest('page', 500, 3);
  text = await metricsText();
});

const value = (line: string) =>
  Number(
    text
      .split('\n')
      .find((candidate) => candidate.startsWith(`${line} `))
      ?.split(' ')[1],
  );

test('it is what Prometheus reads: each name explained once, each line a name and a number', () => {
  const lines = text.trim().split('\n');
  for (const line of lines) expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? -?[\d.e+-]+)$/);
  const types = lines.filter((line) => line.startsWith('# TYPE'));
  expect(new Set(types).size).toBe(types.length);
});

test('requests are there by kind and status, durations by kind', () => {
  expect(value('infoshos_requests_total{kind="page",status="200"}')).toBe(1);
  expect(value('infoshos_request_seconds_bucket{kind="page",le="0.025"}')).toBe(1);
  expect(value('infoshos_request_seconds_bucket{kind="page",le="+Inf"}')).toBe(2);
  expect(value('infoshos_database_up')).toBe(1);
});

test('a scheduled article that nobody published is late', async () => {
  await makeArticle({ status: 'scheduled', scheduledAt: new Date(Date.now() - 120_000) });
  expect((await getQueues()).scheduleLate).toBeGreaterThan(110);
});

test('the dashboard and the alerts name only figures that are there', () => {
  const known = readFileSync('lib/status/metrics.ts', 'utf8');
  for (const file of ['deploy/alerts.yaml', 'deploy/grafana-dashboard.json'])
    for (const [name] of readFileSync(file, 'utf8').matchAll(/\b(infoshos|process)_[a-z_]+/g))
      expect(known, name).toContain(`'${name.replace(/_bucket$/, '')}'`);
});
