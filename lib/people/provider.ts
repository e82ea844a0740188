import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '@/db/env';
import { authOptions } from './auth';

/**
 * The provider's address to go to, or null. Makes next-auth's own anti-forgery pair on the way (the caller has checked
 * where the form came from), because its sign-in form would otherwise need JavaScript.
 */
export async function startProvider(next: string): Promise<string | null> {
  const options = authOptions();
  const token = randomBytes(32).toString('hex');
  const pair = `${token}|${createHash('sha256').update(`${token}${options.secret}`).digest('hex')}`;
  const isSecure = options.useSecureCookies === true;
  (await cookies()).set(`${isSecure ? '__Host-' : ''}next-auth.csrf-token`, pair, { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure });
  const request = new NextRequest(`${env().SITE_URL.replace(/\/$/, '')}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: token, callbackUrl: next }).toString(),
  });
  const response: Response = await NextAuth(options)(request, { params: Promise.resolve({ nextauth: ['signin', 'oidc'] }) });
  const store = await cookies();
  for (const cookie of response.headers.getSetCookie()) keepCookie(store, cookie);
  const address = response.headers.get('location');
  return address && new URL(address).origin !== new URL(env().SITE_URL).origin ? address : null;
}

/** Hands a cookie of next-auth's answer on with ours. */
function keepCookie(store: Awaited<ReturnType<typeof cookies>>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const at = pair.indexOf('=');
  const expires = attributes.find((one) => one.toLowerCase().startsWith('expires='))?.slice(8);
  store.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: attributes.some((one) => one.toLowerCase() === 'secure'),
    expires: expires ? new Date(expires) : undefined,
  });
}
