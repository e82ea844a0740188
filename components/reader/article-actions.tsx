import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Props = { locale: Locale; slug: string /** How many comments there are; null where there are none and none may be written. */; comments?: number | null };

/**
 * The line of buttons over a story and the one under it: the same words, so that a page says them
 * once.
 */
export const actionsLook =
  'mb-7 flex flex-wrap items-center gap-x-5 border-b border-line pb-1 font-sans text-ui font-medium [&>:is(a,button)]:tap [&>:is(a,button)]:text-accent noscript:[&>button]:hidden print:hidden';

/**
 * Save, share, copy and print, and the way to the comments. The buttons do nothing by themselves:
 * browser/article-actions.ts hears them.
 */
export function ArticleActions({ locale, slug, comments = null }: Props) {
  const t = translator(locale, 'reader');
  return (
    <div className={actionsLook} data-actions="">
      <button type="button" data-act="save" data-slug={slug} aria-pressed="false">
        <span className="in-aria-pressed:hidden">{t('save')}</span>
        <span className="hidden before:content-['✓_'] in-aria-pressed:inline">{t('saved_one')}</span>
      </button>
      <button type="button" data-act="share">
        {t('share')}
      </button>
      <button type="button" data-act="copy">
        {t('copy')}
      </button>
      <button type="button" data-act="copy-selection">
        {t('copySelection')}
      </button>
      <button type="button" data-act="listen">
        {t('listen')}
      </button>
      <button type="button" data-act="print">
        {t('print')}
      </button>
      {comments !== null && <a href="#comments">{translator(locale, 'site')('comments', { count: comments })}</a>}
      <span role="status" className="text-soft [overflow-wrap:anywhere]" />
    </div>
  );
}
