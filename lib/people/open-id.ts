import type { NextAuthOptions } from 'next-auth';
import { env } from '@/db/env';

/** The name of the OpenID provider that the environment configures, or null. */
export const providerName = (): string | null => (env().OIDC_ISSUER && env().OIDC_CLIENT_ID && env().OIDC_CLIENT_SECRET ? env().OIDC_NAME : null);

export function openIdProvider(): NextAuthOptions['providers'][number] {
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
