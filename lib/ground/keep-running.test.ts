import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jobStates, keepRunning } from './keep-running';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  jobStates().clear();
});

test('runs again and again, not twice at once', async () => {
  let [running, most, runs] = [0, 0, 0];
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    running -= 1;
    runs += 1;
  };
  keepRunning({ name: 'slow', every: 1, limit: 60, work });
  keepRunning({ name: 'slow', every: 1, limit: 60, work });
  await vi.advanceTimersByTimeAsync(41_000);
  expect({ most, runs }).toEqual({ most: 1, runs: 10 });
});

test('a run that never ends is given up, and the next one begins', async () => {
  let runs = 0;
  const work = () => {
    runs += 1;
    return runs === 1 ? new Promise(() => undefined) : Promise.resolve();
  };
  keepRunning({ name: 'stuck', every: 2, limit: 30, work });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(runs).toBe(1);
  expect(jobStates().get('stuck')?.since).not.toBeNull();
  await vi.advanceTimersByTimeAsync(4000);
  expect(runs).toBe(2);
  expect(jobStates().get('stuck')).toMatchObject({ failing: false, abandoned: 1, since: null });
});

test('a run that fails, at once or after it was given up, stops neither the job nor the process', async () => {
  let runs = 0;
  const work = async () => {
    runs += 1;
    if (runs === 1) throw new Error('no');
    if (runs === 2) {
      await new Promise((resolve) => setTimeout(resolve, 40_000));
      throw new Error('late');
    }
  };
  keepRunning({ name: 'failing', every: 1, limit: 30, work });
  await vi.advanceTimersByTimeAsync(500);
  expect(jobStates().get('failing')).toMatchObject({ failing: true, failures: 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runs).toBeGreaterThan(10);
  expect(jobStates().get('failing')).toMatchObject({ failing: false, failures: 2, abandoned: 1 });
});
