import { listLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { formatWhen } from '@/components/desk/when';
import { listEmbargoes } from '@/lib/articles/editing/embargo';
import { joinEmbargo } from '@/lib/articles/publishing/schedule-actions';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'publishing')('embargo.title') };
}

/** Which articles are under embargo and who is named: not what they say. */
export default async function Embargoes() {
  const { actor, locale } = await deskPage('embargoes.join');
  const [embargoes, settings] = await Promise.all([listEmbargoes(locale), getSettings()]);
  const t = translator(locale, 'publishing');
  return (
    <>
      <h1>{t('embargo.title')}</h1>
      <p className="text-sm text-soft">{t('embargo.lead')}</p>
      {embargoes.length === 0 && <p>{t('embargo.none')}</p>}
      <ul className={listLook} data-part="desk-list">
        {embargoes.map((embargo) => {
          const isNamed = embargo.named.some((person) => person.id === actor.id);
          const title = `${t('embargo.edition', { id: String(embargo.articleId) })} (${embargo.locale})`;
          return (
            <li key={embargo.articleId} className="flex flex-wrap items-center gap-3">
              <span>
                {isNamed ? <a href={`/desk/articles/${embargo.articleId}`}>{title}</a> : <b>{title}</b>}{' '}
                <span className="m-0 text-sm text-soft">
                  {t('embargo.until', { when: `${formatWhen(embargo.until, locale, settings.zone)} (${settings.zone})` })}
                </span>
                <br />
                {embargo.named.map((person) => person.name).join(', ')}
              </span>
              {!isNamed && (
                <OneButton action={joinEmbargo} done={t('embargo.joined')} fields={{ articleId: embargo.articleId }} about={title}>
                  {t('embargo.join')}
                </OneButton>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
