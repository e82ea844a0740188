import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { isInside } from './inside';

const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;
const token = 'a-token-of-some-length';

test.each([
  ['127.0.0.1', {}, true],
  ['::1', {}, true],
  ['::ffff:127.0.0.1', {}, true],
  ['203.0.113.9', {}, false],
  ['10.0.0.4', {}, false],
  [undefined, {}, false],
  ['127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }, false],
  ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, false],
  ['127.0.0.1', { 'x-real-ip': '127.0.0.1' }, false],
  ['203.0.113.9', { 'x-forwarded-for': '127.0.0.1' }, false],
  ['203.0.113.9', { 'x-infoshos-inside': '1' }, false],
  ['203.0.113.9', { authorization: `Bearer ${token}` }, true],
  ['127.0.0.1', { authorization: 'Bearer wrong' }, false],
  ['203.0.113.9', { authorization: 'Bearer ' }, false],
])('from %s with %j: %s', (address, headers, inside) => expect(isInside(from(address, headers as Record<string, string>), token)).toBe(inside));

test('without a token set none opens', () => expect(isInside(from('203.0.113.9', { authorization: 'Bearer undefined' }), undefined)).toBe(false));
