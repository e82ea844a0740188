import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { noteDiskRoom } from '@/db/disk-full';
import { makeArticle } from '@/db/factories';
import { databaseTrouble } from '@/db/unavailable';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { refused } from '../actions/form';
import { getArticle } from '../articles/reading/article-queries';
import { saveTag } from '../tags/save-tag';
import { getReadiness } from './readiness';

withDatabase();
afterAll(noteDiskRoom);

/** What Postgres says when its disk is full, to every write. */
const fill = () =>
  database().execute(sql`
    create function is_full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
    create trigger is_full before insert on audit_log for each row execute function is_full()`);
const empty = () => database().execute(sql`drop trigger is_full on audit_log; drop function is_full`);

test('a full disk: pages go on, whoever writes is told in words, readiness says since when, and no longer once there is room', async () => {
  const { slug } = await makeArticle({ locale: 'en' });
  const editor = await signedIn('administrator');
  const name = (word: string) => ({ en: word, ru: word, zh: word });
  const save = (slug: string) => saveTag(editor, { id: null, slug, name: name(slug), description: name('') } as unknown as Parameters<typeof saveTag>[1]);
  expect((await getReadiness()).fullSince).toBeNull();
  await fill();
  const error = await save('first').catch((thrown: unknown) => thrown);
  expect(refused('tags.save', error)).toMatchObject({ reason: 'database-full' });
  expect(await getArticle('en', slug)).not.toBeNull();
  expect((await getReadiness()).fullSince).toMatch(/^\d{4}-/);
  await empty();
  await save('second');
  expect((await getReadiness()).fullSince).toBeNull();
});

test('the disk of this machine counts, too', () => {
  expect(databaseTrouble(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))).toBe('full');
});
