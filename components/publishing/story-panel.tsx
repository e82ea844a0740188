import { ChoiceField } from '@/components/desk/choice-field.client';
import { Select } from '@/components/desk/fields.client';
import { noteLook, tagLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { createEdition, discardSettings, restoreSettings } from '@/lib/articles/editing/actions';
import type { EditionRow } from '@/lib/articles/editing/queries';
import { mostRelated } from '@/lib/articles/editing/relate';
import type { loadParts } from '@/lib/articles/editing/story';
import type { WaitingSetting } from '@/lib/articles/editing/waiting';
import { relateStories, saveStory } from '@/lib/articles/publishing/actions';
import { isLocale, type Locale, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { GuardedForm } from './guarded-form.client';
import { TagField } from './tag-field.client';
import { waitingLine } from './waiting-words';

type Option = { value: string | number; label: string };
export type StoryChoices = { sections: Option[]; states: Option[]; institutions: Option[]; tags: Option[]; people: Option[] };

type Parts = Awaited<ReturnType<typeof loadParts>>;

/** What a story's editions share: where it stands, what it is about, who signs it. */
export function StoryForm({
  articleId,
  version,
  parts,
  sectionId,
  choices,
  mayMakeTags,
  isPublic,
  locale,
}: {
  articleId: number;
  version: number;
  parts: Parts;
  sectionId: number;
  choices: StoryChoices;
  mayMakeTags: boolean;
  isPublic: boolean;
  locale: Locale;
}) {
  const t = translator(locale, 'editor');
  const words = strings(locale, 'layout').choice;
  const chosenOf = (name: 'states' | 'institutions') =>
    parts[name].map((value) => choices[name].find((option) => option.value === value) ?? { value, label: String(value) });
  return (
    <section>
      <h2>{t('story.title')}</h2>
      <GuardedForm version={version} action={saveStory} undo={saveStory} done={t(isPublic ? 'story.savedPending' : 'story.saved')} hidden={{ articleId }} eager>
        <Select name="sectionId" label={t('story.section')} value={sectionId} options={choices.sections} />
        <ChoiceField name="states" label={t('story.states')} chosen={chosenOf('states')} from={choices.states} words={words} />
        <ChoiceField name="institutions" label={t('story.institutions')} chosen={chosenOf('institutions')} from={choices.institutions} words={words} />
        <TagField label={t('story.tags')} chosen={choices.tags} mayMake={mayMakeTags} locale={locale} words={words} />
        <ChoiceField name="people" label={t('story.people')} chosen={choices.people} from="/desk/choices?kind=people" words={words} />
      </GuardedForm>
    </section>
  );
}

type WaitingProps = { settings: WaitingSetting[]; articleId: number; version: number; mayDiscard: boolean; locale: Locale };

/** What of a public story's settings its readers do not see yet. */
export function Waiting({ settings, articleId, version, mayDiscard, locale }: WaitingProps) {
  if (settings.length === 0) return null;
  const words = strings(locale, 'editor').story;
  return (
    <div className={noteLook} data-part="desk-note">
      <p className="m-0 font-semibold">{words.waiting}</p>
      <ul className="m-0 mt-1 *:[overflow-wrap:anywhere]">
        {settings.map((setting) => (
          <li key={setting.field}>{waitingLine(setting, words, locale)}</li>
        ))}
      </ul>
      {mayDiscard && (
        <OneButton key={version} action={discardSettings} undo={restoreSettings} done={words.discarded} fields={{ articleId, storyVersion: version }}>
          {words.discard}
        </OneButton>
      )}
    </div>
  );
}

/** The editor's own choice of related stories. */
type RelatedProps = { articleId: number; version: number; chosen: Option[]; isPublic: boolean; locale: Locale };
export function RelatedForm({ articleId, version, chosen, isPublic, locale }: RelatedProps) {
  const t = translator(locale, 'editor');
  return (
    <section>
      <h2>{t('story.related')}</h2>
      <GuardedForm
        version={version}
        action={relateStories}
        undo={relateStories}
        done={t(isPublic ? 'story.savedPending' : 'story.relatedSaved')}
        hidden={{ articleId }}
        eager
      >
        <ChoiceField
          name="addresses"
          label={t('story.relatedFind')}
          hint={t('story.relatedHint', { most: mostRelated })}
          chosen={chosen}
          from="/desk/choices?kind=stories"
          words={strings(locale, 'layout').choice}
        />
      </GuardedForm>
    </section>
  );
}

type EditionsProps = { articleId: number; editions: EditionRow[]; mayTranslate: (locale: Locale) => boolean; locale: Locale; besideId: number | null };

/** A story's editions with their state, and the way to those that are missing. */
export function StoryEditions({ articleId, editions, mayTranslate, locale, besideId }: EditionsProps) {
  const t = translator(locale, 'editor');
  return (
    <section>
      <h2>{t('story.editions')}</h2>
      <ul
        className="*:border-b *:border-line *:py-2 [&_[aria-current]_b]:text-accent [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center [&_p]:mt-1 [&_p]:mb-0"
        data-part="editor-editions"
        aria-label={t('story.editions')}
      >
        {locales.map((language) => {
          const edition = editions.find((row) => row.locale === language);
          return (
            <li key={language} aria-current={edition?.id === articleId ? 'true' : undefined}>
              <b lang={languageTags[language]}>{languageNames[language]}</b>{' '}
              {edition && (
                <span className={tagLook} data-part="desk-mark">
                  {t(`status.${edition.status}`)}
                </span>
              )}{' '}
              {edition?.isChanged && <span className="m-0 text-sm text-soft">{t('list.unpublished')}</span>}
              {edition?.worker && <p className="m-0 text-sm text-soft">{t('story.begun', { name: edition.worker })}</p>}
              {edition && edition.id !== articleId && (
                <p className="flex flex-wrap items-center gap-3">
                  <a href={`/desk/articles/${edition.id}`}>{t('story.open')}</a>
                  {besideId === edition.id ? (
                    <a href={`/desk/articles/${articleId}`}>{t('story.besideClose')}</a>
                  ) : (
                    <a href={`/desk/articles/${articleId}?beside=${edition.id}`}>{t('story.beside')}</a>
                  )}
                </p>
              )}
              {!edition && mayTranslate(language) && (
                <OneButton action={createEdition} done="" fields={{ sourceArticleId: articleId, locale: language }}>
                  {t('story.translate')}
                </OneButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export const langOf = (locale: string): string | undefined => (isLocale(locale) ? languageTags[locale] : undefined);
