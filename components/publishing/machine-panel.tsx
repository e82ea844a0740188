import { Check, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { markMachine } from '@/lib/articles/editing/actions';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';

/** Whether a machine proposed this translation: its readers are told. */
export function MachinePanel({ articleId, machine, locale }: { articleId: number; machine: boolean; locale: Locale }) {
  const words = strings(locale, 'translation').machine;
  return (
    <section>
      <h2>{words.title}</h2>
      <DeskForm action={markMachine} undo={markMachine} done={words.saved} hidden={{ articleId }}>
        <Check name="machine" label={words.label} value={machine} />
        <Submit quiet>{translator(locale, 'desk')('form.save')}</Submit>
      </DeskForm>
    </section>
  );
}
