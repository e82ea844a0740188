import { expect, test } from 'vitest';
import { signed } from './sign';

/**
 * The worked examples of the Amazon S3 documentation, “Signature Calculations for the Authorization
 * Header”.
 */
const keys = { region: 'us-east-1', accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const at = new Date('2013-05-24T00:00:00Z');
const host = 'https://examplebucket.s3.amazonaws.com';
const signature = (headers: Record<string, string>) => /Signature=([a-f0-9]+)$/.exec(headers.authorization ?? '')?.[1];

test.each([
  [
    'GET object',
    { method: 'GET', url: new URL(`${host}/test.txt`), headers: { Range: 'bytes=0-9' } },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'PUT object',
    {
      method: 'PUT',
      url: new URL(`${host}/test$file.text`),
      headers: { Date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      body: new TextEncoder().encode('Welcome to Amazon S3.'),
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  ['GET bucket lifecycle', { method: 'GET', url: new URL(`${host}/?lifecycle`) }, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['list objects', { method: 'GET', url: new URL(`${host}/?max-keys=2&prefix=J`) }, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
])('%s', (_name, request, expected) => {
  expect(signature(signed(request, keys, at))).toBe(expected);
});

test('the secret is in no header, and the date decides', () => {
  const request = { method: 'GET', url: new URL(`${host}/a`) };
  expect(JSON.stringify(signed(request, keys, at))).not.toContain(keys.secretAccessKey);
  expect(signature(signed(request, keys, at))).not.toBe(signature(signed(request, keys, new Date('2013-05-25T00:00:00Z'))));
});
