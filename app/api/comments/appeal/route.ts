import { formRoute } from '@/lib/actions/form';
import { backToReceipt } from '@/lib/comments/back';
import { appealInput } from '@/lib/comments/input';
import { appealDecision } from '@/lib/comments/reader-verbs';

export const POST = formRoute(
  { name: 'comments.appeal', can: 'anyone', input: appealInput, limit: { points: 20, seconds: 3600, by: 'reader' } },
  appealDecision,
  (answer, form) => backToReceipt(answer, form, 'appeal'),
);
