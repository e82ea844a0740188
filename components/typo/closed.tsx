import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import { isLocale, type Locale, languageNames, languageTags, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { undoTypo } from '@/lib/typos/actions';
import type { ClosedPlace } from '@/lib/typos/closed-queries';
import styles from './desk.module.css';
import { WordDiff } from './word-diff';

type Props = { place: ClosedPlace; locale: Locale; zone: string };

/** A decision: what it was, whose, why, and the button that takes it back. */
export function Closed({ place, locale, zone }: Props) {
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  const language = isLocale(place.locale) ? place.locale : locale;
  const lang = languageTags[language];
  return (
    <li data-place={place.id} data-closed="" tabIndex={-1} className={styles.place} aria-label={`${place.said} → ${place.says}`}>
      <p className={styles.head}>
        <a href={`/desk/articles/${place.articleId}`} lang={lang}>
          {place.headline}
        </a>
        <span className="desk-soft">{languageNames[language]}</span>
        <span className={place.outcome === 'accepted' ? styles.mark : styles.doubt}>{words.outcomes[place.outcome]}</span>
        <span className="desk-soft">
          {t('desk.count', { count: place.count })}, {place.decidedBy && `${localized(place.decidedBy, locale)}, `}
          <When at={place.decidedAt} locale={locale} zone={zone} />
        </span>
      </p>
      <blockquote lang={lang} className={styles.sentence}>
        {place.outcome === 'not_a_typo' ? place.said : <WordDiff was={place.said} willBe={place.says} locale={language} />}
      </blockquote>
      {place.reason && (
        <p className="desk-soft" dir="auto">
          {words.reasonGiven}: {place.reason}
        </p>
      )}
      <OneButton action={undoTypo} done={words.reopened} fields={{ id: place.id }} about={place.said} keyed="reopen">
        {words.undo[place.outcome]}
      </OneButton>
    </li>
  );
}
