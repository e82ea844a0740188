import { expect, test } from './fixtures';
import { account, fillSignIn } from './sign-in';

test('next-auth names its credentials provider, and its session says who is signed in and as what, and no more', async ({ request, editor: page }) => {
  const providers = await (await request.get('/api/auth/providers')).json();
  expect(providers.credentials).toMatchObject({ id: 'credentials', type: 'credentials' });
  expect(await (await request.get('/api/auth/session')).json()).toEqual({});
  const session = await (await page.request.get('/api/auth/session')).json();
  expect(Object.keys(session).sort()).toEqual(['expires', 'user']);
  expect(Object.keys(session.user).sort()).toEqual(['languages', 'name', 'role']);
  expect(session.user).toMatchObject({ role: 'editor', name: expect.any(String), languages: expect.any(Array) });
});

test('a session that is ended is none for next-auth either, at once', async ({ open }) => {
  const page = await open();
  const { email, password } = account('moderator');
  await page.goto('/desk/sign-in');
  await fillSignIn(page, email, password);
  await page.waitForURL((url) => !url.pathname.startsWith('/desk/sign-in'));
  const cookies = await page.context().cookies();
  expect((await (await page.request.get('/api/auth/session')).json()).user.role).toBe('moderator');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/desk/sign-in?after=out');
  // The same token, kept by someone: it opens nothing any more.
  await page.context().addCookies(cookies);
  expect(await (await page.request.get('/api/auth/session')).json()).toEqual({});
  await page.context().addCookies(cookies);
  expect((await page.request.get('/desk/account', { maxRedirects: 0 })).status()).toBe(307);
});

test('next-auth’s own client signs in by the same verb, with the same refusals', async ({ playwright, baseURL }) => {
  const client = await playwright.request.newContext({ baseURL });
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
  const { email, password } = account('translator');
  const send = (form: Record<string, string>) =>
    client.post('/api/auth/callback/credentials', { form: { csrfToken, callbackUrl: '/desk', json: 'true', ...form }, headers: { origin: baseURL ?? '' } });
  const wrong = await send({ email, password: 'not the password' });
  expect(wrong.status()).toBe(401);
  expect((await wrong.json()).url).toContain('error=bad-sign-in');
  expect(await (await client.get('/api/auth/session')).json()).toEqual({});
  expect((await send({ email, password, csrfToken: 'made up' })).headers()['set-cookie'] ?? '').not.toContain('session-token=ey');
  expect((await send({ email, password })).status()).toBe(200);
  expect((await (await client.get('/api/auth/session')).json()).user.role).toBe('translator');
  await client.dispose();
});

for (const callbackUrl of ['http://[', 'nothing', '//', 'javascript:alert(1)', 'https://evil.example/desk', '\u0000', '/\\evil.example'])
  test(`an address to go back to that is none (${JSON.stringify(callbackUrl)}) is no fault of ours, and leads nowhere else`, async ({
    playwright,
    baseURL,
  }) => {
    const client = await playwright.request.newContext({ baseURL });
    for (const path of ['signin', 'signout', 'providers', 'session', 'csrf', 'callback/oidc', 'error']) {
      const answer = await client.get(`/api/auth/${path}?callbackUrl=${encodeURIComponent(callbackUrl)}`, { maxRedirects: 0 });
      expect(answer.status(), path).toBeLessThan(500);
      expect(answer.headers().location ?? baseURL, path).not.toMatch(/^https?:\/\/evil|^javascript|^\/\//);
    }
    const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
    const { email, password } = account('contributor');
    const answer = await client.post('/api/auth/callback/credentials', {
      form: { csrfToken, email, password, callbackUrl },
      headers: { origin: baseURL ?? '' },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(302);
    expect(new URL(answer.headers().location ?? '', baseURL).origin).toBe(new URL(baseURL ?? '').origin);
    await client.dispose();
  });
