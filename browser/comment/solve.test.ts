import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { solve } from './solve';

const secret = { hmacSignatureSecret: 'a secret of the server' };
const make = (keyPrefix: string) => createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 10, deriveKey, keyPrefix, ...secret });

test.each(['00', '0', 'a', 'abc'])('a solution for the beginning %s is one for the library on the server', async (keyPrefix) => {
  const challenge = await make(keyPrefix);
  const solution = await solve(challenge as Parameters<typeof solve>[0]);
  if (!solution) throw new Error('no solution');
  expect(await verifySolution({ challenge, solution, deriveKey, ...secret })).toMatchObject({ verified: true });
  expect(await verifySolution({ challenge, solution: { ...solution, counter: solution.counter + 1 }, deriveKey, ...secret })).toMatchObject({
    verified: false,
  });
});

test('gives up in time', async () => expect(await solve((await make('ffffffffffff')) as Parameters<typeof solve>[0], 30)).toBeNull());
