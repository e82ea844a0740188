import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import { env } from '@/db/env';
import { systemActor } from '../ground/actor';
import { change } from '../ground/change';
import { openSession, sessionDays } from './open-session';
import { getAccountByEmail } from './queries';
import { endSession } from './sign-out';

/** Everything that knows next-auth: its cookie, its token, and the door for an OpenID provider. The desk's own form calls signIn. */
export const isSecure = () => env().SITE_URL.startsWith('https://');
export const sessionCookie = () => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;
const seconds = sessionDays * 24 * 3600;

export function secret(): string {
  const value = env().AUTH_SECRET ?? env().INTERNAL_SECRET;
  if (!value) throw new Error('AUTH_SECRET is missing: make one with openssl rand -hex 32.');
  return value;
}

/** The id of the session that a cookie's token names, or null. The token alone opens nothing: the session is looked up. */
export async function readSessionId(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const payload = await decode({ token, secret: secret() }).catch(() => null);
  return typeof payload?.sid === 'string' ? payload.sid : null;
}

/** Gives this browser the session. */
export async function keepSession(sessionId: string): Promise<void> {
  const token = await encode({ token: { sid: sessionId }, secret: secret(), maxAge: seconds });
  (await cookies()).set(sessionCookie(), token, { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: seconds });
}

export async function dropSession(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: 0 });
}

/** The name of the OpenID provider that the environment configures, or null. */
export const providerName = (): string | null => (env().OIDC_ISSUER && env().OIDC_CLIENT_ID && env().OIDC_CLIENT_SECRET ? env().OIDC_NAME : null);

export function authOptions(): NextAuthOptions {
  process.env.NEXTAUTH_URL ??= env().SITE_URL;
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: seconds },
    useSecureCookies: isSecure(),
    pages: { signIn: '/desk/sign-in', error: '/desk/sign-in' },
    providers: providerName() ? [openIdProvider()] : [],
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid);
      },
    },
    callbacks: {
      signIn: async ({ user, profile }) => {
        const verified = profile && 'email_verified' in profile && profile.email_verified === true;
        return Boolean(verified && user.email && (await getAccountByEmail(user.email)));
      },
      jwt: async ({ token, user }) => {
        if (!user?.email) return { sid: token.sid };
        const account = await getAccountByEmail(user.email);
        return account ? { sid: await enterByProvider(account.id) } : {};
      },
      session: async ({ session }) => ({ expires: session.expires }),
      redirect: async ({ url, baseUrl }) => (url.startsWith('/desk') ? `${baseUrl}${url}` : new URL(url, baseUrl).origin === baseUrl ? url : `${baseUrl}/desk`),
    },
  };
}

function enterByProvider(personId: number): Promise<string> {
  const provider = providerName() ?? '';
  return change(systemActor(provider), async ({ tx, audit }) => {
    await audit({ action: 'people.sign-in', subjectType: 'person', subjectId: personId, after: { provider } });
    return openSession(personId, provider, tx);
  });
}

function openIdProvider(): NextAuthOptions['providers'][number] {
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  return {
    id: 'oidc',
    name: OIDC_NAME,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: (profile: { sub: string; name?: string; email?: string }) => ({
      id: profile.sub,
      name: profile.name ?? '',
      email: profile.email?.toLowerCase() ?? '',
    }),
  };
}
