import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import styles from './reader.module.css';

type Props = { locale: Locale; slug: string };

/** Save, share, copy and print. The buttons do nothing by themselves: browser/article-actions.ts hears them. */
export function ArticleActions({ locale, slug }: Props) {
  const t = translator(locale, 'reader');
  const words = strings(locale, 'reader');
  return (
    <div className={`${styles.actions} mb-5.5 border-b border-line pb-1 noscript:hidden`} data-actions="" data-done={words.copied}>
      <button type="button" data-act="save" data-locale={locale} data-slug={slug} aria-pressed="false">
        <span className={styles.off}>{t('save')}</span>
        <span className={styles.on}>{t('saved_one')}</span>
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
      <button type="button" data-act="print">
        {t('print')}
      </button>
      <span role="status" className={styles.status} />
    </div>
  );
}
