import { formRoute } from '@/lib/actions/form';
import { backToReceipt } from '@/lib/comments/back';
import { correctLanguage } from '@/lib/comments/correct-language';
import { languageInput } from '@/lib/comments/input';

export const POST = formRoute(
  { name: 'comments.language', can: 'anyone', input: languageInput, limit: { points: 30, seconds: 3600, by: 'reader' } },
  correctLanguage,
  (answer, form) => backToReceipt(answer, form),
);
