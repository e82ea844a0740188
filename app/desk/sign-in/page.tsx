import { redirect } from 'next/navigation';
import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { formLook, narrowLook, noteLook } from '@/components/desk/look';
import { translator } from '@/lib/ground/messages';
import { canMail } from '@/lib/mail/send';
import { signIn } from '@/lib/people/actions';
import { deskLocale } from '@/lib/people/desk-language';
import { providerName } from '@/lib/people/open-id';
import { safeReturn } from '@/lib/people/safe-return';
import { currentActor } from '@/lib/people/session';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'people')('signIn.title') };
}

type Search = Promise<{ next?: string; after?: string; error?: string }>;

export default async function SignIn({ searchParams }: { searchParams: Search }) {
  const [{ next, after, error }, actor, locale] = await Promise.all([searchParams, currentActor(), deskLocale()]);
  const back = safeReturn(typeof next === 'string' ? next : undefined);
  if (actor.kind === 'person') redirect(back);
  const t = translator(locale, 'people');
  const provider = providerName();
  return (
    <div className={narrowLook}>
      <h1>{t('signIn.title')}</h1>
      <p className="text-sm text-soft">{t('signIn.lead')}</p>
      {after === 'reset' && (
        <p className={noteLook} data-part="desk-note" role="status">
          {t('signIn.after.reset')}
        </p>
      )}
      {after === 'out' && (
        <p className={noteLook} data-part="desk-note" role="status">
          {t('signIn.after.out')}
        </p>
      )}
      {error && (
        <p className="mt-1 mb-0 font-medium text-urgent" role="alert">
          {t('signIn.refused')}
        </p>
      )}
      <DeskForm action={signIn} hidden={{ next: back }}>
        <Field name="email" type="email" label={t('signIn.email')} autoComplete="username" required autoFocus maxLength={200} />
        <Field name="password" type="password" label={t('signIn.password')} autoComplete="current-password" required maxLength={200} />
        <Field name="code" label={t('signIn.code')} hint={t('signIn.codeHint')} autoComplete="one-time-code" maxLength={40} />
        <Submit>{t('signIn.submit')}</Submit>
      </DeskForm>
      {provider && (
        <form method="post" encType="multipart/form-data" action="/desk/sign-in/provider" className={formLook}>
          <input type="hidden" name="next" value={back} />
          <button type="submit" className="border-rim bg-transparent text-accent">
            {t('signIn.provider', { name: provider })}
          </button>
        </form>
      )}
      <p>
        <a href="/desk/forgotten">{t('signIn.forgot')}</a>
      </p>
      {canMail() && (
        <p>
          <a href="/desk/join">{translator(locale, 'commenter')('join.invite')}</a>
        </p>
      )}
    </div>
  );
}
