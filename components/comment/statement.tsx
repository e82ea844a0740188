import { Fragment } from 'react';
import { type HoldReason, ruleNames } from '@/lib/comments/comment/held';
import { type RejectReason, rejectReasons } from '@/lib/comments/comment/input';
import { type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Comment = { status: string; heldFor: { rule: string; marks: string[] }[]; appeal: string | null; appealedAt: Date | null; createdAt: Date };
type Decision = { at: Date; personId: number | null; decision: string; reason: string | null; note: string; appealedAt: Date | null };

/** The rules that held a comment, each with the very words. */
export function HeldBy({ heldFor, locale }: { heldFor: Comment['heldFor']; locale: Locale }) {
  const t = translator(locale, 'comments');
  const rules = heldFor.flatMap((reason): HoldReason[] => ruleNames.filter((name) => name === reason.rule).map((rule) => ({ rule, marks: reason.marks })));
  return (
    <ul>
      {rules.map(({ rule, marks }) => (
        <li key={rule} data-rule={rule}>
          {t(`rules.${rule}`)}
          {marks.length > 0 && ':'}
          {marks.map((mark) => (
            <Fragment key={mark}>
              {' '}
              <mark dir="auto">{mark}</mark>
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** When something was decided, as a time in UTC for the reader's language. */
export const decidedAt = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : languageTags[locale], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at);

/** For what a comment was refused, where that was said. */
export function reasonOf(comment: { status: string }, decision: { decision: string; reason: string | null } | null): RejectReason | 'spam' | null {
  if (comment.status === 'spam') return 'spam';
  if (comment.status !== 'rejected' || decision?.decision !== 'rejected') return null;
  return rejectReasons.find((reason) => reason === decision.reason) ?? null;
}

/**
 * What a refused comment's author is told, as the EU's Digital Services Act asks: what, when, by
 * whom, why, by which rule, on what ground, and what can be done.
 */
type Told = { comment: Comment; decision: Decision | null; locale: Locale /** Where the rule is written, if it is public. */; rule?: string | null };

export function Statement({ comment, decision, locale, rule = null }: Told) {
  if (comment.status !== 'rejected' && comment.status !== 'spam') return null;
  const t = translator(locale, 'receipt');
  const c = translator(locale, 'comments');
  const made = decision?.decision === comment.status ? decision : null;
  const reason = reasonOf(comment, decision);
  const when = decidedAt(made?.at ?? comment.createdAt, locale);
  const isUpheld = made?.appealedAt != null;
  return (
    <section aria-labelledby="statement">
      <h2 id="statement">{t('statement.title')}</h2>
      <dl className="grid gap-1 [&_dt]:mt-2 [&_dt]:font-semibold [&_ul]:list-disc [&_ul]:ps-5">
        <dt>{c('decision')}</dt>
        <dd>
          <p>{t(`statement.what.${comment.status}`)}</p>
          <p>{t(`statement.${made === null || made.personId === null ? 'automatic' : isUpheld ? 'again' : 'when'}`, { when })}</p>
        </dd>
        {reason && (
          <>
            <dt>{t('statement.ground')}</dt>
            <dd>
              {reason !== 'spam' && (
                <p>
                  <b>{c(`reasons.${reason}`)}</b>
                </p>
              )}
              <p>{t(`statement.grounds.${reason}`)}</p>
              {rule && (
                <p>
                  <a href={rule}>{t('statement.rule')}</a>
                </p>
              )}
            </dd>
          </>
        )}
        {made?.note && (
          <>
            <dt>{t('statement.note')}</dt>
            <dd>
              <p dir="auto">{made.note}</p>
            </dd>
          </>
        )}
        <dt>{t('statement.facts')}</dt>
        <dd>{comment.heldFor.length > 0 ? <HeldBy heldFor={comment.heldFor} locale={locale} /> : <p>{t('statement.found')}</p>}</dd>
        <dt>{t('statement.redress')}</dt>
        <dd>
          <p>{t(comment.appealedAt !== null ? 'statement.waiting' : comment.appeal === null ? 'statement.appeal' : 'statement.over')}</p>
          <p>{t('statement.outside')}</p>
        </dd>
      </dl>
    </section>
  );
}
