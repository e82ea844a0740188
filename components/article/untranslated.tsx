import { SearchBox } from '@/components/site/search-box';
import { PlainPage } from '@/components/ui/plain-page';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { Editions } from './editions';

type Properties = { locale: Locale; editions: { locale: string; slug: string; headline: string }[] };

export function Untranslated({ locale, editions }: Properties) {
  const t = translator(locale, 'article');
  return (
    <PlainPage title={t('untranslatedTitle')}>
      <title>{t('untranslatedTitle')}</title>
      <meta name="robots" content="noindex" />
      <p>{t('untranslatedText')}</p>
      <Editions editions={editions} />
      <SearchBox locale={locale} />
    </PlainPage>
  );
}
