import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { POST } from '@/app/api/comments/state/route';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { hashToken } from '../../people/tokens';
import { listStates } from './states';

withDatabase();

const token = (letter: string) => letter.repeat(32);
const ask = (body: string) => POST(new Request('http://localhost/api/comments/state', { method: 'POST', body }));

test('who holds a receipt is told of that comment, of no other, and nothing is kept on the way', async () => {
  const { storyId } = await makeArticle();
  for (const letter of ['a', 'b'])
    await database()
      .insert(comments)
      .values({
        storyId,
        locale: 'en',
        language: 'en',
        authorName: 'Ann',
        authorEmail: 'ann@example.org',
        text: letter,
        receiptHash: hashToken(token(letter)),
      });
  const answer = await ask(JSON.stringify({ tokens: [token('a'), token('z')] }));
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const [row, ...others] = await answer.json();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ token: token('a'), status: 'held', text: 'a', authorName: 'Ann', until: expect.any(Number) });
  await database().update(comments).set({ createdAt: sql`now() - interval '11 minutes'` });
  expect(await listStates([token('a')])).toMatchObject([{ until: null }]);
  expect(JSON.stringify(row)).not.toContain('example.org');
  expect(await listStates([])).toEqual([]);
});

test('anything but a few receipts is refused', async () => {
  for (const body of ['', 'null', '{}', '{"tokens":["x"]}', JSON.stringify({ tokens: Array(21).fill(token('a')) }), 'x'.repeat(3000)])
    expect((await ask(body)).status).toBe(422);
});
