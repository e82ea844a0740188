import { formRoute } from '@/lib/actions/form';
import { keepComment } from '@/lib/comments/authors/own';
import { ownInput } from '@/lib/comments/comment/input';
import { backToReceipt } from '@/lib/comments/posting/back';

export const POST = formRoute(
  { name: 'comments.keep', can: 'anyone', input: ownInput, limit: { points: 30, seconds: 3600, by: 'reader' } },
  keepComment,
  (answer, form) => backToReceipt(answer, form),
);
