import { Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { blockNetwork, liftStanding, setStanding, unblockNetwork } from '@/lib/comments/moderating/desk-actions';
import { standingKinds } from '@/lib/comments/standing/standing';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';

const first = 'ban';

/**
 * What can be decided about an author beside their comment, with a ban ready, and the block of
 * where it came from.
 */
export function AboutAuthor({ id, locale }: { id: number; locale: Locale }) {
  const t = translator(locale, 'moderating');
  const words = strings(locale, 'moderating');
  return (
    <details data-ban>
      <summary>{t('about')}</summary>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(18rem,100%),1fr))] gap-x-10 pt-2 pb-4">
        <DeskForm action={setStanding} undo={liftStanding} done={words.saved} clear hidden={{ commentId: id }} label={t('decide')}>
          <p className="m-0 text-sm text-soft">{t('aboutHint')}</p>
          <Select name="kind" label={t('kind')} value={first} options={standingKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          <Field name="days" type="number" inputMode="numeric" label={t('daysField')} />
          <Field name="note" label={t('note')} hint={t('noteHint')} maxLength={1000} />
          <Submit>{t('save')}</Submit>
        </DeskForm>
        <DeskForm action={blockNetwork} undo={unblockNetwork} done={words.blocked} clear hidden={{ commentId: id }} label={t('block')}>
          <p className="m-0 text-sm text-soft">{t('blockHint')}</p>
          <Select name="scope" label={t('scope')} options={(['network', 'address'] as const).map((value) => ({ value, label: t(`scopes.${value}`) }))} />
          <Field name="days" type="number" inputMode="numeric" label={t('blockDays')} value="7" />
          <Field name="reason" label={t('blockReason')} maxLength={500} />
          <Submit quiet>{t('block')}</Submit>
        </DeskForm>
      </div>
    </details>
  );
}
