import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { Checkbox, Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { LocalizedFields } from '@/components/desk/localized-fields';
import { formLook, listLook, quietLinkLook, tagLook } from '@/components/desk/look';
import { CodesOutcome } from '@/components/desk/outcome.client';
import { When } from '@/components/desk/when';
import { Qr } from '@/components/ui/qr';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { canMail } from '@/lib/mail/send';
import { mailNotices } from '@/lib/notices/actions';
import { wantsMail } from '@/lib/notices/queries';
import { changePassword, rename, renewRecoveryCodes, signOutElsewhere, startTotp, stopTotp } from '@/lib/people/actions';
import { authSecret as signingKey } from '@/lib/people/auth';
import { nameBrowser } from '@/lib/people/browser';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { getAccount, listSessions } from '@/lib/people/queries';
import { firstValue, type Search } from '@/lib/people/search';
import { setupSecret, totpAddress } from '@/lib/people/totp';
import { publicationName } from '@/lib/settings/publication-name';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'people')('account.title') };
}

type Account = NonNullable<Awaited<ReturnType<typeof getAccount>>>;

export default async function AccountPage({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('account.manage');
  const [{ totp }, account, sessions, settings, mail] = await Promise.all([
    searchParams,
    getAccount(actor.id),
    listSessions(actor.id),
    getSettings(),
    wantsMail(actor.id),
  ]);
  if (!account) notFound();
  const t = translator(locale, 'people');
  const words = strings(locale, 'people').account;
  const attempt = firstValue(totp, 40);
  const secret = attempt && !account.hasTotp ? setupSecret(signingKey(), actor.sessionId, attempt) : null;
  return (
    <>
      <h1>{t('account.title')}</h1>
      <p className="text-sm text-soft">
        {account.email} · {translator(locale, 'desk')(`roles.${account.role}`)}
      </p>

      <p>
        <a href="/desk/account/comments">{translator(locale, 'commenter')('mine.link')}</a>
      </p>

      <h2>{t('account.who')}</h2>
      <DeskForm action={rename} done={words.saved} className={`${formLook} max-w-225`} label={t('name')}>
        <LocalizedFields name="name" label={t('name')} hint={t('nameHint')} value={account.name} maxLength={120} />
        <Submit>{translator(locale, 'desk')('form.save')}</Submit>
      </DeskForm>

      <h2>{t('account.password')}</h2>
      <DeskForm action={changePassword} done={words.changed} clear>
        {account.hasPassword && <Field name="present" type="password" label={t('account.present')} autoComplete="current-password" required maxLength={200} />}
        <Field name="password" type="password" label={t('newPassword')} hint={t('passwordHint')} autoComplete="new-password" required maxLength={200} />
        <Submit>{t('account.change')}</Submit>
      </DeskForm>

      <TwoSteps account={account} secret={secret} paper={publicationName(settings.name, 'en')} locale={locale} />

      {can(actor, 'desk.enter') && <Letters wants={mail} locale={locale} />}

      <Sessions sessions={sessions} own={actor.sessionId} zone={settings.zone} locale={locale} />
      <DeskForm action={signOutElsewhere} done={words.ended}>
        <Submit quiet>{t('account.endOthers')}</Submit>
      </DeskForm>
    </>
  );
}

type TwoStepsProps = { account: Account; secret: string | null; paper: string; locale: Locale };

/**
 * Signing in by a code as well: begun, confirmed, its spare codes, ended. `secret`: the one that is
 * being set up.
 */
function TwoSteps({ account, secret, paper, locale }: TwoStepsProps) {
  const t = translator(locale, 'people');
  const words = strings(locale, 'people').account;
  return (
    <>
      <h2 id="totp">{t('account.totp')}</h2>
      {account.hasTotp && <p>{t('account.totpOn', { count: account.recoveryCodes })}</p>}
      {secret && (
        <>
          <p>{t('account.totpScan')}</p>
          <Qr text={totpAddress(secret, account.email, paper)} label={t('account.totpKey')} />
          <p>
            {t('account.totpKey')}: <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </>
      )}
      {/* At the same place before and after, so that the codes are shown without JavaScript too. */}
      {(secret || account.hasTotp) && (
        <DeskForm action={startTotp} hidden={secret ? { secret } : {}}>
          {secret && (
            <>
              <Field name="code" label={t('account.totpCode')} inputMode="numeric" autoComplete="one-time-code" required maxLength={20} />
              <Submit>{t('account.totpConfirm')}</Submit>
            </>
          )}
          <CodesOutcome title={words.codesTitle} text={words.codes} />
        </DeskForm>
      )}
      {account.hasTotp && (
        <>
          <DeskForm action={renewRecoveryCodes} label={words.codesNew}>
            <p className="m-0 text-sm text-soft">{words.codesNewHint}</p>
            {account.hasPassword && (
              <Field name="present" type="password" label={t('account.present')} autoComplete="current-password" required maxLength={200} />
            )}
            <Submit quiet>{words.codesNew}</Submit>
            <CodesOutcome title={words.codesTitle} text={words.codes} />
          </DeskForm>
          <DeskForm action={stopTotp} done={words.totpStopped} label={words.totpStop}>
            {account.hasPassword && (
              <Field name="present" type="password" label={t('account.present')} autoComplete="current-password" required maxLength={200} />
            )}
            <Submit quiet>{t('account.totpStop')}</Submit>
          </DeskForm>
        </>
      )}
      {!account.hasTotp && !secret && (
        <>
          <p>{t('account.totpOff')}</p>
          <p>
            <a className={quietLinkLook} href={`/desk/account?totp=${randomUUID()}#totp`}>
              {t('account.totpStart')}
            </a>
          </p>
        </>
      )}
    </>
  );
}

function Letters({ wants, locale }: { wants: boolean; locale: Locale }) {
  const told = translator(locale, 'notices');
  return (
    <>
      <h2 id="notices">{told('mail.title')}</h2>
      <DeskForm action={mailNotices} done={told('mail.saved')} label={told('mail.title')}>
        <Checkbox name="mail" label={told('mail.want')} hint={canMail() ? undefined : told('mail.none')} value={wants} />
        <Submit quiet>{translator(locale, 'desk')('form.save')}</Submit>
      </DeskForm>
    </>
  );
}

type SessionsProps = { sessions: Awaited<ReturnType<typeof listSessions>>; own: string; zone: string; locale: Locale };

function Sessions({ sessions, own, zone, locale }: SessionsProps) {
  const t = translator(locale, 'people');
  return (
    <>
      <h2>{t('account.sessions')}</h2>
      <ul className={listLook} data-part="desk-list">
        {sessions.map((session) => (
          <li key={session.id}>
            {nameBrowser(session.userAgent) ?? t('account.unknownBrowser')}{' '}
            {session.id === own && (
              <span className={tagLook} data-part="desk-mark">
                {t('account.thisOne')}
              </span>
            )}{' '}
            <span className="m-0 text-sm text-soft">
              <When at={session.seenAt} locale={locale} zone={zone} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
