import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { narrowLook, noteLook } from '@/components/desk/look';
import { explain, translator } from '@/lib/ground/messages';
import { canMail } from '@/lib/mail/send';
import { deskLocale } from '@/lib/people/desk-language';
import { signUpPayload } from '@/lib/people/sign-up';
import { askAccount, joinAsReader } from '@/lib/people/sign-up-actions';
import { getToken } from '@/lib/people/tokens';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'commenter')('join.title') };
}

type Search = Promise<{ token?: string | string[]; sent?: string }>;

/** Where a reader asks for an account and, with the link of the letter, makes it. */
export default async function Join({ searchParams }: { searchParams: Search }) {
  const [{ token, sent }, locale] = await Promise.all([searchParams, deskLocale()]);
  const t = translator(locale, 'commenter');
  const p = translator(locale, 'people');
  const found = typeof token === 'string' ? await getToken('sign-up', token) : null;
  const asked = signUpPayload.safeParse(found?.payload);
  return (
    <div className={narrowLook}>
      <h1>{t('join.title')}</h1>
      {typeof token === 'string' ? (
        asked.success ? (
          <>
            <p>{t('join.choose', { email: asked.data.email })}</p>
            <DeskForm action={joinAsReader} hidden={{ token }}>
              <Field name="name" label={p('name')} hint={t('join.nameHint')} autoComplete="nickname" required autoFocus maxLength={60} />
              <Field name="password" type="password" label={p('newPassword')} hint={p('passwordHint')} autoComplete="new-password" required maxLength={200} />
              <Submit>{t('join.make')}</Submit>
            </DeskForm>
          </>
        ) : (
          <p className="mt-1 mb-0 font-medium text-urgent">{explain(locale, 'bad-link')}</p>
        )
      ) : sent ? (
        <p className={noteLook} data-part="desk-note" role="status">
          {t('join.sent')}
        </p>
      ) : canMail() ? (
        <>
          <p className="m-0 text-sm text-soft">{t('join.lead')}</p>
          <DeskForm action={askAccount}>
            <Field name="email" type="email" label={p('signIn.email')} autoComplete="username" required autoFocus maxLength={200} />
            <Submit>{t('join.submit')}</Submit>
          </DeskForm>
        </>
      ) : (
        <p>{t('join.noMail')}</p>
      )}
      <p>
        <a href="/desk/sign-in?next=/desk/account/comments">{p('signIn.title')}</a>
      </p>
    </div>
  );
}
