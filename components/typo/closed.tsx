import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import { isLocale, type Locale, languageNames, languageTags, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { undoTypo } from '@/lib/typos/actions';
import type { ClosedPlace } from '@/lib/typos/closed-queries';
import { doubtLook, markLook } from './mark';
import { WordDiff } from './word-diff';

type Props = { place: ClosedPlace; locale: Locale; zone: string };

/** A decision: what it was, whose, why, and the button that takes it back. */
export function Closed({ place, locale, zone }: Props) {
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  const language = isLocale(place.locale) ? place.locale : locale;
  const lang = languageTags[language];
  return (
    <li
      data-place={place.id}
      data-closed=""
      tabIndex={-1}
      className="scroll-my-20 px-3.5! pt-3.5! pb-4.5! focus:rounded-sm focus:outline-3 focus:-outline-offset-2 focus:outline-accent aria-[current]:[box-shadow:inset_3px_0_var(--color-accent)]"
      aria-label={`${place.said} → ${place.says}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 [&>a:first-child]:font-semibold">
        <a href={`/desk/articles/${place.articleId}`} lang={lang}>
          {place.headline}
        </a>
        <span className="m-0 text-sm text-soft">{languageNames[language]}</span>
        <span className={place.outcome === 'accepted' ? markLook : doubtLook}>{words.outcomes[place.outcome]}</span>
        <span className="m-0 text-sm text-soft">
          {t('desk.count', { count: place.count })}, {place.decidedBy && `${localized(place.decidedBy, locale)}, `}
          <When at={place.decidedAt} locale={locale} zone={zone} />
        </span>
      </p>
      <blockquote
        lang={lang}
        className="my-2.5 font-serif text-lg [overflow-wrap:anywhere] zh:leading-[1.8] [&_del]:opacity-75 [&_del]:decoration-2 [&_del+ins]:ms-1 [&_ins]:border-b-2 [&_ins]:border-accent [&_ins]:font-bold [&_ins]:no-underline [&_mark]:border-b-2 [&_mark]:border-dotted [&_mark]:border-accent [&_mark]:bg-transparent [&_mark]:text-inherit"
      >
        {place.outcome === 'not_a_typo' ? place.said : <WordDiff was={place.said} willBe={place.says} locale={language} />}
      </blockquote>
      {place.reason && (
        <p className="m-0 text-sm text-soft" dir="auto">
          {words.reasonGiven}: {place.reason}
        </p>
      )}
      <OneButton action={undoTypo} done={words.reopened} fields={{ id: place.id }} about={place.said} keyed="reopen">
        {words.undo[place.outcome]}
      </OneButton>
    </li>
  );
}
