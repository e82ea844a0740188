import { FakeIssuer } from './fake-issuer';
import { expect, test } from './fixtures';
import { OwnServer } from './own-server';
import { account } from './sign-in';

const issuer = new FakeIssuer();
const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;
const before = names.map((name) => [name, process.env[name]] as const);
let server: OwnServer;

test.beforeAll(async () => {
  await issuer.open();
  Object.assign(process.env, { OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: issuer.clientId, OIDC_CLIENT_SECRET: issuer.clientSecret, OIDC_NAME: 'House key' });
  server = new OwnServer(4873, process.env.DATABASE_URL ?? '');
  await server.prepare();
  await server.start();
});

test.afterAll(async () => {
  await server.remove();
  await issuer.close();
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('someone comes in by the OpenID provider, with PKCE, state and nonce, where they were going, and out again', async ({ page }) => {
    issuer.claims = { sub: '7', email: account('editor').email.toUpperCase(), email_verified: true, name: 'Editor' };
    await page.goto(`${server.base}/desk/redirects`);
    await page.getByRole('button', { name: /House key/ }).click();
    await page.waitForURL(`${server.base}/desk/redirects`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(issuer.problems).toEqual([]);
    expect(issuer.exchanged).toBe(1);
    const cookies = await page.context().cookies(server.base);
    expect(cookies.find((cookie) => cookie.name.endsWith('session-token'))).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  });
});

for (const [name, claims] of [
  ['an address that the provider has not checked', { email_verified: false }],
  ['an address without an account', { email: 'nobody@elsewhere.example' }],
] as const)
  test(`${name} is not let in`, async ({ page }) => {
    issuer.claims = { sub: '8', email: account('administrator').email, email_verified: true, name: 'Someone', ...claims };
    await page.goto(`${server.base}/desk/sign-in`);
    await page.getByRole('button', { name: /House key/ }).click();
    await page.waitForURL((url) => url.href.startsWith(`${server.base}/desk/sign-in`) && url.search !== '');
    await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
    await page.goto(`${server.base}/desk/log`);
    await expect(page).toHaveURL(/\/desk\/sign-in/);
  });

test('a code for another browser opens nothing', async ({ page, request }) => {
  issuer.claims = { sub: '9', email: account('administrator').email, email_verified: true, name: 'Someone' };
  const answer = await request.get(`${server.base}/api/auth/callback/oidc?code=code-99&state=made-up-state-of-another`, { maxRedirects: 0 });
  expect(answer.headers()['set-cookie'] ?? '').not.toContain('session-token=ey');
  await page.goto(`${server.base}/desk`);
  await expect(page).toHaveURL(/\/desk\/sign-in/);
});
