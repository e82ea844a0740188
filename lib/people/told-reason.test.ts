import { expect, test } from 'vitest';
import { readReason, writeReason } from './told-reason';

test.each<{ reason: string; values: Record<string, string> }>([
  { reason: 'bad-sign-in', values: {} },
  { reason: 'too-fast', values: { seconds: '40', text: 'a & b = c?' } },
])('a refusal comes out of the address as it went in: $reason', (refusal) => {
  expect(readReason(writeReason(refusal))).toEqual(refusal);
});
