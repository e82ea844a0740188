import type { Answer } from '../actions/refusal';
import { isLocale } from '../locales';
import { findStoryPlace } from './queries';
import { type FormKind, refusedAnswer } from './refused-page';

const localeOf = (form: FormData) => {
  const given = String(form.get('locale'));
  return isLocale(given) ? given : 'en';
};
const goTo = (location: string) => new Response(null, { status: 303, headers: { location } });

/** Sends a plain form back to the comment on its page, or says why it was refused. */
export async function backToComment(answer: Answer<{ storyId: number }>, form: FormData, kind: FormKind = 'plain', note = ''): Promise<Response> {
  if (!answer.ok) return refusedAnswer(answer, form, kind);
  const locale = localeOf(form);
  if (note) return goTo(`/${locale}/comments?story=${answer.value.storyId}&done=${note}`);
  const place = await findStoryPlace(answer.value.storyId, locale);
  const comment = String(form.get('comment')).replace(/\D/g, '').slice(0, 15);
  return goTo(place ? `/${place.locale}/news/${place.slug}#c-${comment}` : `/${locale}`);
}

/** Sends a plain form back to the receipt, or says why nothing was done. */
export async function backToReceipt(answer: Answer<{ token: string }>, form: FormData, kind: FormKind = 'plain'): Promise<Response> {
  return answer.ok ? goTo(`/${localeOf(form)}/comments/${answer.value.token}`) : refusedAnswer(answer, form, kind);
}
