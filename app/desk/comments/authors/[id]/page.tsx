import { notFound } from 'next/navigation';
import { Reasons } from '@/components/comment/queue-item';
import { Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { listLook, messageLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { formatWhen, When } from '@/components/desk/when';
import { getAuthor } from '@/lib/comments/authors/author';
import { undoDecisions } from '@/lib/comments/moderating/actions';
import { liftStanding, rejectAllBy, setStanding } from '@/lib/comments/moderating/desk-actions';
import { standingKinds } from '@/lib/comments/standing/standing';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'moderating')('author') };
}

/**
 * An author as known by one comment: the record, what was decided about them, and their comments.
 */
export default async function CommentAuthor({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await deskPage('comments.moderate');
  const id = rowNumber((await params).id);
  const [author, settings] = await Promise.all([id ? getAuthor(actor, id) : null, getSettings()]);
  if (!author) notFound();
  const { comment, record, standings, standing, latest } = author;
  const t = translator(locale, 'moderating');
  const words = strings(locale, 'moderating');
  const c = translator(locale, 'comments');
  const lifted = new Set(standings.flatMap((row) => row.liftsId ?? []));
  const now = Object.values(standing).filter((row) => row !== null);
  return (
    <>
      <h1 dir="auto">{comment.authorName}</h1>
      <p className="text-sm text-soft">{t('authorLead', { text: comment.text.slice(0, 80) })}</p>
      <p>
        {t('since', { when: formatWhen(author.firstSeen, locale, settings.zone) })} {t('record', record)}
      </p>
      <h2>{t('now')}</h2>
      {now.length === 0 ? (
        <p>{t('noneNow')}</p>
      ) : (
        <ul>
          {now.map((row) => (
            <li key={row.id}>
              {t(`kinds.${row.kind}`)} {row.until && t('until', { when: formatWhen(row.until, locale, settings.zone) })}
            </li>
          ))}
        </ul>
      )}
      {!comment.isStaff && <DecideAbout commentId={comment.id} locale={locale} />}
      <h2>{t('history')}</h2>
      <ul className={listLook} data-part="desk-list">
        {standings.map((row) => (
          <li key={row.id}>
            <b>{t(`kinds.${row.kind}`)}</b> · {row.personName} · <When at={row.at} locale={locale} zone={settings.zone} />
            {row.until && ` · ${t('until', { when: formatWhen(row.until, locale, settings.zone) })}`}
            {row.note && <p dir="auto">{row.note}</p>}
            {row.kind !== 'lift' && !lifted.has(row.id) && (
              <OneButton action={liftStanding} done={words.lifted} fields={{ standingId: row.id }} about={t(`kinds.${row.kind}`)}>
                {t('lift')}
              </OneButton>
            )}
          </li>
        ))}
      </ul>
      <h2>{t('latest')}</h2>
      <ul className={listLook} data-part="desk-list">
        {latest.map((row) => (
          <li key={row.id}>
            <p className="m-0 text-sm text-soft">
              <When at={row.createdAt} locale={locale} zone={settings.zone} /> · {c(`status.${row.status}`)}
            </p>
            <p className={messageLook} data-part="desk-message" lang={isLocale(row.language) ? languageTags[row.language] : undefined} dir={row.dir}>
              {row.text}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What may be decided about an author, and about all they wrote. */
function DecideAbout({ commentId, locale }: { commentId: number; locale: Locale }) {
  const t = translator(locale, 'moderating');
  const words = strings(locale, 'moderating');
  return (
    <>
      <h2>{t('decide')}</h2>
      <DeskForm action={setStanding} undo={liftStanding} done={words.saved} clear hidden={{ commentId }}>
        <Select name="kind" label={t('kind')} options={standingKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        <Field name="days" type="number" inputMode="numeric" label={t('daysField')} hint={t('daysHint')} />
        <Field name="note" label={t('note')} hint={t('noteHint')} rows={3} maxLength={1000} />
        <Submit>{t('save')}</Submit>
      </DeskForm>
      <h2>{t('rejectAll')}</h2>
      <p className="text-sm text-soft">{t('rejectAllHint')}</p>
      <DeskForm
        action={rejectAllBy}
        undo={undoDecisions}
        done={strings(locale, 'comments').desk.done}
        hidden={{ commentId }}
        className="flex flex-wrap items-center gap-3"
        label={t('rejectAll')}
      >
        <Reasons locale={locale} />
        <Submit quiet>{t('rejectAll')}</Submit>
      </DeskForm>
    </>
  );
}
