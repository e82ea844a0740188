import { SearchBox } from '@/components/site/search-box';
import { PlainPage } from '@/components/ui/plain-page';
import type { Locale } from '@/lib/locales';
import { translator } from '@/lib/site/messages';
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
