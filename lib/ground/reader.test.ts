import { beforeAll, expect, test } from 'vitest';
import { cookieOf, newReader, readerDays, readReader } from './reader';

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgres://nobody@localhost/none';
  process.env.AUTH_SECRET ??= 'a secret of this test only';
});

test('a cookie names the same reader again, until its days are over', () => {
  const reader = newReader();
  const now = new Date('2026-05-01T12:00:00Z');
  const value = cookieOf(reader, now);
  expect(readReader(value, now)).toEqual({ id: reader.id, isNew: false });
  expect(readReader(value, new Date(now.getTime() + readerDays * 86_400_000))).not.toBeNull();
  expect(readReader(value, new Date(now.getTime() + (readerDays + 1) * 86_400_000))).toBeNull();
});

test('what is forged, cut or foreign is nobody', () => {
  const [first, second] = [cookieOf(newReader()), cookieOf(newReader())];
  const mixed = `${first.slice(0, 16)}${second.slice(16)}`;
  for (const value of [undefined, '', 'x', first.slice(0, -1), `${first}x`, mixed, first.replace('.', '..'), 'a'.repeat(5000)])
    expect(readReader(value)).toBeNull();
});
