import { Checks, Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { listLook, tagLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { LinkOutcome } from '@/components/desk/outcome.client';
import { When } from '@/components/desk/when';
import { makeKey, revokeKey } from '@/lib/api/actions';
import { apiScopes } from '@/lib/api/key';
import { listKeys } from '@/lib/api/keys';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'api')('title') };
}

/** The keys by which programs of others read what is public. */
export default async function ApiKeys() {
  const { locale } = await deskPage('api.manage');
  const [keys, { zone }] = await Promise.all([listKeys(), getSettings()]);
  const t = translator(locale, 'api');
  const words = strings(locale, 'api');
  const when = { locale, zone };
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="text-sm text-soft">{t('lead')}</p>
      <p>
        <a href="/api/v1/openapi.json">{t('document')}</a>
      </p>
      {keys.length === 0 && <p>{t('none')}</p>}
      <ul className={listLook} data-part="desk-list">
        {keys.map((key) => (
          <li key={key.id}>
            <p className="m-0">
              <b>{key.name}</b> <code>{key.start}…</code>{' '}
              {key.revokedAt && (
                <span className={tagLook}>
                  {t('revokedAt')} <When at={key.revokedAt} {...when} />
                </span>
              )}
            </p>
            <p className="m-0 text-sm text-soft">
              {key.scopes.map((scope) => words.scope[scope]).join(' · ')} · {t('rate', { count: key.perMinute })} · {t('created')}{' '}
              <When at={key.createdAt} {...when} /> ·{' '}
              {key.lastUsedAt ? (
                <>
                  {t('used')} <When at={key.lastUsedAt} {...when} />
                </>
              ) : (
                t('never')
              )}
            </p>
            {!key.revokedAt && (
              <OneButton action={revokeKey} done={words.revoked} fields={{ id: key.id }} about={key.name}>
                {t('revoke')}
              </OneButton>
            )}
          </li>
        ))}
      </ul>
      <h2>{t('make')}</h2>
      <DeskForm action={makeKey} done={words.made} clear label={t('make')}>
        <Field name="name" label={t('name')} maxLength={80} required />
        <Checks name="scopes" label={t('scopes')} values={['content', 'rosters']} options={apiScopes.map((value) => ({ value, label: words.scope[value] }))} />
        <Field name="perMinute" type="number" label={t('perMinute')} hint={t('perMinuteHint')} value={60} />
        <Submit>{t('submit')}</Submit>
        <LinkOutcome link={words.once} mailed={words.gone} />
      </DeskForm>
    </>
  );
}
