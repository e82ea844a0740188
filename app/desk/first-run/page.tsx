import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
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
    <div className="desk-card">
      <h1>{t('firstRun.title')}</h1>
      {good ? (
        <>
          <p className="desk-hint">{t('firstRun.lead')}</p>
          <DeskForm action={startPaper} hidden={{ token }}>
            <Field name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" required autoFocus maxLength={120} />
            <Field name="email" type="email" label={t('signIn.email')} autoComplete="username" required maxLength={200} />
            <Field name="password" type="password" label={t('newPassword')} hint={t('passwordHint')} autoComplete="new-password" required maxLength={200} />
            <Submit>{t('firstRun.submit')}</Submit>
          </DeskForm>
        </>
      ) : (
        <p className="desk-refused">{t('firstRun.over')}</p>
      )}
    </div>
  );
}
