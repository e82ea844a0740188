import { formRoute } from '@/lib/actions/form';
import { stopTokenOf } from '@/lib/comments/letters/contacts';
import { confirmInput, confirmReplies } from '@/lib/comments/letters/subscription';
import { isLocale } from '@/lib/ground/locales';
import { explain } from '@/lib/ground/messages';
import { statusOf } from '@/lib/ground/reasons';

export const POST = formRoute(
  { name: 'comments.confirm-replies', can: 'anyone', input: confirmInput, limit: { points: 30, seconds: 3600, by: 'reader' } },
  confirmReplies,
  (answer, form) => {
    const given = String(form.get('locale'));
    const locale = isLocale(given) ? given : 'en';
    if (answer.ok)
      return new Response(null, { status: 303, headers: { location: `/${locale}/comments/mail/${stopTokenOf(answer.value.commentId)}?done=confirmed` } });
    return new Response(explain(locale, answer.reason, answer.values), {
      status: statusOf(answer.reason),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  },
);
