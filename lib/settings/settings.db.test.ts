import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { articles } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { listByDay, listDayCounts } from '../articles/reading/list-queries';
import { reportTypo } from '../typos/report';
import { typoInput } from '../typos/report-input';
import { getSettings } from './queries';
import { saveSettings } from './save-settings';
import { settingDefaults } from './settings';

withDatabase();

test('a new zone of the paper moves what stands in the archive, at once, and back', async () => {
  const actor = await signedIn('administrator');
  const evening = await makeArticle({ publishedAt: sql`timestamptz '2026-03-01 20:30Z'` as never });
  const noon = await makeArticle({ publishedAt: sql`timestamptz '2026-03-01 10:00Z'` as never });
  const withdrawn = await makeArticle({ status: 'withdrawn', publishedAt: sql`timestamptz '2026-03-01 20:30Z'` as never });
  const days = () => listDayCounts('en', '2026-02-01', '2026-04-01');
  expect(await days()).toEqual([{ day: '2026-03-01', count: 2 }]);
  const { undo } = await saveSettings(actor, { ...settingDefaults, zone: 'Asia/Shanghai' });
  expect(await days()).toEqual([
    { day: '2026-03-01', count: 1 },
    { day: '2026-03-02', count: 1 },
  ]);
  expect((await listByDay('en', '2026-03-02')).map((card) => card.id)).toEqual([evening.id]);
  expect((await listByDay('en', '2026-03-01')).map((card) => card.id)).toEqual([noon.id]);
  const [row] = await database().select({ day: articles.publishedDay, version: articles.version }).from(articles).where(eq(articles.id, withdrawn.id));
  expect(row).toEqual({ day: '2026-03-02', version: withdrawn.version });
  expect(await lastAudit()).toMatchObject({ action: 'settings.change', before: { zone: 'UTC' }, after: { zone: 'Asia/Shanghai' } });
  expect(await lastTouched()).toMatchObject({ tags: ['site'] });
  await saveSettings(actor, undo);
  expect((await getSettings()).zone).toBe('UTC');
  expect(await days()).toEqual([{ day: '2026-03-01', count: 2 }]);
});

test('typo reports can be closed', async () => {
  const actor = await signedIn('administrator');
  const made = await makeArticle();
  const report = () =>
    reportTypo(
      { kind: 'guest', address: '203.0.113.4' },
      typoInput.parse({ locale: 'en', articleId: made.id, revision: 1, exact: 'paragraph says', proposal: 'paragraph tells' }),
    );
  const { undo } = await saveSettings(actor, { ...settingDefaults, typos: false });
  await expect(report()).rejects.toMatchObject({ reason: 'typos-closed' });
  await saveSettings(actor, undo);
  expect(await report()).toMatchObject({ token: expect.any(String) });
});
