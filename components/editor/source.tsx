import { Body } from '@/components/article/body';
import { listFigurePictures } from '@/lib/articles/body/figures';
import type { OpenedDraft } from '@/lib/articles/editing/queries';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** Another edition of the story, to read while this one is written. */
export async function SourceEdition({ opened, locale, articleId }: { opened: OpenedDraft; locale: Locale; articleId: number }) {
  const t = translator(locale, 'editor');
  const { content, held } = opened;
  const language = isLocale(held.article.locale) ? held.article.locale : 'en';
  const pictures = await listFigurePictures(content.body);
  return (
    <aside
      className="editor-source"
      data-part="editor-source"
      lang={languageTags[language]}
      aria-label={t('story.besideTitle', { language: languageNames[language] })}
    >
      <p className="flex flex-wrap items-center gap-3" lang={languageTags[locale]}>
        <b>{t('story.besideTitle', { language: languageNames[language] })}</b> <a href={`/desk/articles/${articleId}`}>{t('story.besideClose')}</a>
      </p>
      <h2 className="mt-2! text-3xl!">{content.headline}</h2>
      <p className="mb-3 text-read text-soft">{content.standfirst}</p>
      <Body body={content.body} locale={language} pictures={pictures} />
    </aside>
  );
}
