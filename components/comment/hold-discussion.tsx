import { OneButton } from '@/components/desk/one-button.client';
import { holdDiscussion } from '@/lib/comments/moderating/desk-actions';
import type { QueueRow } from '@/lib/comments/moderating/desk-queries';
import type { Locale } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';

const holds = [
  ['open', 'no', 'close'],
  ['premoderated', 'yes', 'before'],
  ['slow', '10', 'slow'],
] as const;

/**
 * Closes the discussion in which a comment stands, has everything in it read first, slows it down,
 * lets readers ask; each can be taken back.
 */
export function HoldDiscussion({ row, locale }: { row: QueueRow; locale: Locale }) {
  const words = strings(locale, 'moderating').hold;
  const asking = row.isAsking ? (['questions', 'no', 'noQuestions'] as const) : (['questions', 'yes', 'questions'] as const);
  return (
    <div className="my-3 flex flex-wrap gap-2">
      {[...holds, asking].map(([field, value, name]) => (
        <OneButton
          key={name}
          action={holdDiscussion}
          undo={holdDiscussion}
          done={words.done}
          fields={{ story: row.storyId, field, value }}
          about={row.headline}
        >
          {words[name]}
        </OneButton>
      ))}
    </div>
  );
}
