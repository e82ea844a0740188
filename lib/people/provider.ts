import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '@/db/env';
import { authOptions, type SessionOutcome } from './auth';

/**
 * Asks next-auth what a browser would ask it, for a form that works without JavaScript. The cookies
 * it sets are handed on.
 */
async function ask(path: string[], heard: SessionOutcome, form?: Record<string, string>): Promise<Response> {
  const request = new NextRequest(`${env().SITE_URL.replace(/\/$/, '')}/api/auth/${path.join('/')}`, {
    method: form ? 'POST' : 'GET',
    headers: form ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
    body: form ? new URLSearchParams(form).toString() : undefined,
  });
  const response: Response = await NextAuth(authOptions(heard))(request, { params: Promise.resolve({ nextauth: path }) });
  const store = await cookies();
  for (const cookie of response.headers.getSetCookie()) keepCookie(store, cookie);
  return response;
}

/** The token against forgery that next-auth has given this browser, or gives it now. */
async function readCsrfToken(): Promise<string> {
  const { csrfToken } = (await (await ask(['csrf'], {})).json()) as { csrfToken: string };
  return csrfToken;
}

/**
 * Signs someone in by next-auth's credentials provider; this browser has the session then. Throws
 * what the verb throws.
 */
export async function enter({ email, password, code = '' }: { email: string; password: string; code?: string }): Promise<void> {
  const heard: SessionOutcome = {};
  await ask(['callback', 'credentials'], heard, { email, password, code, csrfToken: await readCsrfToken(), callbackUrl: '/desk', json: 'true' });
  if (heard.failure) throw heard.failure;
}

/** The provider's address to go to, or null. The caller has checked where the form came from. */
export async function startProvider(next: string): Promise<string | null> {
  const response = await ask(['signin', 'oidc'], {}, { csrfToken: await readCsrfToken(), callbackUrl: next });
  const address = response.headers.get('location');
  return address && new URL(address).origin !== new URL(env().SITE_URL).origin ? address : null;
}

/** Hands a cookie of next-auth's answer on with ours. */
function keepCookie(store: Awaited<ReturnType<typeof cookies>>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const at = pair.indexOf('=');
  const expires = attributes.find((attribute) => attribute.toLowerCase().startsWith('expires='))?.slice(8);
  store.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: attributes.some((attribute) => attribute.toLowerCase() === 'secure'),
    expires: expires ? new Date(expires) : undefined,
  });
}
