import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { findProblems } from './axe';
import { state, text } from './editor-page';
import { expect, test } from './fixtures';
import { everywhere, publish } from './publish';

const unique = Date.now().toString(36);
const name = `Nadia Vance ${unique}`;
const block = (page: Page, label: string) => text(page).getByRole('group', { name: label });

/** A byline of its own, which other journeys do not look at. */
async function makeByline(db: Database): Promise<number> {
  const { rows } = await db.execute<{ id: string }>(
    sql`insert into people (slug, name, public) values (${`nadia-${unique}`}, ${JSON.stringify({ en: name, ru: name, zh: name })}::jsonb, true) returning id`,
  );
  return Number(rows[0]?.id);
}

/** The line that asks for a block, and the choice of it. */
async function put(page: Page, label: string): Promise<void> {
  await page.keyboard.type(`/${label.toLowerCase()}`);
  await expect(page.getByRole('option', { name: label })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(block(page, label)).toBeVisible();
}

test('a page has people, stories, contacts, a map and a form that sends, as they are now', async ({ editor: page, administrator: other, db }) => {
  test.setTimeout(180_000);
  const personId = await makeByline(db);
  await page.goto('/desk/pages');
  await page.getByLabel('Title').fill(`Who we are ${unique}`);
  await page.getByRole('form', { name: 'New page' }).getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await text(page).click();
  for (const label of ['List of people', 'List of stories', 'Contact box', 'Contact form', 'Map of the states']) await put(page, label);
  await page.keyboard.type('/contact');
  await expect(page.getByRole('option', { name: 'Contact box' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Contact form' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  for (let at = 0; at < 8; at += 1) await page.keyboard.press('Backspace');

  await block(page, 'List of people')
    .getByLabel(/^Heading/)
    .fill('The newsroom');
  await block(page, 'List of people').getByText('Everyone with a page for readers').click();
  await block(page, 'List of people').getByLabel(name).check();
  await block(page, 'List of stories').getByLabel('How many').selectOption('2');
  await block(page, 'List of stories').getByLabel('Which stories').selectOption({ label: 'Railways' });
  await expect(state(page)).toHaveAttribute('data-state', 'saved');
  expect(await findProblems(page)).toEqual([]);
  await publish(page);
  await everywhere(page);

  const address = `/en/who-we-are-${unique}`;
  await page.goto(address);
  expect(await page.getByRole('main').getByRole('paragraph').allTextContents()).not.toContain('');
  const people = page.getByRole('region', { name: 'The newsroom' });
  await expect(people.getByRole('link')).toHaveText([name]);
  const stories = page.getByRole('region', { name: 'Railways' });
  await expect(stories.getByRole('article')).toHaveCount(2);
  await expect(stories.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'How to reach us' }).getByRole('link', { name: /^Write to the editors/ })).toHaveAttribute(
    'href',
    '/en/contact',
  );
  await expect(page.getByRole('region', { name: 'Map of the states' }).getByRole('navigation')).toBeVisible();
  expect(await findProblems(page)).toEqual([]);
  expect(await (await page.request.get(address)).text()).not.toMatch(/<script[^>]+_next/);
  expect(await (await page.request.get(`${address}.md`)).text()).toContain('[The newsroom](');

  const form = page.getByRole('region', { name: 'Write to us' });
  await form.getByLabel('Your name').fill('Ann');
  await form.getByLabel('Your e-mail address').fill('ann@nowhere');
  await form.getByLabel('Subject').fill('A question');
  await form.getByLabel('Message').fill('Who are you?');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await expect(form.getByLabel('Message')).toHaveValue('Who are you?');
  await form.getByLabel('Your e-mail address').fill('ann@example.org');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/en/contact/thanks');

  await other.goto(`/desk/people/${personId}`);
  await other.getByRole('group', { name: 'Position' }).getByLabel('English').fill(`Editor ${unique}`);
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(async () => (await page.request.get(address)).text()).toContain(`Editor ${unique}`);
  await other.close();
});

test('a story is offered none of the blocks of pages', async ({ editor: page }) => {
  await page.goto('/desk/articles/new');
  await page.getByLabel('Headline').fill(`A plain story ${unique}`);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/\d+$/);
  await text(page).click();
  await page.keyboard.type('/l');
  await expect(page.getByRole('option', { name: 'Link card' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'List of people' })).toHaveCount(0);
});
