import { formRoute } from '@/lib/actions/form';
import { removeComment } from '@/lib/comments/authors/own';
import { ownInput } from '@/lib/comments/comment/input';
import { backToReceipt } from '@/lib/comments/posting/back';

export const POST = formRoute(
  { name: 'comments.remove', can: 'anyone', input: ownInput, limit: { points: 30, seconds: 3600, by: 'reader' } },
  removeComment,
  (answer, form) => backToReceipt(answer, form),
);
