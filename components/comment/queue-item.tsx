import { Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { messageLook, noteLook, quietLinkLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import type { AuthorRecord } from '@/lib/comments/authors/author-record';
import { type Queue, rejectReasons, reportFlood, reportReasons } from '@/lib/comments/comment/input';
import { decideComments, undoDecisions } from '@/lib/comments/moderating/actions';
import { featureComment, markAnswer, redactComment, uncoverComment } from '@/lib/comments/moderating/desk-actions';
import { isHandedOut, type QueueRow } from '@/lib/comments/moderating/desk-queries';
import { markedPieces } from '@/lib/comments/moderating/marked';
import { isLocale, type Locale, languageIn, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { AboutAuthor } from './about-author';
import { Assigned, type Assigning } from './assigned';
import { AuthorLine } from './author-line';
import { Decide } from './decide.client';
import { HoldReasons } from './held-for';
import { HoldDiscussion } from './hold-discussion';
import { QueueEntry } from './queue-entry.client';
import { PresenceNote } from './queue-presence.client';

type Decision = { reason: string | null; note: string; personName: string; at: Date };
type Props = { row: QueueRow; queue: Queue; locale: Locale; zone: string; decision?: Decision; record?: AuthorRecord; rules: boolean; assigning: Assigning };

/**
 * One comment in a queue: who wrote it, where it stands, what it answers, why it was held with the
 * words marked, and what may be done.
 */
export function QueueItem({ row, queue, locale, zone, decision, record, rules, assigning }: Props) {
  const t = translator(locale, 'comments');
  const words = strings(locale, 'comments').desk;
  const language = isLocale(row.language) ? row.language : null;
  const reason = rejectReasons.find((reason) => reason === decision?.reason);
  return (
    <QueueEntry id={row.id} name={row.authorName}>
      <Written row={row} locale={locale} zone={zone} />
      {record && !row.isStaff && <AuthorLine record={record} isGuest={row.isGuest} locale={locale} zone={zone} />}
      {row.parentText && (
        <blockquote dir="auto">
          <span className="m-0 text-sm text-soft">{t('desk.under', { name: row.parentName ?? '' })}: </span>
          {row.parentText.slice(0, 300)}
        </blockquote>
      )}
      <p className={messageLook} data-part="desk-message" lang={language ? languageTags[language] : undefined} dir={row.dir}>
        {markedPieces(row.text, row.heldFor).map((piece) => (piece.marked ? <mark key={piece.at}>{piece.text}</mark> : piece.text))}
      </p>
      {row.heldFor.length > 0 && <HoldReasons row={row} locale={locale} rules={rules} />}
      {row.reported.length > 0 && <Reported row={row} locale={locale} />}
      {row.appeal && (
        <p className={noteLook} data-part="desk-note" dir="auto">
          <b>{t('desk.appeal')}:</b> {row.appeal}
        </p>
      )}
      {decision && (
        <p className="m-0 text-sm text-soft">
          {decision.personName} · <When at={decision.at} locale={locale} zone={zone} /> {reason && t(`reasons.${reason}`)} {decision.note}
        </p>
      )}
      <PresenceNote id={row.id} />
      {isHandedOut(queue) && <Assigned row={row} {...assigning} locale={locale} zone={zone} />}
      <DeskForm
        action={decideComments}
        at="/api/comments/decide"
        undo={undoDecisions}
        done={words.done}
        hidden={{ ids: row.id, from: queue, stay: 'true' }}
        className="my-3 flex flex-wrap items-center gap-2 max-sm:gap-y-3 [&_:is(input,select)]:mt-0 sm:[&_input]:max-w-88 sm:[&_input]:flex-[1_1_10rem] sm:[&_select]:w-68"
        label={`${row.authorName} · ${row.id}`}
      >
        <Reasons locale={locale} list={`notes-${language ?? locale}`} />
        <Decide words={words} about={row.authorName} />
      </DeskForm>
      {row.status === 'approved' && <Marks row={row} locale={locale} />}
      <div className="flex flex-wrap gap-x-7 [&>details>summary]:cursor-pointer [&>details>summary]:py-1 [&>details[open]]:basis-full">
        {!row.isStaff && <AboutAuthor id={row.id} locale={locale} />}
        <More row={row} queue={queue} locale={locale} rules={rules} />
      </div>
      {decision && decision.reason !== 'undo' && (
        <OneButton action={undoDecisions} done={strings(locale, 'desk').form.undone} fields={{ ids: row.id }} about={row.authorName}>
          {words.undo}
        </OneButton>
      )}
    </QueueEntry>
  );
}

/** What a public comment is marked as: the answer to a question, featured. */
function Marks({ row, locale }: { row: QueueRow; locale: Locale }) {
  const m = strings(locale, 'moderating');
  return (
    <div className="flex flex-wrap items-center gap-2">
      {row.asks && <Answering row={row} locale={locale} />}
      <OneButton
        action={featureComment}
        undo={featureComment}
        done={m.featured}
        fields={{ id: row.id, featured: String(!row.featured) }}
        about={row.authorName}
        keyed="f"
      >
        {row.featured ? m.unfeature : m.feature}
      </OneButton>
    </div>
  );
}

/**
 * A question leads to where it is answered; a reply to one is marked as its answer, or no longer.
 */
function Answering({ row, locale }: { row: QueueRow; locale: Locale }) {
  const words = strings(locale, 'moderating').answering;
  const key = <kbd>w</kbd>;
  if (row.asks === 'question' && row.isStaff) return null;
  return row.asks === 'question' ? (
    <a className={quietLinkLook} href={`/${isLocale(row.locale) ? row.locale : locale}/comments/answer/${row.id}`} data-act="w">
      {words.answer} {key}
      <span className="sr-only">: {row.authorName}</span>
    </a>
  ) : (
    <OneButton
      key={String(row.isAnswer)}
      action={markAnswer}
      undo={markAnswer}
      done={row.isAnswer ? words.unmarked : words.marked}
      fields={{ id: row.id, answer: String(!row.isAnswer) }}
      about={row.authorName}
      keyed="w"
    >
      {row.isAnswer ? words.unmark : words.mark} {key}
    </OneButton>
  );
}

/** The reason for a rejection and a note that the author reads on the receipt. */
export function Reasons({ locale, list }: { locale: Locale; list?: string }) {
  const t = translator(locale, 'comments');
  return (
    <>
      <select name="reason" className="w-72 max-w-full" aria-label={t('desk.reason')} defaultValue="other">
        {rejectReasons.map((reason, at) => (
          <option key={reason} value={reason}>
            {at + 1}. {t(`reasons.${reason}`)}
          </option>
        ))}
      </select>
      <input name="note" className="w-72 max-w-full" maxLength={1000} aria-label={t('desk.note')} placeholder={t('desk.note')} list={list} />
    </>
  );
}

/**
 * Notes for authors, ready in each language: the field for the note offers those of the comment's.
 */
export function CannedNotes() {
  return locales.map((locale) => (
    <datalist key={locale} id={`notes-${locale}`}>
      {rejectReasons.map((reason) => (
        <option key={reason} value={strings(locale, 'moderating').notes[reason]} />
      ))}
    </datalist>
  ));
}

type Part = Pick<Props, 'row' | 'locale'>;

/** Who wrote it, when, in which language, and under what. */
function Written({ row, locale, zone }: Part & Pick<Props, 'zone'>) {
  const t = translator(locale, 'comments');
  const language = isLocale(row.language) ? row.language : null;
  return (
    <p className="m-0 text-sm text-soft">
      <input type="checkbox" form="selected" name="ids" value={row.id} aria-label={`${t('desk.select')}: ${row.authorName}`} />{' '}
      <a href={`/desk/comments/authors/${row.id}`} data-author>
        <b dir="auto">{row.authorName}</b>
      </a>{' '}
      {row.isStaff && `· ${t('staff')} `}· {language ? languageNames[language] : languageIn(locale, row.language)} ·{' '}
      <When at={row.createdAt} locale={locale} zone={zone} />
      {row.reports > 0 && ` · ${t('desk.reports', { count: row.reports })}`}
      {row.flood >= reportFlood && <b> · {t('desk.flood', { count: row.flood })}</b>}
      <br />
      {t('desk.on')} <a href={`${row.place}#comments`}>{row.headline}</a>
    </p>
  );
}

/** What readers reported it for. */
function Reported({ row, locale }: Part) {
  const t = translator(locale, 'comments');
  return (
    <ul className="m-0 list-disc ps-5 text-sm" aria-label={t('desk.reportsSay')}>
      {row.reported.map(({ reason, note }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no numbers, and do not move
        <li key={at}>
          {t(`reportReasons.${reportReasons.find((reportReason) => reportReason === reason) ?? 'other'}`)}
          {note && <q dir="auto">{note}</q>}
        </li>
      ))}
    </ul>
  );
}

/** What is done more rarely: to the discussion, to others like it, to a part of its text. */
function More({ row, queue, locale, rules }: Part & Pick<Props, 'queue' | 'rules'>) {
  const m = strings(locale, 'moderating');
  return (
    <details data-expand>
      <summary>{m.more}</summary>
      <p className="flex flex-wrap gap-x-5 gap-y-1 [&_a]:py-1">
        <a href={`/desk/comments?queue=${queue}&story=${row.storyId}`}>{m.ofStory}</a>
        <a href={`/desk/comments?queue=${queue}&author=${row.id}`}>{m.ofAuthor}</a>
        {rules && <a href={`/desk/comments/rules/new?like=${row.id}`}>{m.likeThis}</a>}
      </p>
      <HoldDiscussion row={row} locale={locale} />
      <DeskForm
        action={redactComment}
        undo={uncoverComment}
        done={m.covered}
        clear
        hidden={{ id: row.id }}
        className="flex flex-wrap items-center gap-3"
        label={m.cover}
      >
        <textarea name="part" rows={2} maxLength={5000} required aria-label={m.coverLabel} placeholder={m.coverLabel} />
        <Submit quiet>{m.cover}</Submit>
      </DeskForm>
    </details>
  );
}
