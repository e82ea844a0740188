import { Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { listLook } from '@/components/desk/look';
import { MentionField } from '@/components/desk/mention-field.client';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import { addNote, closeNote } from '@/lib/articles/editing/actions';
import type { EditorNote } from '@/lib/articles/editing/notes';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import type { Mentionable } from '@/lib/notices/colleagues';

type Props = { articleId: number; notes: EditorNote[]; mentionable: Mentionable[]; zone: string; locale: Locale };

/** The open notes on a draft. */
export function NotesPanel({ articleId, notes, mentionable, zone, locale }: Props) {
  const t = translator(locale, 'editor');
  return (
    <section>
      <h2>{t('notes.title')}</h2>
      {notes.length === 0 && <p className="m-0 text-sm text-soft">{t('notes.none')}</p>}
      <ul className={listLook} data-part="desk-list">
        {notes.map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            <p className="m-0 text-sm text-soft">
              {note.by} <When at={note.createdAt} locale={locale} zone={zone} />
            </p>
            <OneButton action={closeNote} undo={closeNote} done={t('notes.closed')} fields={{ id: note.id, open: 'false' }}>
              {t('notes.close')}
            </OneButton>
          </li>
        ))}
      </ul>
      <DeskForm action={addNote} done={t('notes.added')} clear hidden={{ articleId }}>
        <MentionField people={mentionable} words={strings(locale, 'notices').mention} label={t('notes.text')} rows={2} />
        <Submit quiet>{t('notes.add')}</Submit>
      </DeskForm>
    </section>
  );
}
