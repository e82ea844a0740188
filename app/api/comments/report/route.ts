import { formRoute } from '@/lib/actions/form';
import { reportInput } from '@/lib/comments/comment/input';
import { backToComment } from '@/lib/comments/posting/back';
import { reportComment } from '@/lib/comments/posting/report';

export const POST = formRoute(
  { name: 'comments.report', can: 'anyone', input: reportInput, limit: { points: 30, seconds: 3600, by: 'reader' } },
  reportComment,
  (answer, form) => backToComment(answer, form, 'report', 'report'),
);
