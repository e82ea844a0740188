import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { narrowLook, noteLook } from '@/components/desk/look';
import { translator } from '@/lib/ground/messages';
import { canMail } from '@/lib/mail/send';
import { askReset } from '@/lib/people/actions';
import { deskLocale } from '@/lib/people/desk-language';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'people')('forgot.title') };
}

export default async function Forgotten({ searchParams }: { searchParams: Promise<{ sent?: string }> }) {
  const [{ sent }, locale] = await Promise.all([searchParams, deskLocale()]);
  const t = translator(locale, 'people');
  return (
    <div className={narrowLook}>
      <h1>{t('forgot.title')}</h1>
      {sent ? (
        <p className={noteLook} data-part="desk-note" role="status">
          {t('forgot.sent')}
        </p>
      ) : canMail() ? (
        <>
          <p className="m-0 text-sm text-soft">{t('forgot.lead')}</p>
          <DeskForm action={askReset}>
            <Field name="email" type="email" label={t('signIn.email')} autoComplete="username" required autoFocus maxLength={200} />
            <Submit>{t('forgot.submit')}</Submit>
          </DeskForm>
        </>
      ) : (
        <p>{t('forgot.byHand')}</p>
      )}
      <p>
        <a href="/desk/sign-in">{t('signIn.title')}</a>
      </p>
    </div>
  );
}
