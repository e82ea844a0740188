import { formRoute } from '@/lib/actions/form';
import { commentInput } from '@/lib/comments/comment/input';
import { postComment } from '@/lib/comments/posting/post';
import { refusedAnswer } from '@/lib/comments/posting/refused-page';
import { isLocale } from '@/lib/ground/locales';

export const POST = formRoute(
  { name: 'comments.post', can: 'anyone', input: commentInput, limit: { points: 200, seconds: 3600, by: 'reader' } },
  postComment,
  (answer, form) => {
    if (!answer.ok) return refusedAnswer(answer, form);
    const locale = String(form.get('locale'));
    return new Response(null, { status: 303, headers: { location: `/${isLocale(locale) ? locale : 'en'}/comments/${answer.value.token}` } });
  },
);
