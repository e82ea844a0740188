import type { Locale } from '@/lib/locales';
import { strings, translator } from '@/lib/site/messages';
import { countOpenOfArticle, manyReports } from '@/lib/typos/counts';

/** Says so when an article gets many reports. */
export async function OpenTyposNote({ articleId, locale }: { articleId: number; locale: Locale }) {
  const count = await countOpenOfArticle(articleId);
  if (count < manyReports) return null;
  return (
    <p className="desk-note">
      {translator(locale, 'typos')('desk.many', { count })} <a href={`/desk/typos?article=${articleId}`}>{strings(locale, 'typos').desk.manyLink}</a>
    </p>
  );
}
