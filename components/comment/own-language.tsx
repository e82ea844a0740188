import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import { type Locale, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Props = { comment: { status: string; language: string; languageGiven: boolean }; locale: Locale; token: string };

/** On the receipt: the language that a comment was taken for, and how its author names another one. */
export function OwnLanguage({ comment, locale, token }: Props) {
  if (comment.status === 'deleted') return null;
  const t = translator(locale, 'receipt');
  const known = locales.find((one) => one === comment.language);
  const language = new Intl.DisplayNames([languageTags[locale]], { type: 'language' }).of(comment.language) ?? comment.language;
  return (
    <form method="post" action="/api/comments/language" className="mt-3 grid gap-4 print:hidden">
      <h2>{t('language.title')}</h2>
      <p data-language={comment.language}>{t(comment.languageGiven ? 'language.given' : 'language.found', { language })}</p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <div className="grid gap-1 [&>label]:font-medium">
        <label htmlFor="own-language">{t('language.label')}</label>
        <select className={controlLook} id="own-language" name="language" defaultValue={known} aria-describedby="own-language-hint">
          {locales.map((one) => (
            <option key={one} value={one} lang={languageTags[one]}>
              {languageNames[one]}
            </option>
          ))}
        </select>
        <p id="own-language-hint" className="text-sm text-soft">
          {t('language.hint')}
        </p>
      </div>
      <button type="submit" className={`justify-self-start ${buttonLook('quiet')}`}>
        {t('language.save')}
      </button>
    </form>
  );
}
