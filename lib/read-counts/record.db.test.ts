import { describe, expect, test } from 'vitest';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { listMostRead } from '../articles/reading/list-queries';
import { recordRead } from './record';

withDatabase();

describe('reading figures', () => {
  test('put the most read article first, and count neither drafts nor unknown addresses', async () => {
    const [quiet, loud, draft] = [await makeArticle(), await makeArticle(), await makeArticle({ status: 'draft' })];
    await recordRead({ locale: 'en', slug: quiet.slug });
    for (let turn = 0; turn < 3; turn += 1) await recordRead({ locale: 'en', slug: loud.slug });
    await recordRead({ locale: 'en', slug: draft.slug });
    await recordRead({ locale: 'en', slug: 'nothing-here' });
    expect((await listMostRead('en')).map((card) => card.id)).toEqual([loud.id, quiet.id]);
  });
});
