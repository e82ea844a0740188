import { ActionForm } from '@/components/form/action-form.client';
import { likeComment } from '@/lib/comments/reader-actions';
import type { Locale } from '@/lib/ground/locales';

/** One form for all the like buttons of a page, which stand outside it. */
export function LikeForm({ locale }: { locale: Locale }) {
  return (
    <ActionForm name="like" action={likeComment}>
      <input type="hidden" name="locale" value={locale} />
    </ActionForm>
  );
}
