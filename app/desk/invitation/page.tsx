import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { narrowLook } from '@/components/desk/look';
import { explain, translator } from '@/lib/ground/messages';
import { join } from '@/lib/people/actions';
import { deskLocale } from '@/lib/people/desk-language';
import { invitation } from '@/lib/people/invite';
import { getToken } from '@/lib/people/tokens';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'people')('invitation.title') };
}

export default async function Invitation({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const [{ token }, locale] = await Promise.all([searchParams, deskLocale()]);
  const t = translator(locale, 'people');
  const found = typeof token === 'string' ? await getToken('invitation', token) : null;
  const invited = invitation.safeParse(found?.payload);
  return (
    <div className={narrowLook}>
      <h1>{t('invitation.title')}</h1>
      {typeof token === 'string' && invited.success ? (
        <>
          <p>{t('invitation.lead', { role: translator(locale, 'desk')(`roles.${invited.data.role}`), email: invited.data.email })}</p>
          <DeskForm action={join} hidden={{ token }}>
            <Field name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" required autoFocus maxLength={120} />
            <Field name="password" type="password" label={t('newPassword')} hint={t('passwordHint')} autoComplete="new-password" required maxLength={200} />
            <Submit>{t('invitation.submit')}</Submit>
          </DeskForm>
        </>
      ) : (
        <p className="mt-1 mb-0 font-medium text-urgent">{explain(locale, 'bad-link')}</p>
      )}
    </div>
  );
}
