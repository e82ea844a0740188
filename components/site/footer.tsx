import { formatDate } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { Chrome } from '@/lib/site/chrome';
import { Rosters } from './rosters';

export function Footer({ locale, chrome }: { locale: Locale; chrome: Chrome }) {
  const t = translator(locale, 'site');
  const home = `/${locale}`;
  const utilities = [
    ['/news', t('latest')],
    ['/archive', t('archive')],
    ['/about', t('about')],
    ['/contact', t('contact')],
    ['/corrections', t('corrections')],
    ['/feed.xml', t('feeds')],
    ['/install', t('install')],
  ] as const;
  return (
    <div className="wrap">
      {chrome.funding && (
        <p className="fund">
          <q>{chrome.funding.notice}</q>
          <span>{chrome.funding.label || t('funding')}</span>
          <span>{t('fundingSince', { date: formatDate(locale, new Date(chrome.funding.since)) })}</span>
        </p>
      )}
      <div className="cols">
        <Rosters groups={chrome.groups} locale={locale} />
        <section>
          <h2>{t('institutions')}</h2>
          <ul>
            {chrome.institutions.map((one) => (
              <li key={one.slug}>
                <a href={`${home}/institutions/${one.slug}`}>{one.shortName || one.name}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <nav className="util" aria-label={t('utilities')}>
        {utilities.map(([path, name]) => (
          <a key={path} href={home + path}>
            {name}
          </a>
        ))}
        <button type="button" className="js" data-print="">
          {t('print')}
        </button>
      </nav>
    </div>
  );
}
