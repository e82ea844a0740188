import type { Page } from '@playwright/test';
import { findProblems } from './axe';
import { toast } from './desk';
import { says } from './discussion';
import { expect, test } from './fixtures';
import { makeOwnSection } from './rows';
import { account, authenticatorCode, fillSignIn, type Role, roles } from './sign-in';
import { hiddenField, wholePage } from './unseen';

const routes: Record<string, Role[]> = {
  '/desk': ['contributor', 'translator', 'editor', 'moderator', 'administrator'],
  '/desk/account': roles,
  '/desk/account/comments': roles,
  '/desk/articles/exchange': ['translator', 'editor', 'administrator'],
  '/desk/articles': ['contributor', 'translator', 'editor', 'administrator'],
  '/desk/look': ['administrator'],
  '/desk/notices': ['contributor', 'translator', 'editor', 'moderator', 'administrator'],
  '/desk/media': ['contributor', 'translator', 'editor', 'administrator'],
  '/desk/comments': ['editor', 'moderator', 'administrator'],
  '/desk/comments/log': ['editor', 'moderator', 'administrator'],
  '/desk/typos': ['editor', 'administrator'],
  '/desk/messages': ['editor', 'administrator'],
  '/desk/tags': ['editor', 'administrator'],
  '/desk/meetings': ['editor', 'administrator'],
  '/desk/redirects': ['editor', 'administrator'],
  '/desk/front': ['editor', 'administrator'],
  '/desk/pages': ['editor', 'administrator'],
  '/desk/menu': ['administrator'],
  '/desk/figures': ['contributor', 'translator', 'editor', 'administrator'],
  '/desk/sections': ['administrator'],
  '/desk/states': ['administrator'],
  '/desk/states/cn': ['administrator'],
  '/desk/institutions': ['administrator'],
  '/desk/funding': ['administrator'],
  '/desk/people': ['administrator'],
  '/desk/people/invite': ['administrator'],
  '/desk/settings': ['administrator'],
  '/desk/api': ['administrator'],
  '/desk/webhooks': ['administrator'],
  '/desk/import': ['administrator'],
  '/desk/partners': ['editor', 'administrator'],
  '/desk/log': ['administrator'],
  '/desk/embargoes': ['administrator'],
  '/desk/status': ['administrator'],
};

for (const role of roles)
  test(`the desk shows the ${role} their pages and no others`, async ({ signedIn }) => {
    const page = await signedIn(role);
    for (const [route, allowed] of Object.entries(routes)) {
      if (route === '/desk' && role === 'reader') continue;
      const answer = await page.request.get(route, { maxRedirects: 0 });
      expect(`${route} ${answer.status()}`).toBe(`${route} ${allowed.includes(role) ? 200 : 404}`);
    }
    await page.goto('/desk/account');
    const links = await page
      .getByRole('banner')
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((list) => list.map((element) => element.getAttribute('href') ?? ''));
    for (const link of links) expect(routes[link]).toContain(role);
  });

test('someone not signed in goes to the sign-in page and comes back', async ({ page }) => {
  for (const route of Object.keys(routes)) {
    const answer = await page.request.get(route, { maxRedirects: 0 });
    expect(`${route} ${answer.status()}`).toBe(`${route} 307`);
    expect(answer.headers().location).toBe(`/desk/sign-in?next=${encodeURIComponent(route)}`);
  }
  const { email, password } = account('editor');
  await page.goto('/desk/tags?q=a');
  await fillSignIn(page, email, password);
  await page.waitForURL('**/desk/tags?q=a');
});

test('a wrong password is told, what was typed stays, and no other site is returned to', async ({ page }) => {
  await page.goto('/desk/sign-in?next=https://evil.example/desk');
  await fillSignIn(page, 'nobody@infoshos.example', 'not the password');
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible();
  await expect(page.getByLabel('E-mail address', { exact: true })).toHaveValue('nobody@infoshos.example');
  const { email, password } = account('editor');
  await fillSignIn(page, email, password);
  await page.waitForURL((url) => url.pathname === '/desk');
});

test('a form that is sent before the page’s script has come is told of once it has', async ({ contributor: page }) => {
  let come = () => {};
  const slow = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await slow;
    await route.continue();
  });
  await page.goto('/desk/account', { waitUntil: 'commit' });
  await page.getByRole('form', { name: 'Name', exact: true }).getByRole('button', { name: 'Save' }).click({ noWaitAfter: true });
  await expect(page.getByRole('status').filter({ hasText: 'Your name is saved.' })).toBeVisible();
  come();
  await expect(toast(page)).toContainText('Your name is saved.');
});

test('without a line the language and signing out say so, and work once it is back', async ({ page, context }) => {
  // A session of its own: it is ended here, and other journeys go on with theirs.
  const { email, password } = account('contributor');
  await page.goto('/desk');
  await fillSignIn(page, email, password);
  const told = page.getByRole('status');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(told.filter({ hasText: 'No answer came from the site' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(wholePage(page)).toHaveAttribute('lang', 'ru');
  await page.reload();
  await expect(told.filter({ hasText: 'ответил' })).toHaveCount(0);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Выйти' }).click();
  await expect(told.filter({ hasText: 'Сайт не ответил' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Выйти' }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in\?after=out$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one signs in, changes the language of the desk, and signs out', async ({ page }) => {
    const { email, password } = account('editor');
    await page.goto('/desk/redirects');
    await fillSignIn(page, email, 'wrong wrong wrong');
    await expect(page.getByRole('alert')).toContainText('do not match');
    await fillSignIn(page, email, password);
    await expect(page).toHaveURL(/\/desk\/redirects$/);
    await page.getByRole('button', { name: '中文' }).click();
    await expect(wholePage(page)).toHaveAttribute('lang', 'zh-Hans');
    await page.getByRole('button', { name: '退出' }).click();
    await expect(page).toHaveURL(/\/desk\/sign-in\?after=out$/);
    await page.goto('/desk');
    await expect(page).toHaveURL(/\/desk\/sign-in/);
  });

  test('what is saved is told on the page', async ({ contributor: page }) => {
    await page.goto('/desk/account');
    await page.getByRole('form', { name: 'Name', exact: true }).getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Your name is saved.' })).toBeVisible();
  });

  test('a wrong code while the second step is set up is told beside the same square', async ({ translator: page }) => {
    await page.goto('/desk/account');
    await page.getByRole('link', { name: 'Turn it on' }).click();
    const secret = await hiddenField(page, 'secret').inputValue();
    const code = page.getByLabel('The code it shows');
    await code.fill('000000');
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect(code).toHaveAttribute('aria-invalid', 'true');
    expect(await hiddenField(page, 'secret').inputValue()).toBe(secret);
  });
});

/** Invites an address, and gives the link that is to be handed on. */
async function invite(page: Page, email: string, role = 'Contributor'): Promise<string> {
  await page.goto('/desk/people/invite');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Role').selectOption({ label: role });
  await page.getByRole('button', { name: 'Create the invitation' }).click();
  return page.getByRole('status').getByRole('textbox').inputValue();
}

/** Takes an invitation up. */
async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('New password').fill('a sentence to remember');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/desk');
}

test('an invitation, a role change and a disabled account take effect at once', async ({ administrator: admin, open }) => {
  const email = `${crypto.randomUUID()}@people.example`;
  const guest = await open();
  await join(guest, await invite(admin, email, 'Moderator'), 'Новый человек');
  expect((await guest.request.get('/desk/messages')).status()).toBe(404);

  await admin.goto(`/desk/people?q=${email}`);
  await admin.getByRole('row').filter({ hasText: email }).getByRole('link').click();
  const role = admin.getByRole('form', { name: 'Role and reach' });
  await role.getByLabel('Role').selectOption({ label: 'Editor' });
  await role.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('may now do what the new role allows')).toBeVisible();
  expect((await guest.request.get('/desk/messages')).status()).toBe(200);

  await admin.getByRole('button', { name: /^Undo/ }).click();
  await expect(admin.getByText('Undone.')).toBeVisible();
  expect((await guest.request.get('/desk/messages')).status()).toBe(404);

  await admin.getByRole('button', { name: 'Disable the account' }).click();
  await expect(admin.getByText('can no longer sign in')).toBeVisible();
  expect((await guest.request.get('/desk/account', { maxRedirects: 0 })).status()).toBe(307);
});

test('a second step is turned on, asked for, passed with a recovery code, and a password is reset by a link', async ({ administrator: admin, open }) => {
  const email = `${crypto.randomUUID()}@people.example`;
  const page = await open();
  await join(page, await invite(admin, email), 'Second Step');
  await page.goto('/desk/account?totp=1');
  await page.getByLabel('The code it shows').fill(authenticatorCode(await hiddenField(page, 'secret').inputValue()));
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  const codes = page.getByRole('status').filter({ has: page.getByRole('heading', { name: 'Recovery codes' }) });
  const recovery = (await codes.getByRole('listitem').first().textContent()) ?? '';
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/desk/sign-in?after=out');
  await fillSignIn(page, email, 'a sentence to remember');
  await expect(page.getByRole('alert').filter({ hasText: 'six digits' })).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill('a sentence to remember');
  await page.getByLabel(says.en.people.signIn.code).fill(recovery);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/desk');

  await admin.goto(`/desk/people?q=${email}`);
  await admin.getByRole('row').filter({ hasText: email }).getByRole('link').click();
  await admin.getByRole('button', { name: 'Create a reset link' }).click();
  await page.goto(await admin.getByRole('status').getByRole('textbox').inputValue());
  await page.getByLabel('New password').fill('another sentence altogether');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.waitForURL('**/desk/sign-in?after=reset');
});

test('the keys open help, lead to pages, and save with undo', async ({ administrator: page, db }) => {
  // Two sections of its own, under one of its own: what others see of the menu stays as it is.
  const mark = Date.now().toString(36);
  const parentId = await makeOwnSection(db);
  for (const [position, name] of [`Above ${mark}`, `Below ${mark}`].entries()) await makeOwnSection(db, { parentId, position, name: { en: name } });
  await page.goto('/desk');
  // A key that comes before the page hears keys is pressed again, as anyone would.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.waitForURL('**/desk/sections');
  const rows = page.getByRole('row').filter({ hasText: mark });
  await expect(rows).toContainText([`Above ${mark}`, `Below ${mark}`]);
  await rows
    .first()
    .getByRole('button', { name: /^Move down/ })
    .click();
  await expect(rows).toContainText([`Below ${mark}`, `Above ${mark}`]);
  await expect(page.getByText('Moved.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(rows).toContainText([`Above ${mark}`, `Below ${mark}`]);
});

for (const language of ['en', 'ru', 'zh'])
  test(`the desk hides from search engines, and passes axe: ${language}`, { tag: language === 'ru' ? [] : '@long' }, async ({ administrator: page }) => {
    test.setTimeout(120_000);
    const answer = await page.goto('/desk');
    expect(answer?.headers()['x-robots-tag']).toContain('noindex');
    for (const route of [
      '/desk',
      '/desk/people',
      '/desk/settings',
      '/desk/notices',
      '/desk/log',
      '/desk/comments/log',
      '/desk/front',
      '/desk/menu',
      '/desk/tags',
      '/desk/redirects',
      '/desk/figures',
      '/desk/status',
      '/desk/account?totp=1',
    ]) {
      await page.context().addCookies([{ name: 'desk-language', value: language, url: page.url() }]);
      await page.setViewportSize({ width: language === 'ru' ? 390 : 1280, height: 900 });
      await page.goto(route);
      expect.soft(await findProblems(page, { sizes: false }), `${route} ${language}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    }
    for (const route of ['/desk/comments', '/desk/comments?queue=approved', '/desk/articles', '/desk/typos', '/desk/import', '/desk/media']) {
      await page.goto(route);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    }
  });
