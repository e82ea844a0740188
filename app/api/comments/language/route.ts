import { formRoute } from '@/lib/actions/form';
import { correctLanguage } from '@/lib/comments/authors/correct-language';
import { languageInput } from '@/lib/comments/comment/input';
import { backToReceipt } from '@/lib/comments/posting/back';

export const POST = formRoute(
  { name: 'comments.language', can: 'anyone', input: languageInput, limit: { points: 30, seconds: 3600, by: 'reader' } },
  correctLanguage,
  (answer, form) => backToReceipt(answer, form),
);
