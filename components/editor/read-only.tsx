import { Body } from '@/components/article/body';
import { noteLook } from '@/components/desk/look';
import { listFigurePictures } from '@/lib/articles/body/figures';
import type { Content } from '@/lib/articles/content/content';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** An article for whoever may read but not change it. */
export async function ReadOnly({ content, articleLocale, locale }: { content: Content; articleLocale: string; locale: Locale }) {
  const language = isLocale(articleLocale) ? articleLocale : 'en';
  return (
    <>
      <p className={noteLook} data-part="desk-note">
        {translator(locale, 'editor')('save.readOnly')}
      </p>
      <article className="editor-source" data-part="editor-source" lang={languageTags[language]}>
        <h1>{content.headline}</h1>
        <p className="mb-3 text-read text-soft">{content.standfirst}</p>
        <Body body={content.body} locale={language} pictures={await listFigurePictures(content.body)} />
      </article>
    </>
  );
}
