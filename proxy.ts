import { type NextRequest, NextResponse } from 'next/server';
import { frameHosts } from '@/lib/articles/body/embeds';
import { preferredLocale } from '@/lib/ground/preferred-locale';

/** The front door goes to the reader's language, or by browser/language.ts to the one they chose; the desk gets a nonce. Reader pages never pass here. */
export function proxy(request: NextRequest) {
  if (request.nextUrl.pathname === '/') {
    const answer = NextResponse.redirect(new URL(`/${preferredLocale(request.headers.get('accept-language'))}#door`, request.url), 307);
    answer.headers.set('vary', 'Accept-Language');
    return answer;
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self' ${frameHosts.join(' ')}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`;
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Where to come back to after signing in; a longer address would make a redirect that browsers refuse.
  const path = request.nextUrl.pathname + request.nextUrl.search;
  headers.set('x-desk-path', path.length <= 2000 ? path : '/desk');
  headers.set('content-security-policy', policy);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set('content-security-policy', policy);
  return answer;
}

export const config = { matcher: ['/', '/desk', '/desk/:path*'] };
