import { statusOf } from '../actions/form';
import type { Answer } from '../actions/refusal';
import { isLocale } from '../locales';
import { explain } from '../site/messages';
import { findStoryPlace } from './queries';

/** Sends a plain form back to the comment on its page, or says in a line of text why it was refused. */
export async function backToComment(answer: Answer<{ storyId: number }>, form: FormData, note = ''): Promise<Response> {
  const given = String(form.get('locale'));
  const locale = isLocale(given) ? given : 'en';
  if (!answer.ok) return new Response(explain(locale, answer.reason, answer.values), { status: 422, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  if (note) return new Response(null, { status: 303, headers: { location: `/${locale}/comments?story=${answer.value.storyId}&done=${note}` } });
  const place = await findStoryPlace(answer.value.storyId, locale);
  const comment = String(form.get('comment')).replace(/\D/g, '').slice(0, 15);
  const location = place ? `/${place.locale}/news/${place.slug}#c-${comment}` : `/${locale}`;
  return new Response(null, { status: 303, headers: { location } });
}

/** Sends a plain form back to the receipt, or says in a line of text why nothing was done. */
export function backToReceipt(answer: Answer<{ token: string }>, form: FormData): Response {
  const given = String(form.get('locale'));
  const locale = isLocale(given) ? given : 'en';
  if (answer.ok) return new Response(null, { status: 303, headers: { location: `/${locale}/comments/${answer.value.token}` } });
  return new Response(explain(locale, answer.reason, answer.values), {
    status: statusOf(answer.reason),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
