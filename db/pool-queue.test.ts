import { describe, expect, test } from 'vitest';
import { ownOf, PoolQueue } from './pool-queue';
import { inShare, presentShare, shareOf } from './share';
import { PoolBusy } from './unavailable';

describe('connections for each kind of work', () => {
  test('a kind that takes all it can leaves the others theirs', async () => {
    const turns = new PoolQueue(10);
    for (let count = 0; count < 4; count += 1) await turns.take('search', 10);
    await expect(turns.take('search', 10)).rejects.toBeInstanceOf(PoolBusy);
    for (const share of ['pages', 'pages', 'desk', 'desk', 'jobs', 'jobs'] as const) await turns.take(share, 10);
    await expect(turns.take('pages', 10)).rejects.toBeInstanceOf(PoolBusy);
    expect(turns.state()).toEqual({ used: { pages: 2, search: 4, desk: 2, jobs: 2 }, waiting: 0 });
  });

  test('what comes free goes to the first who may have it, and nothing is ever over the limit', async () => {
    const turns = new PoolQueue(10);
    const order: string[] = [];
    for (let count = 0; count < 4; count += 1) await turns.take('search', 10);
    const late = turns.take('search', 1000).then(() => order.push('search'));
    for (let count = 0; count < 2; count += 1) await turns.take('pages', 10);
    const page = turns.take('pages', 1000).then(() => order.push('page'));
    turns.give('search');
    await late;
    turns.give('search');
    await page;
    expect(order).toEqual(['search', 'page']);
    expect(turns.state().used).toEqual({ pages: 3, search: 3, desk: 0, jobs: 0 });
  });

  test.each([1, 2, 4, 5, 7, 10, 33, 100])('of %i connections none is promised twice, and every kind gets one', async (most) => {
    const own = ownOf(most);
    expect(Object.values(own).reduce((sum, used) => sum + used, 0)).toBeLessThanOrEqual(most);
    const turns = new PoolQueue(most);
    await turns.take('search', 10);
    turns.give('search');
    await turns.take('jobs', 10);
  });

  test('the kind is known from the address, and follows the work', async () => {
    expect(['/en/search?q=a', '/desk/articles', '/en/news/a', '/zh', '/api/cron', '/api/auth/session', '/en/searching', '/api/comments'].map(shareOf)).toEqual([
      'search',
      'desk',
      'pages',
      'pages',
      'jobs',
      'desk',
      'pages',
      'pages',
    ]);
    expect(presentShare()).toBeNull();
    const seen = await inShare('desk', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return presentShare();
    });
    expect(seen).toBe('desk');
  });
});
