import type { Locale } from '@/lib/locales';
import { strings, translator } from '@/lib/site/messages';
import styles from './reader.module.css';
import { ReaderScript } from './reader-script';

type Props = { locale: Locale; slug: string; headline: string };

/** Save, share, copy and print. The buttons do nothing by themselves: public/reader.js hears them, and shows them. */
export function ArticleActions({ locale, slug, headline }: Props) {
  const t = translator(locale, 'reader');
  const words = strings(locale, 'reader');
  return (
    <div className={styles.actions} data-actions="">
      <button
        type="button"
        hidden
        data-needs="script"
        data-act="save"
        data-locale={locale}
        data-slug={slug}
        data-headline={headline}
        data-full={words.saved.full}
        aria-pressed="false"
        suppressHydrationWarning
      >
        <span className={styles.off}>{t('save')}</span>
        <span className={styles.on}>{t('saved_one')}</span>
      </button>
      <button type="button" hidden data-needs="share" data-act="share" data-headline={headline} suppressHydrationWarning>
        {t('share')}
      </button>
      <button type="button" hidden data-needs="script" data-act="copy" data-done={words.copied} data-failed={words.notCopied} suppressHydrationWarning>
        {t('copy')}
      </button>
      <button
        type="button"
        hidden
        data-needs="script"
        data-act="copy-selection"
        data-first={words.selectFirst}
        data-done={words.copied}
        data-failed={words.notCopied}
        suppressHydrationWarning
      >
        {t('copySelection')}
      </button>
      <button type="button" hidden data-needs="script" data-act="print" suppressHydrationWarning>
        {t('print')}
      </button>
      <span role="status" className={styles.status} suppressHydrationWarning />
      <ReaderScript />
    </div>
  );
}
