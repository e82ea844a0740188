import { OneButton } from '@/components/desk/one-button.client';
import { formatWhen } from '@/components/desk/when';
import { type Assignment, type Moderator, mayHold } from '@/lib/comments/moderating/assignments';
import { assignComment } from '@/lib/comments/moderating/desk-actions';
import type { QueueRow } from '@/lib/comments/moderating/desk-queries';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { type Colleagues, HandOver } from './hand-over.client';

export type Assigning = { me: number; held?: Assignment };
type Props = Assigning & { row: QueueRow; locale: Locale; zone: string };

const groupOf = (row: { language: string; sectionId: number | null }) => `${row.language} ${row.sectionId}`;

/** Of all moderators who decides about which of these comments. */
export function colleaguesFor(rows: QueueRow[], moderators: Moderator[]): Colleagues {
  const groups = new Map(rows.map((row) => [groupOf(row), moderators.filter((moderator) => mayHold(moderator, row)).map((moderator) => moderator.id)]));
  return { names: Object.fromEntries(moderators.map((moderator) => [moderator.id, moderator.name])), able: Object.fromEntries(groups) };
}

/** Who has a comment that waits, with what takes it, lets it go, and hands it to somebody else. */
export function Assigned({ me, held, row, locale, zone }: Props) {
  const t = translator(locale, 'moderating');
  const { taken } = strings(locale, 'moderating').assign;
  const isMine = held?.personId === me;
  const when = held ? formatWhen(held.at, locale, zone) : '';
  const fields = { id: row.id, seen: held?.personId ?? '' };
  return (
    <div className="my-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      {held && <p className="m-0">{isMine ? t('assign.mine', { when }) : t('assign.other', { name: localized(held.name, locale), when })}</p>}
      <OneButton
        key={`${held?.personId}`}
        action={assignComment}
        undo={assignComment}
        done={isMine ? t('assign.released') : taken}
        fields={{ ...fields, to: isMine ? '' : me }}
        about={row.authorName}
        keyed="t"
      >
        {isMine ? t('assign.release') : held ? t('assign.takeOver') : t('assign.take')} <kbd>t</kbd>
      </OneButton>
      <HandOver
        id={row.id}
        group={groupOf(row)}
        but={[me, held?.personId]}
        seen={fields.seen}
        about={row.authorName}
        words={{ hand: t('assign.hand'), to: t('assign.to'), taken }}
      />
    </div>
  );
}
