import type { ReactNode } from 'react';
import { Checkbox, Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { LocalizedFields } from '@/components/desk/localized-fields';
import { formLook } from '@/components/desk/look';
import { GuardedForm } from '@/components/publishing/guarded-form.client';
import { getOwnTerms, type TermsScope } from '@/lib/comments/comment/terms';
import { saveTerms } from '@/lib/comments/comment/terms-actions';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';

/**
 * How comments are taken at this place, folded: open or closed, for how long, read before or after,
 * and what readers are told.
 */
export async function TermsForm({ place, version, locale }: { place: TermsScope; version?: number; locale: Locale }) {
  const t = translator(locale, 'comments');
  const own = await getOwnTerms(place);
  const hidden: Record<string, string | number> = place.kind === 'site' ? { place: 'site' } : { place: place.kind, id: place.id };
  const chosen = (value: boolean | null, yes: string, no: string) => (value === null ? '' : value ? yes : no);
  return (
    <details>
      <summary>{t('terms.title')}</summary>
      <Form version={version} hidden={hidden} label={t('terms.title')} done={strings(locale, 'comments').terms.saved}>
        <p className="m-0 text-sm text-soft">{t('terms.hint')}</p>
        <Select
          name="open"
          label={t('terms.open')}
          value={chosen(own.open, 'yes', 'no')}
          stored={{ true: 'yes', false: 'no' }}
          options={[
            { value: '', label: t('terms.inherit') },
            { value: 'yes', label: t('terms.yes') },
            { value: 'no', label: t('terms.no') },
          ]}
        />
        <Select
          name="premoderated"
          label={t('terms.premoderated')}
          value={chosen(own.premoderated, 'before', 'after')}
          stored={{ true: 'before', false: 'after' }}
          options={[
            { value: '', label: t('terms.inherit') },
            { value: 'before', label: t('terms.before') },
            { value: 'after', label: t('terms.after') },
          ]}
        />
        <Field name="closeDays" label={t('terms.closeDays')} hint={t('terms.closeDaysHint')} value={own.closeDays ?? ''} inputMode="numeric" maxLength={4} />
        <Field name="slowMinutes" label={t('terms.slow')} hint={t('terms.slowHint')} value={own.slowMinutes ?? ''} inputMode="numeric" maxLength={4} />
        {place.kind === 'story' && <Checkbox name="questions" label={t('terms.questions')} hint={t('terms.questionsHint')} value={own.questions} />}
        <LocalizedFields name="message" label={t('terms.message')} value={own.message} rows={3} maxLength={500} />
        <Submit>{strings(locale, 'desk').form.save}</Submit>
      </Form>
    </details>
  );
}

type FormParts = { version?: number; hidden: Record<string, string | number>; label: string; done: string; children: ReactNode };

/** The terms of a story stand beside its text, where others may change them too. */
const Form = ({ version, ...rest }: FormParts) =>
  version === undefined ? (
    <DeskForm action={saveTerms} className={formLook} {...rest} />
  ) : (
    <GuardedForm version={version} action={saveTerms} undo={saveTerms} className={formLook} {...rest} />
  );
