import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

export function SearchBox({ locale }: { locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <search>
      <form className="find" action={`/${locale}/search`}>
        <label>
          <span>{t('searchFor')}</span>
          <input className="field" type="search" name="q" maxLength={200} />
        </label>
        <button type="submit" className="btn">
          {t('search')}
        </button>
      </form>
    </search>
  );
}
