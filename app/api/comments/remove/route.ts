import { formRoute } from '@/lib/actions/form';
import { backToReceipt } from '@/lib/comments/back';
import { ownInput } from '@/lib/comments/input';
import { removeComment } from '@/lib/comments/own';

export const POST = formRoute(
  { name: 'comments.remove', can: 'anyone', input: ownInput, limit: { points: 30, seconds: 3600, by: 'reader' } },
  removeComment,
  (answer, form) => backToReceipt(answer, form),
);
