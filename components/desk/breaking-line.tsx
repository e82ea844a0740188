import { listLook, sortLook, sortTextLook } from '@/components/desk/look';
import type { Localized } from '@/db/schema';
import { setBreaking } from '@/lib/front/actions';
import type { FrontPlace } from '@/lib/front/queries';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { Field, Select, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';
import { OneButton } from './one-button.client';
import { formatWhen } from './when';

type Properties = {
  breaking: (FrontPlace & { breakingUntil: Date; words: Localized })[];
  choices: { storyId: number; headline: string }[];
  locale: Locale;
  zone: string;
};

/** Which story stands as the breaking line, in which words, and until when. */
export function BreakingLine({ breaking, choices, locale, zone }: Properties) {
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper').front;
  return (
    <section>
      <h2 id="breaking">{words.breaking}</h2>
      <p className="text-sm text-soft">{words.breakingLead}</p>
      {breaking.length === 0 && <p className="m-0 text-sm text-soft">{words.breakingNone}</p>}
      <ul className={`${listLook} ${sortLook}`} data-part="desk-list">
        {breaking.map((place) => (
          <li key={place.storyId}>
            <span className={sortTextLook} data-part="desk-sort-text">
              <span lang={place.locale && isLocale(place.locale) ? languageTags[place.locale] : undefined}>{place.headline}</span>{' '}
              <span className="m-0 text-sm text-soft">{t('front.endsAt', { when: formatWhen(place.breakingUntil, locale, zone) })}</span>
              {Object.entries(place.words).map(([language, text]) => (
                <span key={language} className="block text-sm" lang={isLocale(language) ? languageTags[language] : undefined}>
                  {text}
                </span>
              ))}
            </span>
            <OneButton
              action={setBreaking}
              undo={setBreaking}
              done={words.breakingEnded}
              fields={{ storyId: place.storyId, until: '', zone }}
              about={place.headline}
            >
              {words.breakingEnd}
            </OneButton>
          </li>
        ))}
      </ul>
      <DeskForm action={setBreaking} undo={setBreaking} done={words.breakingDone} hidden={{ zone }} label={words.breaking}>
        <Select
          name="storyId"
          label={words.breakingStory}
          options={[...new Map(choices.map((choice) => [choice.storyId, choice])).values()].map((choice) => ({
            value: choice.storyId,
            label: choice.headline,
          }))}
        />
        <LocalizedFields name="words" label={words.breakingWords} hint={words.breakingWordsHint} maxLength={120} />
        <Field name="until" type="datetime-local" label={words.breakingUntil} hint={zone} required />
        <Submit quiet>{words.breakingSet}</Submit>
      </DeskForm>
    </section>
  );
}
