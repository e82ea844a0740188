import type { CDPSession, Page } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { people } from '@/db/schema';
import { findProblems } from './axe';
import { toast } from './desk';
import { queued } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';
import { account } from './sign-in';
import { queuedByNumber } from './unseen';

test.use({ deskLanguage: 'ru' });

// What a failed journey leaves waiting would stand before what others look for.
const stories: number[] = [];
test.afterAll(async ({ db }) => {
  if (stories.length > 0) await db.execute(sql`delete from comments where status = 'held' and story_id = any(${sql.param(stories)}::int[])`);
});

/** Comments that wait, one author each, the oldest first; gives their numbers. */
async function makeWaiting(db: Database, storyId: number, tag: string, count: number): Promise<number[]> {
  stories.push(storyId);
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into comments (story_id, locale, language, author_name, text, receipt_hash, address_hash, held_for)
    select ${storyId}, 'ru', 'ru', 'Читатель ' || n, 'Мнение ' || n || ' ' || ${tag}, ${tag} || n, ${tag} || ' address ' || n, '[{"rule":"first","marks":[]}]'
    from generate_series(1, ${count}) n order by n returning id`);
  return rows.map((row) => Number(row.id)).sort((a, b) => a - b);
}

/** Presses keys as a Russian keyboard sends them, and counts them. */
class Keyboard {
  pressed = 0;
  constructor(private readonly session: CDPSession) {}
  async press(code: string, key: string): Promise<void> {
    this.pressed += 1;
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const windowsVirtualKeyCode = key === 'Enter' ? 13 : key === 'Escape' ? 27 : code.charCodeAt(code.length - 1);
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text, windowsVirtualKeyCode });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, windowsVirtualKeyCode });
  }
}

/** The queue of a story, with its first comment at hand. */
async function openQueue(page: Page, storyId: number): Promise<Keyboard> {
  await page.goto(`/desk/comments?queue=held&language=ru&story=${storyId}`);
  const keys = new Keyboard(await page.context().newCDPSession(page));
  await expect(async () => {
    await keys.press('KeyJ', 'о');
    await expect(queued(page).first()).toBeFocused({ timeout: 500 });
  }).toPass();
  keys.pressed = 1;
  return keys;
}

test('a hundred comments are decided by keyboard in Russian, with about one key each', async ({ db, moderator: page }) => {
  test.slow();
  const count = 100;
  const { storyId } = await makeArticle({ locale: 'ru' }, db);
  const tag = `q${Date.now().toString(36)}`;
  const ids = await makeWaiting(db, storyId, tag, count);
  const keys = await openQueue(page, storyId);
  const expected: Record<string, number> = { approved: 0, rejected: 0, spam: 0 };
  for (const [at, id] of ids.entries()) {
    // Keys come faster here than from any hand: the next fifty are fetched after what was decided
    // before.
    await expect(queuedByNumber(page, id)).toBeFocused({ timeout: 30_000 });
    const turn = at % 10;
    if (turn === 6) await keys.press('KeyS', 'ы');
    else if (turn === 7) await keys.press('KeyR', 'к');
    else if (turn === 8) await keys.press('Digit2', '2');
    else if (turn === 9) {
      await keys.press('KeyB', 'и');
      await expect(queuedByNumber(page, id).getByRole('button', { name: 'Решить' })).toBeFocused();
      await keys.press('Enter', 'Enter');
      await keys.press('KeyR', 'к');
    } else await keys.press('KeyA', 'ф');
    const status = turn === 6 ? 'spam' : turn >= 7 ? 'rejected' : 'approved';
    expected[status] = (expected[status] ?? 0) + 1;
  }
  await expect(page.getByRole('main')).toContainText('Здесь ничего не ждёт', { timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(keys.pressed).toBeLessThanOrEqual(1.25 * count);

  const { rows } = await db.execute<{ status: string; count: number }>(sql`
    select status, count(*)::int as count from comments where story_id = ${storyId} group by status`);
  expect(Object.fromEntries(rows.map((row) => [row.status, row.count]))).toEqual(expected);
  const made = await db.execute<{ reason: string; count: number }>(sql`
    select d.reason, count(*)::int as count from comment_decisions d join comments c on c.id = d.comment_id
    where c.story_id = ${storyId} and d.decision = 'rejected' group by d.reason order by d.reason`);
  expect(made.rows).toEqual([
    { reason: 'insult', count: 10 },
    { reason: 'other', count: 20 },
  ]);
  const bans = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from comment_standings where kind = 'ban' and address_hash like ${`${tag} address %`}`);
  expect(bans.rows[0]?.count).toBe(10);
});

test('the queue’s keys: help, undo, selection, a ban that is thought better of, the author’s record and the rule', async ({ db, moderator: page }) => {
  const { storyId } = await makeArticle({ locale: 'ru' }, db);
  const ids = await makeWaiting(db, storyId, `k${Date.now().toString(36)}`, 4);
  const [first = 0, second = 0, third = 0, fourth = 0] = ids;
  const keys = await openQueue(page, storyId);
  await expect(queuedByNumber(page, first)).toContainText('Первый комментарий.');
  await expect(queuedByNumber(page, first).getByRole('link', { name: 'Первый комментарий автора' })).toHaveAttribute('href', '/desk/comments/rules/first');

  await keys.press('Digit7', '?');
  const help = page.getByRole('dialog', { name: 'Клавиши' });
  await expect(help).toContainText('Запретить автору писать');
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await keys.press('Escape', 'Escape');
  await expect(help).toBeHidden();

  await queuedByNumber(page, first).focus();
  await keys.press('KeyA', 'ф');
  await expect(queuedByNumber(page, second)).toBeFocused();
  await expect(queuedByNumber(page, first)).toHaveCount(0);
  await keys.press('KeyU', 'г');
  await expect(queuedByNumber(page, first)).toHaveCount(1);

  await keys.press('KeyB', 'и');
  await expect(queuedByNumber(page, second).getByRole('button', { name: 'Решить' })).toBeFocused();
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await keys.press('Escape', 'Escape');
  await expect(queuedByNumber(page, second)).toBeFocused();

  await queuedByNumber(page, second).getByLabel('Примечание для автора').focus();
  await keys.press('KeyA', 'ф');
  await expect(queuedByNumber(page, second).getByLabel('Примечание для автора')).toHaveValue('ф');
  await queuedByNumber(page, second).focus();

  await keys.press('KeyX', 'ч');
  await keys.press('KeyJ', 'о');
  await keys.press('KeyJ', 'о');
  await expect(queuedByNumber(page, fourth)).toBeFocused();
  await page.keyboard.press('Shift+x');
  for (const id of [second, third, fourth]) await expect(queuedByNumber(page, id).getByRole('checkbox')).toBeChecked();
  await keys.press('KeyS', 'ы');
  for (const id of [second, third, fourth]) await expect(queuedByNumber(page, id)).toHaveCount(0);
  const { rows } = await db.execute<{ count: number }>(sql`select count(*)::int as count from comments where story_id = ${storyId} and status = 'spam'`);
  expect(rows[0]?.count).toBe(3);
});

test('where a comment came from is blocked beside it, stands in the list of blocks, and is opened again', async ({ db, moderator: page }) => {
  const { storyId } = await makeArticle({ locale: 'ru' }, db);
  const tag = `n${Date.now().toString(36)}`;
  await db.execute(sql`
    insert into comments (story_id, locale, language, author_name, text, receipt_hash, network_hash)
    values (${storyId}, 'ru', 'ru', 'Сосед', 'Из одной сети', ${tag}, ${tag})`);
  await openQueue(page, storyId);
  const comment = queued(page).filter({ hasText: 'Из одной сети' });
  await comment.getByText('Об авторе').click();
  const form = comment.getByRole('form', { name: 'Заблокировать сеть' });
  await form.getByRole('button').click();
  await expect(form.getByLabel('Причина')).toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel('Причина').fill(`Поток рекламы ${tag}`);
  await form.getByRole('button').click();
  await expect(page.getByRole('status').filter({ hasText: 'Заблокировано.' })).toBeVisible();
  await page.goto('/desk/comments/networks');
  const block = page.getByRole('listitem').filter({ hasText: `Поток рекламы ${tag}` });
  await expect(block).toContainText('Sample moderator');
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await block.getByRole('button').click();
  await expect(block).toContainText('Снята раньше срока');
  await expect(block.getByRole('button')).toHaveCount(0);
});

test('a filter is saved under a name, shared, opened, renamed, removed and brought back', async ({ db, moderator: page }) => {
  const { storyId } = await makeArticle({ locale: 'ru' }, db);
  const tag = `f${Date.now().toString(36)}`;
  await makeWaiting(db, storyId, tag, 3);
  await openQueue(page, storyId);
  await page.getByText('Сохранить этот фильтр').click();
  const save = page.getByRole('form', { name: 'Сохранить этот фильтр' });
  await save.getByLabel('Название').fill(tag);
  await save.getByLabel('Для всех модераторов').check();
  await save.getByRole('button', { name: 'Сохранить' }).click();
  const filters = page.getByRole('navigation', { name: 'Сохранённые фильтры' });
  const link = filters.getByRole('link', { name: tag });
  await expect(link).toContainText('ждут 3');
  await expect(link).toContainText('Общий');
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await page.goto('/desk/comments?queue=spam');
  await link.click();
  // Other comments may stand in the queue of spam: only the filter says that its own are shown.
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(queued(page)).toHaveCount(3);
  await page.getByText('Изменить сохранённые фильтры').click();
  const change = page.getByRole('form', { name: tag });
  await change.getByLabel('Название').fill(`${tag} два`);
  await change.getByRole('button', { name: 'Сохранить' }).click();
  await expect(filters.getByRole('link', { name: `${tag} два` })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('listitem').filter({ hasText: tag }).getByRole('button', { name: 'Убрать' }).click();
  await expect(filters.getByRole('link', { name: tag })).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Отменить' }).click();
  await expect(filters.getByRole('link', { name: `${tag} два` })).toHaveCount(1);
  await db.execute(sql`delete from comment_filters where name like ${`${tag}%`}`);
});

test('without a line a form keeps what was typed and says so; neither it nor the undo takes the page away', async ({ db, moderator: page }) => {
  const { storyId } = await makeArticle({ locale: 'ru' }, db);
  const tag = `f${Date.now().toString(36)}`;
  const [id = 0] = await makeWaiting(db, storyId, tag, 1);
  await openQueue(page, storyId);
  await queuedByNumber(page, id).getByRole('button', { name: 'Взять себе' }).click();
  await expect(queuedByNumber(page, id)).toContainText('Вы взяли этот комментарий');
  await page.getByText('Сохранить этот фильтр').click();
  const save = page.getByRole('form', { name: 'Сохранить этот фильтр' });
  await save.getByLabel('Название').fill(tag);
  await page.context().setOffline(true);
  await save.getByRole('button', { name: 'Сохранить' }).click();
  await expect(save.getByRole('alert')).toContainText('Сайт не ответил');
  await expect(save.getByLabel('Название')).toHaveValue(tag);
  await toast(page).getByRole('button', { name: 'Отменить' }).click();
  await expect(toast(page)).toContainText('Сайт не ответил');
  await page.context().setOffline(false);
  await save.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('navigation', { name: 'Сохранённые фильтры' }).getByRole('link', { name: tag })).toBeVisible();
  await db.execute(sql`delete from comment_filters where name = ${tag}`);
});

test('a comment is taken by a key, found as one’s own, handed over to a colleague who is told, and let go', async ({ db, moderator: page, signedIn }) => {
  const headline = `Передано коллеге ${Date.now().toString(36)}`;
  const { storyId } = await makeArticle({ locale: 'ru', headline }, db);
  const [id = 0] = await makeWaiting(db, storyId, `t${Date.now().toString(36)}`, 2);
  const keys = await openQueue(page, storyId);
  await expect(queuedByNumber(page, id)).toBeFocused();
  await keys.press('KeyT', 'е');
  await expect(queuedByNumber(page, id)).toContainText('Вы взяли этот комментарий');
  expect(await findProblems(page, { sizes: false })).toEqual([]);
  await page.getByLabel('Кто занимается').selectOption('Я');
  await page.getByRole('button', { name: 'Показать' }).click();
  await expect(queued(page)).toHaveCount(1);
  await queuedByNumber(page, id).getByText('Передать').first().click();
  const hand = queuedByNumber(page, id).getByRole('form', { name: /^Передать/ });
  const [editor] = await db
    .select({ name: people.name })
    .from(people)
    .where(eq(people.email, account('editor').email));
  await hand.getByLabel('Кому').selectOption({ label: editor?.name.ru ?? editor?.name.en });
  await hand.getByRole('button', { name: 'Передать' }).click();
  await expect(queued(page)).toHaveCount(0);
  const colleague = await signedIn('editor', 'en');
  await colleague.goto('/desk/notices?show=unread');
  const told = colleague.getByRole('listitem').filter({ hasText: headline });
  await expect(told).toContainText('handed you a comment on it');
  await told.getByRole('link').first().click();
  await expect(queuedByNumber(colleague, id)).toContainText('You have taken this one');
  await toast(page).getByRole('button', { name: 'Отменить' }).click();
  await expect(queuedByNumber(page, id)).toContainText('Вы взяли этот комментарий');
  await queuedByNumber(page, id).getByRole('button', { name: 'Отпустить' }).click();
  await expect(queued(page)).toHaveCount(0);
});

test('what was decided is kept where the page is closed at once', async ({ db, moderator: page }) => {
  const { storyId } = await makeArticle({ locale: 'ru' }, db);
  const ids = await makeWaiting(db, storyId, `tab-${storyId}`, 20);
  const keys = await openQueue(page, storyId);
  for (const _one of ids) await keys.press('KeyA', 'ф');
  await page.goto('about:blank');
  await expect
    .poll(async () => {
      const { rows } = await db.execute<{ count: number }>(
        sql`select count(*)::int as count from comments where story_id = ${storyId} and status = 'approved'`,
      );
      return rows[0]?.count;
    })
    .toBe(20);
});
