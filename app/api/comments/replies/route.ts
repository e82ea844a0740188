import { formRoute } from '@/lib/actions/form';
import { askInput, askReplies } from '@/lib/comments/letters/subscription';
import { backToReceipt } from '@/lib/comments/posting/back';

export const POST = formRoute(
  { name: 'comments.ask-replies', can: 'anyone', input: askInput, limit: { points: 20, seconds: 3600, by: 'reader' } },
  askReplies,
  (answer, form) => backToReceipt(answer, form, 'replies'),
);
