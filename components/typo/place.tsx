import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { OneButton } from '@/components/desk/one-button.client';
import { isLocale, type Locale, languageTags } from '@/lib/locales';
import { strings, translator } from '@/lib/site/messages';
import { acceptTypo, declineTypo, learnWord, undoTypo } from '@/lib/typos/actions';
import type { OpenPlace } from '@/lib/typos/queries';
import { WordDiff } from './word-diff';

type Props = { place: OpenPlace; locale: Locale };

/** One reported place: the sentence with the change, how sure it is, and what can be done. */
export function Place({ place, locale }: Props) {
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  const language = isLocale(place.locale) ? place.locale : locale;
  const lang = languageTags[language];
  const isFound = place.state === 'sure' || place.state === 'unsure';
  return (
    <li data-place={place.id} tabIndex={-1}>
      <p className="desk-soft">
        <a href={`/${place.locale}/news/${place.slug}`} lang={lang}>
          {place.headline}
        </a>{' '}
        · {t('desk.count', { count: place.count })} · {words[place.state]}
      </p>
      <p lang={lang}>
        …{place.before}
        <WordDiff was={place.exact} willBe={place.proposal} locale={language} />
        {place.after}…
      </p>
      {place.note && <p className="desk-note">{place.note}</p>}
      {isFound && (
        <DeskForm action={acceptTypo} undo={undoTypo} done={words.acceptedNow} hidden={{ id: place.id }}>
          <Field name="wording" label={words.wording} value={place.proposal} lang={lang} maxLength={512} />
          {place.fact && (
            <Field
              name="correction"
              label={words.correction}
              hint={words.correctionHint}
              value={translator(language, 'typos')('desk.noteProposal', place.fact)}
              lang={lang}
              maxLength={1000}
            />
          )}

          <Submit>{words.accept}</Submit>
        </DeskForm>
      )}
      <DeskForm action={declineTypo} done={words.declinedNow} hidden={{ id: place.id }}>
        <Field name="reason" label={words.declineReason} maxLength={1000} required />
        <Submit quiet>{words.decline}</Submit>
      </DeskForm>
      <OneButton action={learnWord} done={words.learntNow} fields={{ id: place.id }} about={place.exact}>
        {words.learn}
      </OneButton>
    </li>
  );
}
