import { formRoute, statusOf } from '@/lib/actions/form';
import { appealInput } from '@/lib/comments/input';
import { appealDecision } from '@/lib/comments/reader-verbs';
import { isLocale } from '@/lib/locales';
import { explain } from '@/lib/site/messages';

export const POST = formRoute(
  { name: 'comments.appeal', can: 'anyone', input: appealInput, limit: { points: 20, seconds: 3600, by: 'address' } },
  appealDecision,
  (answer, form) => {
    const given = String(form.get('locale'));
    const locale = isLocale(given) ? given : 'en';
    if (!answer.ok)
      return new Response(explain(locale, answer.reason, answer.values), {
        status: statusOf(answer.reason),
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      });
    return new Response(null, { status: 303, headers: { location: `/${locale}/comments/${answer.value.token}` } });
  },
);
