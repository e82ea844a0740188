import { expect, test } from 'vitest';
import { tag } from './tags';

test('no tag holds what the framework parts the tags of a page by, and none is longer than it keeps', () => {
  const redirects = ['/en/a,b', '/en/одна,две', `/en/${','.repeat(300)}`, '/en/%2C,'].map((path) => tag.redirect(path));
  for (const made of redirects) {
    expect(made).not.toContain(',');
    expect(made.length).toBeLessThanOrEqual(256);
  }
  expect(new Set(redirects).size).toBe(redirects.length);
});
