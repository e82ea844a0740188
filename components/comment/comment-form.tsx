import { ActionForm, TextField, TickField, TrapField, UnsentText } from '@/components/form/action-form.client';
import { buttonLook } from '@/components/ui/button';
import { commentLimits } from '@/lib/comments/comment/input';
import { postComment } from '@/lib/comments/reader-actions';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { canMail } from '@/lib/mail/send';

/** `questions`: what begins a thread here is a question to the newsroom. */
type Props = { locale: Locale; storyId: number; parentId?: number; questions?: boolean };

/** The form for a comment. It needs no script; what comes next is the receipt's page. */
export function CommentForm({ locale, storyId, parentId, questions }: Props) {
  const t = translator(locale, 'comments');
  const c = translator(locale, 'commenter');
  const isQuestion = questions && parentId === undefined;
  return (
    <ActionForm name="comment" action={postComment}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="story" value={storyId} />
      {parentId !== undefined && <input type="hidden" name="parent" value={parentId} />}
      <input type="hidden" name="proof" />
      <TextField
        kind="area"
        name="text"
        id="comment-text"
        label={t(isQuestion ? 'questions.text' : 'text')}
        hint={t('textHint')}
        rows={6}
        maxLength={commentLimits.text}
        required
      />
      <TextField name="name" id="comment-name" label={t('name')} hint={t('nameHint')} maxLength={commentLimits.name} autoComplete="nickname" />
      {canMail() && (
        <>
          <TextField
            kind="email"
            name="email"
            id="comment-email"
            label={c('form.email')}
            hint={c('form.emailHint')}
            maxLength={commentLimits.email}
            autoComplete="email"
          />
          <TickField name="replies" label={c('form.replies')} />
        </>
      )}
      <TrapField id="comment-website" label={t('trap')} />
      <p className="text-sm text-soft">{t(isQuestion ? 'questions.note' : 'note')}</p>
      <button type="submit" className={`justify-self-start ${buttonLook()}`}>
        {t(isQuestion ? 'questions.send' : 'send')}
      </button>
    </ActionForm>
  );
}

/** Where no comment can be written: what someone sent all the same, so that it is not lost. */
export const UnsentComment = ({ locale }: { locale: Locale }) => (
  <UnsentText name="comment" action={postComment} field="text" label={translator(locale, 'comments')('text')} />
);
