import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { noteLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { acceptTypo, declineTypo, learnWord, undoTypo } from '@/lib/typos/actions';
import { manyReports } from '@/lib/typos/counts';
import type { OpenPlace } from '@/lib/typos/desk-queries';
import { doubtLook, markLook } from './mark';
import { WordDiff } from './word-diff';

type Props = { place: OpenPlace; locale: Locale; zone: string; isAlone: boolean };

/** One reported place: the sentence with the change, how sure it is, and what can be done. */
export function ReportedPlace({ place, locale, zone, isAlone }: Props) {
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  const language = languageOf(place, locale);
  const lang = languageTags[language];
  const { offered } = place;
  const isFound = place.state === 'sure' || place.state === 'unsure' || offered !== null;
  const wording = place.proposals[0]?.text ?? '';
  return (
    <li
      data-place={place.id}
      tabIndex={-1}
      className="scroll-my-20 px-3.5! pt-3.5! pb-4.5! focus:rounded-sm focus:outline-3 focus:-outline-offset-2 focus:outline-accent aria-[current]:[box-shadow:inset_3px_0_var(--color-accent)]"
      aria-label={`${place.said} → ${place.says}`}
    >
      <PlaceHead place={place} locale={locale} zone={zone} isAlone={isAlone} isFound={isFound} />
      {!isAlone && place.ofArticle >= manyReports && (
        <p className={noteLook} data-part="desk-note">
          {t('desk.many', { count: place.ofArticle })} <a href={`/desk/typos?article=${place.articleId}`}>{words.manyLink}</a>
        </p>
      )}
      {offered && (
        <p className={noteLook} data-part="desk-note">
          {words.offered} <q lang={lang}>{place.exact}</q>
        </p>
      )}
      <blockquote
        lang={lang}
        className="my-2.5 font-serif text-lg [overflow-wrap:anywhere] zh:leading-[1.8] [&_del]:opacity-75 [&_del]:decoration-2 [&_del+ins]:ms-1 [&_ins]:border-b-2 [&_ins]:border-accent [&_ins]:font-bold [&_ins]:no-underline [&_mark]:border-b-2 [&_mark]:border-dotted [&_mark]:border-accent [&_mark]:bg-transparent [&_mark]:text-inherit"
      >
        {place.before}
        <WordDiff was={place.said} willBe={place.says} locale={language} />
        {place.after}
      </blockquote>
      {wording === '' && <p className="m-0 text-sm text-soft">{words.removes}</p>}
      {place.proposals.length > 1 && (
        <p className="m-0 text-sm text-soft">
          {words.others}:{' '}
          {place.proposals.slice(1).map((proposal, at) => (
            <span key={proposal.text}>
              {at > 0 && ' · '}
              <b lang={lang}>{proposal.text || t('removed')}</b> ({proposal.count})
            </span>
          ))}
        </p>
      )}
      {place.notes.length > 0 && (
        <div className="mb-3 text-sm text-soft">
          {words.notes}:
          <ul>
            {place.notes.map((note) => (
              <li key={note} dir="auto">
                {note}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isFound && <Accept place={place} locale={locale} wording={wording} />}
      <div className="mt-2.5 flex flex-wrap items-center gap-x-5 gap-y-2 [&_summary]:min-h-11 [&_summary]:cursor-pointer [&_summary]:content-center [&>details[open]]:basis-full">
        <details data-decline>
          <summary>{words.decline}</summary>
          <DeskForm action={declineTypo} undo={undoTypo} done={words.declinedNow} hidden={{ id: place.id }}>
            <Field name="reason" label={words.declineReason} lang={lang} maxLength={1000} required />
            <Submit quiet>{words.decline}</Submit>
          </DeskForm>
        </details>
        <OneButton action={learnWord} undo={undoTypo} done={words.learntNow} fields={{ id: place.id }} about={place.exact} keyed="learn">
          {words.learn}
        </OneButton>
      </div>
    </li>
  );
}

const languageOf = (place: OpenPlace, locale: Locale): Locale => (isLocale(place.locale) ? place.locale : locale);

/** Where it is, how sure the place is, and how many reported it. */
function PlaceHead({ place, locale, zone, isAlone, isFound }: Props & { isFound: boolean }) {
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  const language = languageOf(place, locale);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 [&>a:first-child]:font-semibold">
      <a href={`/desk/articles/${place.articleId}`} lang={languageTags[language]}>
        {place.headline}
      </a>
      <span className="m-0 text-sm text-soft">{languageNames[language]}</span>
      <span className={isFound ? markLook : doubtLook} data-state={place.state}>
        {words[place.state]}
      </span>
      {place.where && <span className={markLook}>{words.where[place.where]}</span>}
      <span className="m-0 text-sm text-soft">
        {t('desk.count', { count: place.count })}, <When at={place.since} locale={locale} zone={zone} />
      </span>
      {!isAlone && place.ofArticle > place.count && place.ofArticle < manyReports && <a href={`/desk/typos?article=${place.articleId}`}>{words.ofArticle}</a>}
      {place.isTrusted && <span className={markLook}>{words.trusted}</span>}
    </p>
  );
}

/** The wording that would be written, with a note of correction where it changes a fact. */
function Accept({ place, locale, wording }: { place: OpenPlace; locale: Locale; wording: string }) {
  const words = strings(locale, 'typos').desk;
  const language = languageOf(place, locale);
  const lang = languageTags[language];
  return (
    <DeskForm
      action={acceptTypo}
      undo={undoTypo}
      done={words.acceptedNow}
      hidden={{ id: place.id, ...place.offered }}
      className="grid max-w-160 gap-2.5 [&>button]:justify-self-start"
    >
      <Field name="wording" label={words.wording} value={wording} lang={lang} maxLength={512} />
      {place.isFact && (
        <Field
          name="correction"
          label={words.correction}
          hint={words.correctionHint}
          value={translator(language, 'typos')('desk.noteProposal', { said: place.said, says: place.says })}
          lang={lang}
          maxLength={1000}
        />
      )}
      <Submit>{words.accept}</Submit>
    </DeskForm>
  );
}
