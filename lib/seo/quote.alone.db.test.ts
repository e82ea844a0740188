import { expect, test, vi } from 'vitest';
import { makeArticle } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { answerQuote } from './quote';

vi.mock('next/cache', () => ({ unstable_cache: (make: () => unknown) => make, revalidateTag: () => undefined }));
withDatabase();

const words = 'The first paragraph says what happened.';

test('words of a story become a picture; others, and other stories, do not', async () => {
  const { slug } = await makeArticle();
  const drawn = await answerQuote('en', slug, words);
  expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(
    Buffer.from(await drawn.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  const refused = await answerQuote('en', slug, 'It never happened.');
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('are not in the story')]);
  expect((await answerQuote('en', 'no-such-story', words)).status).toBe(404);
  const { slug: gone } = await makeArticle({ status: 'withdrawn', withdrawnNotice: 'It was not so.' });
  expect((await answerQuote('en', gone, words)).status).toBe(410);
  const { slug: hidden } = await makeArticle({ status: 'draft' });
  expect((await answerQuote('en', hidden, words)).status).toBe(404);
});

test('a Russian and a Chinese story answer in their language', async () => {
  const { slug: ru } = await makeArticle({ locale: 'ru', headline: 'Две колеи — один поезд' });
  expect((await answerQuote('ru', ru, 'один поезд')).status).toBe(200);
  expect(await (await answerQuote('ru', ru, 'три поезда')).text()).toContain('Таких слов в материале нет');
  const { slug: zh } = await makeArticle({ locale: 'zh', headline: '两种轨距，一列火车' });
  expect((await answerQuote('zh', zh, '一列火车')).status).toBe(200);
});

test('of many at once some are asked to come back', async () => {
  const { slug } = await makeArticle();
  const answers = await Promise.all(Array.from({ length: 12 }, () => answerQuote('en', slug, words)));
  const statuses = answers.map((answer) => answer.status);
  expect(statuses).toContain(200);
  expect(statuses).toContain(503);
  expect(answers.find((answer) => answer.status === 503)?.headers.get('retry-after')).toBe('5');
});
