import { Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { listLook } from '@/components/desk/look';
import { When } from '@/components/desk/when';
import { Subscriptions } from '@/components/partners/subscriptions';
import { PartnerTasks } from '@/components/partners/tasks';
import { localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { listTargets } from '@/lib/moving/desk/queries';
import { takeArticle } from '@/lib/partners/actions';
import { listOffers, listPartners, listPartnerTasks } from '@/lib/partners/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'partners')('title') };
}

/**
 * Stories of other papers: what is new there, and what was corrected or withdrawn of those that
 * were taken.
 */
export default async function Partners() {
  const { actor, locale } = await deskPage('partners.take');
  const [tasks, offers, partners, { places }, { zone }] = await Promise.all([listPartnerTasks(), listOffers(), listPartners(), listTargets(), getSettings()]);
  const t = translator(locale, 'partners');
  const words = strings(locale, 'partners');
  const sections = [
    { value: '', label: t('sameSection') },
    ...places.map((place) => ({ value: place.id, label: localized(place.name, locale) || place.slug })),
  ];
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="text-sm text-soft">{t('lead')}</p>
      <h2>{t('tasks')}</h2>
      {tasks.length === 0 && <p>{t('noTasks')}</p>}
      <PartnerTasks tasks={tasks} locale={locale} zone={zone} />
      <h2>{t('offers')}</h2>
      {offers.length === 0 && <p>{t('noOffers')}</p>}
      <ul className={listLook} data-part="desk-list">
        {offers.map((offer) => (
          <li key={`${offer.partnerId} ${offer.remoteId}`} className="[&>form]:mt-3">
            <p className="m-0">
              <a href={offer.url} lang={offer.locale} hrefLang={offer.locale}>
                {offer.headline}
              </a>{' '}
              <span className="text-sm text-soft">
                {offer.name} · {offer.locale} · <When at={offer.changedAt} locale={locale} zone={zone} />
              </span>
            </p>
            <DeskForm action={takeArticle} done={words.taken} hidden={{ partnerId: offer.partnerId, remoteId: offer.remoteId }} label={offer.headline}>
              <Select name="sectionId" label={t('section')} options={sections} />
              <Submit quiet>
                {t('take')}
                <span className="sr-only">: {offer.headline}</span>
              </Submit>
            </DeskForm>
          </li>
        ))}
      </ul>
      <h2>{t('partners')}</h2>
      <Subscriptions partners={partners} mayManage={can(actor, 'partners.manage')} locale={locale} zone={zone} />
    </>
  );
}
