import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { narrowLook } from '@/components/desk/look';
import { translator } from '@/lib/ground/messages';
import { startPaper } from '@/lib/people/actions';
import { deskLocale } from '@/lib/people/desk-language';
import { hasAdministrator } from '@/lib/people/queries';
import { getToken } from '@/lib/people/tokens';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'people')('firstRun.title') };
}

export default async function FirstRun({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const [{ token }, locale] = await Promise.all([searchParams, deskLocale()]);
  const t = translator(locale, 'people');
  const good = typeof token === 'string' && (await getToken('first-run', token)) !== null && !(await hasAdministrator());
  return (
    <div className={narrowLook}>
      <h1>{t('firstRun.title')}</h1>
      {good ? (
        <>
          <p className="m-0 text-sm text-soft">{t('firstRun.lead')}</p>
          <DeskForm action={startPaper} hidden={{ token }}>
            <Field name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" required autoFocus maxLength={120} />
            <Field name="email" type="email" label={t('signIn.email')} autoComplete="username" required maxLength={200} />
            <Field name="password" type="password" label={t('newPassword')} hint={t('passwordHint')} autoComplete="new-password" required maxLength={200} />
            <Submit>{t('firstRun.submit')}</Submit>
          </DeskForm>
        </>
      ) : (
        <p className="mt-1 mb-0 font-medium text-urgent">{t('firstRun.over')}</p>
      )}
    </div>
  );
}
