import { formRoute } from '@/lib/actions/form';
import { backToComment } from '@/lib/comments/back';
import { reportInput } from '@/lib/comments/input';
import { reportComment } from '@/lib/comments/report';

export const POST = formRoute(
  { name: 'comments.report', can: 'anyone', input: reportInput, limit: { points: 30, seconds: 3600, by: 'reader' } },
  reportComment,
  (answer, form) => backToComment(answer, form, 'report', 'report'),
);
