import { expect, test } from 'vitest';
import { decodeRefusal, encodeRefusal } from './refusal-code';

test.each<{ reason: string; values: Record<string, string> }>([
  { reason: 'bad-sign-in', values: {} },
  { reason: 'too-fast', values: { seconds: '40', text: 'a & b = c?' } },
])('a refusal comes out of the address as it went in: $reason', (refusal) => {
  expect(decodeRefusal(encodeRefusal(refusal))).toEqual(refusal);
});
