import { headers } from 'next/headers';
import { env } from '@/db/env';
import { isSameOrigin } from '@/lib/ground/origin';
import { providerName } from '@/lib/people/open-id';
import { startProvider } from '@/lib/people/provider';
import { safeReturn } from '@/lib/people/safe-return';

const inMarkup = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Goes on to the OpenID provider. A page that moves on, not a redirect: the desk's form-action rule
 * would stop one.
 */
export async function POST(request: Request): Promise<Response> {
  if (!providerName() || !isSameOrigin(await headers(), env().SITE_URL)) return new Response(null, { status: 303, headers: { location: '/desk/sign-in' } });
  const form = await request.formData();
  const address = await startProvider(safeReturn(String(form.get('next') ?? '')));
  if (!address) return new Response(null, { status: 303, headers: { location: '/desk/sign-in?error=provider' } });
  const page = `<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${inMarkup(address)}"><title>…</title><a href="${inMarkup(address)}">${inMarkup(providerName() ?? '')}</a>`;
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}
