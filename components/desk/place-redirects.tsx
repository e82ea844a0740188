import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { removeRedirect, saveRedirect } from '@/lib/redirects/actions';
import type { PlaceRedirect } from '@/lib/redirects/queries';
import { Field, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { OneButton } from './one-button.client';
import { When } from './when';

type Cause = 'renamed' | 'merged' | 'manual';

/** Redirects of places and those by hand, each with the way to end it. */
export function PlaceRedirects({ rows, locale, zone, edits }: { rows: PlaceRedirect[]; locale: Locale; zone: string; edits: boolean }) {
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper').redirects;
  return (
    <div className="relative overflow-x-auto">
      <table data-lines="">
        <thead>
          <tr>
            <th scope="col">{t('redirects.from')}</th>
            <th scope="col">{t('redirects.to')}</th>
            <th scope="col">{t('redirects.cause')}</th>
            <th scope="col">{t('redirects.since')}</th>
            {edits && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-lines="own">
                <code>{row.from}</code>
              </td>
              <td>
                <code>{row.to}</code>
              </td>
              <td>
                {t(`redirects.causes.${row.cause as Cause}`)}
                {row.by && <span className="m-0 text-sm text-soft">, {row.by}</span>}
              </td>
              <td>
                <When at={row.createdAt} locale={locale} zone={zone} dateOnly />
              </td>
              {edits && (
                <td>
                  <OneButton action={removeRedirect} undo={saveRedirect} done={words.removed} fields={{ id: row.id }} about={row.from}>
                    {t('redirects.remove')}
                  </OneButton>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function NewRedirect({ locale }: { locale: Locale }) {
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper').redirects;
  return (
    <>
      <h2 id="new">{t('redirects.add')}</h2>
      <DeskForm action={saveRedirect} undo={removeRedirect} done={words.saved} clear label={words.add}>
        <Field name="from" label={words.from} hint={words.fromHint} maxLength={900} required />
        <Field name="to" label={words.to} hint={words.toHint} maxLength={600} required />
        <Submit>{words.add}</Submit>
      </DeskForm>
    </>
  );
}
