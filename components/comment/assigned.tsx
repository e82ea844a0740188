import { Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { OneButton } from '@/components/desk/one-button.client';
import { formatWhen } from '@/components/desk/when';
import { type Assignment, type Moderator, mayHold } from '@/lib/comments/moderating/assignments';
import { assignComment } from '@/lib/comments/moderating/desk-actions';
import type { QueueRow } from '@/lib/comments/moderating/desk-queries';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';

export type Assigning = { me: number; moderators: Moderator[]; held?: Assignment };
type Props = Assigning & { row: QueueRow; locale: Locale; zone: string };

/** Who has a comment that waits, with what takes it, lets it go, and hands it to somebody else. */
export function Assigned({ me, moderators, held, row, locale, zone }: Props) {
  const t = translator(locale, 'moderating');
  const isMine = held?.personId === me;
  const others = moderators.filter((one) => one.id !== me && one.id !== held?.personId && mayHold(one, row));
  const when = held ? formatWhen(held.at, locale, zone) : '';
  const fields = { id: row.id, seen: held?.personId ?? '' };
  return (
    <div className="my-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      {held && <p className="m-0">{isMine ? t('assign.mine', { when }) : t('assign.other', { name: localized(held.name, locale), when })}</p>}
      <OneButton
        key={`${held?.personId}`}
        action={assignComment}
        undo={assignComment}
        done={isMine ? t('assign.released') : strings(locale, 'moderating').assign.taken}
        fields={{ ...fields, to: isMine ? '' : me }}
        about={row.authorName}
        keyed="t"
      >
        {isMine ? t('assign.release') : held ? t('assign.takeOver') : t('assign.take')} <kbd>t</kbd>
      </OneButton>
      {others.length > 0 && (
        <details>
          <summary>{t('assign.hand')}</summary>
          <DeskForm
            action={assignComment}
            undo={assignComment}
            done={strings(locale, 'moderating').assign.taken}
            hidden={fields}
            className="flex flex-wrap items-end gap-3"
            label={`${t('assign.hand')}: ${row.authorName}`}
          >
            <Select name="to" label={t('assign.to')} options={others.map((one) => ({ value: one.id, label: one.name }))} />
            <Submit quiet>{t('assign.hand')}</Submit>
          </DeskForm>
        </details>
      )}
    </div>
  );
}
