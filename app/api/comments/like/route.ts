import { formRoute } from '@/lib/actions/form';
import { likeInput } from '@/lib/comments/comment/input';
import { backToComment } from '@/lib/comments/posting/back';
import { likeComment } from '@/lib/comments/posting/reader-verbs';

export const POST = formRoute(
  { name: 'comments.like', can: 'anyone', input: likeInput, limit: { points: 60, seconds: 600, by: 'reader' } },
  likeComment,
  (answer, form) => backToComment(answer, form),
);
