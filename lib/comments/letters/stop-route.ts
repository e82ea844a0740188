import { headers } from 'next/headers';
import { env } from '@/db/env';
import { refused } from '../../actions/form';
import { spend } from '../../ground/limit';
import { isLocale, type Locale } from '../../ground/locales';
import { explain } from '../../ground/messages';
import { hostOf } from '../../ground/network-address';
import { clientAddress } from '../../ground/origin';
import { statusOf } from '../../ground/reasons';
import { Refusal, refusalHeaders } from '../../ground/refusal';
import { findFollowLink, stopFollow } from './follow';
import { findLetterLink, stopInput, stopLetters } from './subscription';

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
const mostBytes = 4096;
const limit = { points: 120, seconds: 3600 };

/**
 * Stops letters by a form of ours or by a mail program's single press. The secret of the letter is
 * all the right there is: a mail program sends neither cookie nor Origin, so neither is asked for,
 * and without the secret nothing can be forged.
 */
export async function stopByForm(request: Request, token: string): Promise<Response> {
  const form = await readSmall(request);
  const given = String(form?.get('locale') ?? '');
  const locale: Locale = isLocale(given) ? given : 'en';
  const isOneClick = form?.get('List-Unsubscribe') === 'One-Click';
  try {
    if (!form) throw new Refusal('bad-input');
    const address = clientAddress(await headers(), env().TRUSTED_PROXIES);
    await spend(`comments.stop-letters:${hostOf(address)}`, limit);
    const input = stopInput.safeParse({ locale, token, what: isOneClick ? 'comment' : (form.get('what') ?? undefined) });
    if (!input.success) throw new Refusal('not-found');
    if (await findFollowLink(token)) {
      await stopFollow({ kind: 'guest', address }, { token });
      return isOneClick
        ? new Response('OK\n', { status: 200, headers: plain })
        : new Response(null, { status: 303, headers: { location: `/${locale}/comments/follow/${token}` } });
    }
    await stopLetters({ kind: 'guest', address }, input.data);
    if (isOneClick) return new Response('OK\n', { status: 200, headers: plain });
    return new Response(null, {
      status: 303,
      headers: { location: `/${locale}/comments/mail/${token}${input.data.what === 'resume' ? '?done=resumed' : ''}` },
    });
  } catch (error) {
    const answer = refused('comments.stop-letters', error);
    return new Response(explain(locale, answer.reason, answer.values), { status: statusOf(answer.reason), headers: { ...plain, ...refusalHeaders(answer) } });
  }
}

/** The form of a request that is small, also where it does not say its length; else null. */
async function readSmall(request: Request): Promise<FormData | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      return null;
    }
    pieces.push(read.value);
  }
  const type = request.headers.get('content-type') ?? '';
  return new Response(Buffer.concat(pieces), { headers: { 'content-type': type } }).formData().catch(() => null);
}

/** Goes to the page of the link, in the language of the letter. */
export async function leadToPage(token: string): Promise<Response> {
  const followed = await findFollowLink(token);
  if (followed) {
    const locale = isLocale(followed.follow.locale) ? followed.follow.locale : 'en';
    return new Response(null, { status: 303, headers: { location: `/${locale}/comments/follow/${token}`, 'cache-control': 'no-store' } });
  }
  const link = await findLetterLink(token);
  if (!link) return new Response('Not found\n', { status: 404, headers: plain });
  const locale = isLocale(link.contact.locale) ? link.contact.locale : 'en';
  return new Response(null, { status: 303, headers: { location: `/${locale}/comments/mail/${token}`, 'cache-control': 'no-store' } });
}
