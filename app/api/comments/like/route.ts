import { formRoute } from '@/lib/actions/form';
import { backToComment } from '@/lib/comments/back';
import { likeInput } from '@/lib/comments/input';
import { likeComment } from '@/lib/comments/reader-verbs';

export const POST = formRoute(
  { name: 'comments.like', can: 'anyone', input: likeInput, limit: { points: 60, seconds: 600, by: 'reader' } },
  likeComment,
  (answer, form) => backToComment(answer, form),
);
