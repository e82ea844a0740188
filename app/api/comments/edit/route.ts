import { formRoute } from '@/lib/actions/form';
import { editComment } from '@/lib/comments/authors/own';
import { editInput } from '@/lib/comments/comment/input';
import { backToReceipt } from '@/lib/comments/posting/back';

export const POST = formRoute(
  { name: 'comments.edit', can: 'anyone', input: editInput, limit: { points: 60, seconds: 3600, by: 'reader' } },
  editComment,
  (answer, form) => backToReceipt(answer, form, 'edit'),
);
