import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { auditLog } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn, someGuest } from '@/testing/people';
import { syncInput, syncReading } from './sync';

withDatabase();

const story = (slug: string, day: number) => ({ locale: 'en' as const, slug, headline: `Headline of ${slug}`, savedAt: `2026-03-0${day}T10:00:00.000Z` });
const nothing = syncInput.parse({});

test('brings together what two browsers saved, dropped and chose', async () => {
  const reader = await signedIn('reader');
  expect(await syncReading(reader, nothing)).toEqual({ saved: [], look: {} });
  await syncReading(reader, syncInput.parse({ kept: [story('a', 1), story('b', 2)], look: { theme: 'light warm' } }));
  expect(await lastAudit()).toMatchObject({ action: 'reading.carry', personId: reader.id, after: { saved: 2 } });
  const other = await syncReading(reader, syncInput.parse({ kept: [story('c', 3)], dropped: ['en/a'] }));
  expect(other).toEqual({ saved: [story('c', 3), story('b', 2)], look: { theme: 'light warm' } });
  expect(await syncReading(reader, syncInput.parse({ look: {} }))).toMatchObject({ look: {} });
  const before = await database().$count(auditLog);
  expect((await syncReading(reader, nothing)).saved.map((entry) => entry.slug)).toEqual(['c', 'b']);
  expect(await database().$count(auditLog)).toBe(before);
});

test('gives nobody what another saved, and says in no log what someone reads', async () => {
  const [first, second] = [await signedIn('reader'), await signedIn('editor')];
  await syncReading(first, syncInput.parse({ kept: [story('private-matter', 1)] }));
  expect(JSON.stringify(await lastAudit())).not.toContain('private-matter');
  expect(await syncReading(second, nothing)).toEqual({ saved: [], look: {} });
  await expect(syncReading(someGuest, nothing)).rejects.toMatchObject({ reason: 'signed-out' });
});

test('has limits', () => {
  const many = Array.from({ length: 501 }, (_, at) => story(`s-${at}`, 1));
  expect(syncInput.safeParse({ kept: many }).success).toBe(false);
  expect(syncInput.safeParse({ kept: [{ ...story('a', 1), slug: '../x' }] }).success).toBe(false);
  expect(syncInput.safeParse({ look: { theme: '"><script>' } }).success).toBe(false);
  expect(syncInput.safeParse({ look: { onload: 'x' } }).success).toBe(false);
});
