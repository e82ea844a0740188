import { listLook, tagLook, urgentLook } from '@/components/desk/look';
import { When } from '@/components/desk/when';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { getSettings } from '@/lib/settings/queries';
import { judgeStatus } from '@/lib/status/judge';
import { getSeen } from '@/lib/status/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'status')('title') };
}

/** In words what is slow, late or full, and since when. */
export default async function Status() {
  const { locale } = await deskPage('settings.manage');
  const [seen, settings] = await Promise.all([getSeen(), getSettings()]);
  const t = translator(locale, 'status');
  const checks = judgeStatus(seen);
  const bad = checks.filter((check) => check.level !== 'good').length;
  return (
    <>
      <h1>{t('title')}</h1>
      <p role="status">{bad === 0 ? t('allGood') : t('someBad', { count: bad })}</p>
      <ul className={listLook} data-part="desk-list">
        {checks.map(({ topic, level, sentence, values, since }) => (
          <li key={topic} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <b>{t(`topics.${topic}`)}</b>
            <span className={level === 'good' ? tagLook : `${tagLook} ${urgentLook}`} data-part="desk-mark">
              {t(`levels.${level}`)}
            </span>
            <span>{t(`sentences.${sentence}` as 'sentences.pagesGood', values)}</span>
            {since && (
              <span className="m-0 text-sm text-soft">
                {t(topic === 'backup' ? 'lastOn' : 'since')} <When at={since} locale={locale} zone={settings.zone} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">
        {t('when')} <When at={seen.now} locale={locale} zone={settings.zone} /> · {settings.zone} · {t('ofOne')}
      </p>
      <p>
        <a href="/desk/log?type=backup">{t('backupLog')}</a>
      </p>
    </>
  );
}
