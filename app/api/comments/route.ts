import { formRoute, statusOf } from '@/lib/actions/form';
import { commentInput } from '@/lib/comments/input';
import { postComment } from '@/lib/comments/post';
import { refusedPage } from '@/lib/comments/refused-page';
import { isLocale } from '@/lib/locales';

export const POST = formRoute(
  { name: 'comments.post', can: 'anyone', input: commentInput, limit: { points: 200, seconds: 3600, by: 'address' } },
  postComment,
  (answer, form) => {
    if (!answer.ok) {
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
      };
      return new Response(refusedPage(answer, form), { status: statusOf(answer.reason), headers });
    }
    const locale = String(form.get('locale'));
    return new Response(null, { status: 303, headers: { location: `/${isLocale(locale) ? locale : 'en'}/comments/${answer.value.token}` } });
  },
);
