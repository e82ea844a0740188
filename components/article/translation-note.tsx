import { articlePath } from '@/lib/articles/content/path';
import { behindWords } from '@/lib/articles/reading/behind-words';
import type { Translation } from '@/lib/articles/reading/translation';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Properties = { translation: Translation; locale: Locale; zone: string };

const tagOf = (locale: string) => (isLocale(locale) ? languageTags[locale] : locale);

/** From which edition this one was translated. */
export function TranslatedFrom({ translation, locale }: Pick<Properties, 'translation' | 'locale'>) {
  const { source, machine } = translation;
  const text = translator(locale, 'article')(machine ? 'translated.machine' : 'translated.from', { source: source.locale });
  if (!source.isPublic) return <p>{text}</p>;
  return (
    <p>
      <a href={articlePath(source)} hrefLang={tagOf(source.locale)}>
        {text}
      </a>
    </p>
  );
}

/** What the source says since, and this text does not yet. */
export function TranslationNote({ translation, locale, zone }: Properties) {
  const { source, behind } = translation;
  if (!behind) return null;
  const t = translator(locale, 'article');
  return (
    <aside className="my-[1.75em] border-t-2 border-accent bg-card px-5 py-4 text-md *:first:mt-0" aria-label={t('translated.from', { source: source.locale })}>
      <p>{behindWords(translation, locale, zone)}</p>
      <ul lang={tagOf(source.locale)}>
        {behind.passages.map((passage) => (
          <li key={passage.text}>{passage.kind === 'removed' ? <del>{passage.text}</del> : passage.text}</li>
        ))}
      </ul>
      <p>
        {behind.more > 0 && `${t('translated.more', { count: behind.more })} · `}
        <a className="text-accent" href={articlePath(source)} hrefLang={tagOf(source.locale)}>
          {t('translated.original')}
        </a>
      </p>
    </aside>
  );
}
