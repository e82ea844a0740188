import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

export function SearchBox({ locale }: { locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <search>
      <form className="mt-6 flex items-end gap-3 font-sans text-sm print:hidden" action={`/${locale}/search`}>
        <label className="flex-1 text-soft">
          <span>{t('searchFor')}</span>
          <input className={`mt-1 ${controlLook}`} type="search" name="q" maxLength={200} />
        </label>
        <button type="submit" className={buttonLook()}>
          {t('search')}
        </button>
      </form>
    </search>
  );
}
