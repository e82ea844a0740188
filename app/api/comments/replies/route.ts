import { formRoute } from '@/lib/actions/form';
import { backToReceipt } from '@/lib/comments/back';
import { askInput, askReplies } from '@/lib/comments/subscription';

export const POST = formRoute(
  { name: 'comments.ask-replies', can: 'anyone', input: askInput, limit: { points: 20, seconds: 3600, by: 'reader' } },
  askReplies,
  (answer, form) => backToReceipt(answer, form, 'replies'),
);
