import { isLocale } from '../../ground/locales';
import type { Answer } from '../../ground/refusal';
import { whereIs } from '../reading/permalink';
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
  const comment = String(form.get('comment'));
  return goTo((/^\d{1,15}$/.test(comment) && (await whereIs(Number(comment), locale))) || `/${locale}`);
}

/** Sends a plain form back to the receipt, or says why nothing was done. */
export async function backToReceipt(answer: Answer<{ token: string }>, form: FormData, kind: FormKind = 'plain'): Promise<Response> {
  return answer.ok ? goTo(`/${localeOf(form)}/comments/${answer.value.token}`) : refusedAnswer(answer, form, kind);
}
