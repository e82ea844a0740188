import { sql } from 'drizzle-orm';
import { findProblems } from './axe';
import { queued, walkTo } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';

test('two moderators at one comment see each other; the first decision wins and the second is told by whom', async ({ db, signedIn }) => {
  const said = `Two of us read this ${Date.now().toString(36)}`;
  const { storyId } = await makeArticle({ locale: 'en' }, db);
  await db.execute(sql`
    insert into comments (story_id, locale, language, author_name, text, receipt_hash)
    values (${storyId}, 'en', 'en', 'Marta', ${said}, ${crypto.randomUUID()})`);
  const queue = `/desk/comments?queue=held&language=en&story=${storyId}`;
  const anna = await signedIn('moderator', 'en');
  const boris = await signedIn('editor', 'ru');
  for (const page of [anna, boris]) await page.goto(queue);
  const atAnna = queued(anna).filter({ hasText: said });
  const atBoris = queued(boris).filter({ hasText: said });

  await walkTo(atAnna);
  await walkTo(atBoris);
  await expect(atBoris).toContainText('Пробный модератор смотрит этот комментарий.', { timeout: 20_000 });
  await expect(atAnna).toContainText('Sample editor is looking at this one.', { timeout: 20_000 });
  await expect(anna.getByRole('status').filter({ hasText: 'Sample editor is looking at this one.' })).toHaveAttribute('aria-live', 'polite');
  expect(await findProblems(anna, { sizes: false })).toEqual([]);

  await anna.keyboard.press('a');
  await expect(atAnna).toHaveCount(0);
  await expect(atBoris).toContainText('решение принято раньше вас: «одобрено»', { timeout: 20_000 });
  await boris.keyboard.press('r');
  await expect(boris.getByRole('alert').filter({ hasText: 'решение принято раньше вас: «одобрено»' })).toBeVisible();
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from comment_decisions d join comments c on c.id = d.comment_id where c.text = ${said}`);
  expect(rows[0]?.count).toBe(1);
});
