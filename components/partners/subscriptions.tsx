import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { listLook, urgentLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import { address } from '@/lib/ground/addresses';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { makePartner, removePartner, retryPartner, setSecret } from '@/lib/partners/actions';
import type { listPartners } from '@/lib/partners/queries';

type Partner = Awaited<ReturnType<typeof listPartners>>[number];

/** The papers that this one subscribes to; who may, subscribes to more and ends it. */
export function Subscriptions({ partners, mayManage, locale, zone }: { partners: Partner[]; mayManage: boolean; locale: Locale; zone: string }) {
  const t = translator(locale, 'partners');
  const words = strings(locale, 'partners');
  const when = { locale, zone };
  return (
    <>
      {partners.length === 0 && <p>{t('none')}</p>}
      <ul className={listLook} data-part="desk-list">
        {partners.map((partner) => (
          <li key={partner.id}>
            <p className="m-0">
              <b>{partner.name}</b> <a href={partner.site}>{partner.site}</a>{' '}
              {partner.problem !== '' && (
                <span className={urgentLook}>
                  {Object.hasOwn(words.problem, partner.problem) ? words.problem[partner.problem as keyof typeof words.problem] : words.problem.silent}
                </span>
              )}
            </p>
            <p className="m-0 text-sm text-soft">
              {partner.askedAt ? (
                <>
                  {t('asked')} <When at={partner.askedAt} {...when} />
                </>
              ) : (
                t('never')
              )}
              {partner.heardAt && (
                <>
                  {' · '}
                  {t('heard')} <When at={partner.heardAt} {...when} />
                </>
              )}{' '}
              · {t('polled')}
            </p>
            <OneButton action={retryPartner} done={words.askedNow} fields={{ id: partner.id }} about={partner.name}>
              {t('again')}
            </OneButton>{' '}
            {mayManage && (
              <OneButton action={removePartner} done={words.removed} fields={{ id: partner.id }} about={partner.name}>
                {t('remove')}
              </OneButton>
            )}
            {mayManage && !partner.hasSecret && (
              <DeskForm action={setSecret} done={words.secretKept} hidden={{ id: partner.id }} label={`${t('setSecret')}: ${partner.name}`}>
                <Field
                  name="secret"
                  label={t('secret')}
                  hint={t('secretHint', { address: address(`/api/partners/${partner.id}`) })}
                  maxLength={100}
                  autoComplete="off"
                  required
                />
                <Submit quiet>{t('setSecret')}</Submit>
              </DeskForm>
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <>
          <h2>{t('make')}</h2>
          <DeskForm action={makePartner} done={words.made} clear label={t('make')}>
            <Field name="name" label={t('name')} maxLength={80} required />
            <Field name="site" type="url" inputMode="url" label={t('site')} hint={t('siteHint')} maxLength={300} required placeholder="https://" />
            <Field name="key" label={t('key')} hint={t('keyHint')} maxLength={100} autoComplete="off" required />
            <Submit>{t('submit')}</Submit>
          </DeskForm>
        </>
      )}
    </>
  );
}
