import { Checkbox, Submit } from '@/components/desk/fields.client';
import { markMachine } from '@/lib/articles/editing/actions';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { GuardedForm } from './guarded-form.client';

/** Whether a machine proposed this translation: its readers are told. */
export function MachinePanel({ articleId, version, machine, locale }: { articleId: number; version: number; machine: boolean; locale: Locale }) {
  const words = strings(locale, 'translation').machine;
  return (
    <section>
      <h2>{words.title}</h2>
      <GuardedForm version={version} action={markMachine} undo={markMachine} done={words.saved} hidden={{ articleId }}>
        <Checkbox name="machine" label={words.label} value={machine} />
        <Submit quiet>{translator(locale, 'desk')('form.save')}</Submit>
      </GuardedForm>
    </section>
  );
}
