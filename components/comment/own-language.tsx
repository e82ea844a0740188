import { type Locale, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import styles from './comment.module.css';

type Props = { comment: { status: string; language: string; languageGiven: boolean }; locale: Locale; token: string };

/** On the receipt: the language that a comment was taken for, and how its author names another one. */
export function OwnLanguage({ comment, locale, token }: Props) {
  if (comment.status === 'deleted') return null;
  const t = translator(locale, 'receipt');
  const known = locales.find((one) => one === comment.language);
  const language = new Intl.DisplayNames([languageTags[locale]], { type: 'language' }).of(comment.language) ?? comment.language;
  return (
    <form method="post" action="/api/comments/language" className={styles.form}>
      <h2>{t('language.title')}</h2>
      <p data-language={comment.language}>{t(comment.languageGiven ? 'language.given' : 'language.found', { language })}</p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <div className={styles.field}>
        <label htmlFor="own-language">{t('language.label')}</label>
        <select id="own-language" name="language" defaultValue={known} aria-describedby="own-language-hint">
          {locales.map((one) => (
            <option key={one} value={one} lang={languageTags[one]}>
              {languageNames[one]}
            </option>
          ))}
        </select>
        <p id="own-language-hint" className={styles.hint}>
          {t('language.hint')}
        </p>
      </div>
      <button type="submit" className={`${styles.send} ${styles.quiet}`}>
        {t('language.save')}
      </button>
    </form>
  );
}
