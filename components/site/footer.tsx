import { formatDate } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { Chrome } from '@/lib/site/chrome';
import { Fold, Rosters } from './rosters';

export function Footer({ locale, chrome }: { locale: Locale; chrome: Chrome }) {
  const t = translator(locale, 'site');
  const home = `/${locale}`;
  const utilities = [
    ['/news', t('latest')],
    ['/archive', t('archive')],
    ['/sections', t('sections')],
    ['/institutions', t('institutions')],
    ['/tags', t('tags')],
    ['/people', t('people')],
    ['/about', t('about')],
    ['/contact', t('contact')],
    ['/corrections', t('corrections')],
    ['/feeds', t('feeds')],
    ['/install', t('install')],
  ] as const;
  const own = chrome.own.filter((link) => link.inFooter).map((link) => [`/${link.slug}`, link.headline] as const);
  return (
    <div className="wrap">
      {chrome.funding && (
        <p className="flex max-w-[70ch] flex-wrap gap-x-4 pb-7">
          <q className="basis-full font-serif text-base text-ink [quotes:none]">{chrome.funding.notice}</q>
          <span>{chrome.funding.label || t('funding')}</span>
          <span>{t('fundingSince', { date: formatDate(locale, new Date(chrome.funding.since)) })}</span>
        </p>
      )}
      <div
        className="max-md:columns-2 [overflow-wrap:anywhere] md:grid md:grid-cols-6 md:gap-x-6 md:gap-y-8 [&_a]:inline-flex [&_a]:max-w-full [&_a]:min-h-11 [&_a]:items-center [&_a]:gap-2 [&_a]:leading-snug md:[&_a]:min-h-7.5 [&_h2]:inline [&_h2]:text-sm [&_h2]:font-semibold [&_h2]:tracking-normal [&_h2]:text-ink [&_li]:break-inside-avoid"
        data-flags=""
      >
        <Rosters groups={chrome.groups} locale={locale} />
        <section>
          <Fold name={t('institutions')}>
            {chrome.institutions.map((institution) => (
              <li key={institution.slug}>
                <a href={`${home}/institutions/${institution.slug}`}>{institution.shortName || institution.name}</a>
              </li>
            ))}
          </Fold>
        </section>
      </div>
      <nav className="mt-6 flex flex-wrap gap-x-6 border-t border-line pt-3 *:tap" aria-label={t('utilities')}>
        {[...utilities, ...own].map(([path, name]) => (
          <a key={path} href={home + path}>
            {name}
          </a>
        ))}
        <a href="/desk/sign-in" rel="nofollow">
          {t('signIn')}
        </a>
      </nav>
    </div>
  );
}
