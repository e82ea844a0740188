import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { narrowLook } from '@/components/desk/look';
import { explain, translator } from '@/lib/ground/messages';
import { resetPassword } from '@/lib/people/actions';
import { deskLocale } from '@/lib/people/desk-language';
import { getToken } from '@/lib/people/tokens';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'people')('reset.title') };
}

export default async function Reset({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const [{ token }, locale] = await Promise.all([searchParams, deskLocale()]);
  const t = translator(locale, 'people');
  const isGood = typeof token === 'string' && (await getToken('reset', token)) !== null;
  return (
    <div className={narrowLook}>
      <h1>{t('reset.title')}</h1>
      {isGood ? (
        <DeskForm action={resetPassword} hidden={{ token }}>
          <Field
            name="password"
            type="password"
            label={t('newPassword')}
            hint={t('passwordHint')}
            autoComplete="new-password"
            required
            autoFocus
            maxLength={200}
          />
          <Submit>{t('reset.submit')}</Submit>
        </DeskForm>
      ) : (
        <p className="mt-1 mb-0 font-medium text-urgent">{explain(locale, 'bad-link')}</p>
      )}
    </div>
  );
}
