import { SearchBox } from '@/components/site/search-box';
import { PlainPage } from '@/components/ui/plain-page';
import type { StoryKind } from '@/db/schema';
import type { EditionLink } from '@/lib/articles/reading/article-queries';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { EditionLinks } from './editions';

type Properties = { locale: Locale; editions: EditionLink[]; kind?: StoryKind };

export function Untranslated({ locale, editions, kind }: Properties) {
  const t = translator(locale, 'article');
  return (
    <PlainPage title={t('untranslatedTitle')}>
      <title>{t('untranslatedTitle')}</title>
      <meta name="robots" content="noindex" />
      <p>{t('untranslatedText')}</p>
      <EditionLinks editions={editions} kind={kind} />
      <SearchBox locale={locale} />
    </PlainPage>
  );
}
