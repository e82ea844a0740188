import { expect, test } from 'vitest';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { lastAudit, lastTouched, signedIn } from '@/testing/people';
import { tag } from '../../ground/tags';
import { holdDiscussion, holdInput } from './hold-discussion';
import { getTerms } from './terms';

withDatabase();

test('a moderator closes a discussion, then has it read first; each is taken back by itself', async () => {
  const moderator = await signedIn('moderator');
  const { storyId: story } = await makeArticle();
  const { undo } = await holdDiscussion(moderator, { story, field: 'open', value: 'no' });
  expect((await getTerms(story)).open).toBe(false);
  expect(await lastAudit()).toMatchObject({ action: 'comments.terms', subjectId: String(story), before: { open: '' }, after: { open: 'no' } });
  expect((await lastTouched())?.tags).toContain(tag.comments(story));
  await holdDiscussion(moderator, { story, field: 'premoderated', value: 'yes' });
  await holdDiscussion(moderator, undo);
  expect(await getTerms(story)).toMatchObject({ open: true, premoderated: true });
});

test('a translator may not, nor who moderates other languages only', async () => {
  const { storyId: story } = await makeArticle({ locale: 'en' });
  for (const actor of [await signedIn('translator'), await signedIn('moderator', { languages: ['zh'] })])
    await expect(holdDiscussion(actor, { story, field: 'open', value: 'no' })).rejects.toThrow();
});

test('slow mode takes minutes, is taken back, and no other term takes them', async () => {
  const moderator = await signedIn('moderator');
  const { storyId: story } = await makeArticle();
  const { undo } = await holdDiscussion(moderator, holdInput.parse({ story, field: 'slow', value: '10' }));
  expect((await getTerms(story)).slowMinutes).toBe(10);
  expect(await lastAudit()).toMatchObject({ before: { slow: '' }, after: { slow: '10' } });
  await holdDiscussion(moderator, undo);
  expect((await getTerms(story)).slowMinutes).toBe(0);
  for (const given of [
    { field: 'slow', value: 'yes' },
    { field: 'slow', value: '1441' },
    { field: 'open', value: '10' },
    { field: 'open', value: 'perhaps' },
  ])
    expect(holdInput.safeParse({ story, ...given }).success).toBe(false);
});
