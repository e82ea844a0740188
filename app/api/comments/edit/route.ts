import { formRoute } from '@/lib/actions/form';
import { backToReceipt } from '@/lib/comments/back';
import { editInput } from '@/lib/comments/input';
import { editComment } from '@/lib/comments/own';

export const POST = formRoute(
  { name: 'comments.edit', can: 'anyone', input: editInput, limit: { points: 60, seconds: 3600, by: 'reader' } },
  editComment,
  (answer, form) => backToReceipt(answer, form, 'edit'),
);
