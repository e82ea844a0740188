import { ActionForm, SelectField } from '@/components/form/action-form.client';
import { buttonLook } from '@/components/ui/button';
import { correctLanguage } from '@/lib/comments/reader-actions';
import { type Locale, languageIn, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Props = { comment: { status: string; language: string; languageGiven: boolean }; locale: Locale; token: string };

/**
 * On the receipt: the language that a comment was taken for, and how its author names another one.
 */
export function OwnLanguage({ comment, locale, token }: Props) {
  if (comment.status === 'deleted') return null;
  const t = translator(locale, 'receipt');
  const known = locales.find((edition) => edition === comment.language);
  const language = languageIn(locale, comment.language);
  return (
    <ActionForm name="language" action={correctLanguage}>
      <h2>{t('language.title')}</h2>
      <p data-language={comment.language}>{t(comment.languageGiven ? 'language.given' : 'language.found', { language })}</p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <SelectField
        name="language"
        id="own-language"
        label={t('language.label')}
        hint={t('language.hint')}
        value={known}
        options={locales.map((value) => ({ value, label: languageNames[value], lang: languageTags[value] }))}
      />
      <button type="submit" className={`justify-self-start ${buttonLook('quiet')}`}>
        {t('language.save')}
      </button>
    </ActionForm>
  );
}
