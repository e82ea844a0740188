import { formRoute } from '@/lib/actions/form';
import { appealInput } from '@/lib/comments/comment/input';
import { backToReceipt } from '@/lib/comments/posting/back';
import { appealDecision } from '@/lib/comments/posting/reader-verbs';

export const POST = formRoute(
  { name: 'comments.appeal', can: 'anyone', input: appealInput, limit: { points: 20, seconds: 3600, by: 'reader' } },
  appealDecision,
  (answer, form) => backToReceipt(answer, form, 'appeal'),
);
