import { cookies, headers } from 'next/headers';
import type { DefaultSession, NextAuthOptions } from 'next-auth';
import { getServerSession } from 'next-auth';
import { decode, encode, type JWT, type JWTDecodeParams } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '@/db/env';
import { type Person, systemActor } from '../ground/actor';
import { change } from '../ground/change';
import { clientAddress } from '../ground/origin';
import { Refusal } from '../ground/refusal';
import { secrets } from '../ground/sign';
import { openIdProvider, providerName } from './open-id';
import { openSession, sessionDays } from './open-session';
import { getAccountByEmail } from './queries';
import { encodeRefusal } from './refusal-code';
import { getSessionPerson } from './session-person';
import { deviceCookie, deviceOf, signIn } from './sign-in';
import { endSession } from './sign-out';

/**
 * Everything that knows next-auth's options: who is let in, what its token holds, and what its
 * session tells.
 */
export const isSecure = () => env().SITE_URL.startsWith('https://');
const sessionCookie = () => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;
const seconds = sessionDays * 24 * 3600;
const deviceSeconds = 180 * 86_400;

export const authSecret = (): string => secrets()[0] ?? '';

/**
 * What a token says that was made with a secret that is still accepted. Throws what the present
 * secret says of it where none fits.
 */
export async function readToken(given: JWTDecodeParams): Promise<JWT | null> {
  const [present, ...others] = secrets();
  try {
    return await decode({ ...given, secret: present ?? '' });
  } catch (error) {
    for (const session of others) {
      const read = await decode({ ...given, secret: session }).catch(() => null);
      if (read) return read;
    }
    throw error;
  }
}

/**
 * What next-auth keeps to itself and its caller needs: the person of the session, and why something
 * failed.
 */
export type SessionOutcome = { person?: Person; failure?: unknown };

declare module 'next-auth' {
  interface Session {
    user?: { name: string; role: Person['role']; languages: string[] };
  }
  interface User {
    sid?: string;
  }
}

/**
 * Who is signed in, or null. The cookie alone opens nothing: the session is looked up each time.
 */
export async function signedInPerson(): Promise<Person | null> {
  if (!(await cookies()).get(sessionCookie())) return null;
  const heard: SessionOutcome = {};
  await getServerSession(authOptions(heard));
  if (heard.failure) throw heard.failure;
  return heard.person ?? null;
}

/** Gives this browser the session that someone has just been given by a link. */
export async function keepSession(sessionId: string): Promise<void> {
  const token = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge: seconds });
  (await cookies()).set(sessionCookie(), token, { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: seconds });
}

export async function dropSession(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: 0 });
}

/** Where next-auth may send someone: to this site, the desk where the address is none. */
function safeAddress(url: string, base: string): string {
  if (url.startsWith('/desk')) return `${base}${url}`;
  return URL.canParse(url, base) && new URL(url, base).origin === base ? new URL(url, base).href : `${base}/desk`;
}

/** Next-auth's options for one request; what it hears on the way is noted in `heard`. */
export function authOptions(heard: SessionOutcome = {}): NextAuthOptions {
  process.env.NEXTAUTH_URL ??= env().SITE_URL;
  return {
    secret: authSecret(),
    jwt: { decode: readToken },
    session: { strategy: 'jwt', maxAge: seconds },
    useSecureCookies: isSecure(),
    pages: { signIn: '/desk/sign-in', error: '/desk/sign-in' },
    providers: [credentialsProvider(heard), ...(providerName() ? [openIdProvider()] : [])],
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid);
      },
    },
    callbacks: {
      signIn: async ({ user, profile, account }) => {
        if (account?.provider === 'credentials') return true;
        const verified = profile && 'email_verified' in profile && profile.email_verified === true;
        return Boolean(verified && user.email && (await getAccountByEmail(user.email)));
      },
      jwt: async ({ token, user }) => {
        if (user?.sid) return { sid: user.sid };
        if (!user?.email) return { sid: token.sid };
        const account = await getAccountByEmail(user.email);
        return account ? { sid: await enterByProvider(account.id) } : {};
      },
      session: async ({ session, token }) => {
        const person = await personOf(token.sid, heard);
        if (person) heard.person = person;
        // An empty session is none: next-auth's own answer to whoever is not signed in.
        if (!person) return {} as DefaultSession;
        const { name, role, languages } = person;
        return { expires: session.expires, user: { name, role, languages } };
      },
      redirect: async ({ url, baseUrl }) => safeAddress(url, baseUrl),
    },
  };
}

async function personOf(sid: unknown, heard: SessionOutcome): Promise<Person | null> {
  if (typeof sid !== 'string') return null;
  try {
    return await getSessionPerson(sid, clientAddress(await headers(), env().TRUSTED_PROXIES));
  } catch (error) {
    // Thrown here, next-auth would take the cookie away from everyone who asks while the database
    // is away.
    heard.failure = error;
    return null;
  }
}

function credentialsProvider(heard: SessionOutcome) {
  return CredentialsProvider({
    name: 'Password',
    credentials: { email: { label: 'E-mail', type: 'email' }, password: { label: 'Password', type: 'password' }, code: { label: 'Code', type: 'text' } },
    authorize: async (given) => {
      try {
        const [{ email = '', password = '', code = '' }, sent, jar] = [given ?? {}, await headers(), await cookies()];
        const text = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : '');
        const sid = await signIn({
          email: text(email, 200),
          password: text(password, 200),
          code: text(code, 40),
          userAgent: sent.get('user-agent') ?? '',
          address: clientAddress(sent, env().TRUSTED_PROXIES),
          device: jar.get(deviceCookie)?.value,
        });
        jar.set(deviceCookie, deviceOf(text(email, 200)), { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: deviceSeconds });
        return { id: sid, sid };
      } catch (error) {
        heard.failure = error;
        throw new Error(error instanceof Refusal ? encodeRefusal(error) : 'unexpected');
      }
    },
  });
}

function enterByProvider(personId: number): Promise<string> {
  const provider = providerName() ?? '';
  return change(systemActor(provider), async ({ tx, audit }) => {
    await audit({ action: 'people.sign-in', subjectType: 'person', subjectId: personId, after: { provider } });
    return openSession(personId, provider, tx);
  });
}
