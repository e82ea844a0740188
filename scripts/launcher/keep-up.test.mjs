import { expect, test } from 'vitest';
import { keepUp } from './keep-up.mjs';

const quick = { most: 3, pause: () => 1 };
const ended = () => ({ ended: Promise.resolve(1) });

test('what ends is started again, until it has ended too often', async () => {
  let starts = 0;
  const again = async () => {
    starts += 1;
    return ended();
  };
  await expect(keepUp('The site', ended(), again, quick)).rejects.toThrow('The site ended 4 times within 10 minutes');
  expect(starts).toBe(3);
});

test('a start that fails counts, and is tried again', async () => {
  const seen = [];
  const again = async () => {
    seen.push(seen.length);
    throw new Error('no room');
  };
  await expect(keepUp('The database', ended(), again, quick)).rejects.toThrow('is not started any more');
  expect(seen).toHaveLength(3);
});

test('ends long ago do not count', async () => {
  let starts = 0;
  const again = async () => {
    starts += 1;
    if (starts === 10) throw new Error('enough');
    return { ended: new Promise((resolve) => setTimeout(resolve, 5)) };
  };
  const done = keepUp('The site', ended(), again, { most: 3, pause: () => 1, within: 8 });
  await expect(Promise.race([done, new Promise((resolve) => setTimeout(resolve, 150, 'still up'))])).resolves.toBe('still up');
  expect(starts).toBeGreaterThan(3);
});
