import type { ComponentProps, ReactNode } from 'react';
import { listLook, topLook } from '@/components/desk/look';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { OneButton } from './one-button.client';

/** `about`: what the row is called; `shown`: what its line says. */
type Row = { id: number; about: string; shown: ReactNode; form: ReactNode };
type Properties = Pick<ComponentProps<typeof OneButton>, 'action' | 'undo' | 'done'> & {
  id: string;
  words: { title: string; lead: string; add: string };
  rows: Row[];
  /** The form for one more. */
  adding: ReactNode;
  locale: Locale;
};

/**
 * A list in which each row opens into its form and is removed by its button, and to which one more
 * can be added.
 */
export function RowForms({ id, words, rows, adding, locale, ...removal }: Properties) {
  const t = translator(locale, 'desk');
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p className="text-sm text-soft">{words.lead}</p>
      <ul className={listLook} data-part="desk-list">
        {rows.map((row) => (
          <li key={row.id}>
            <div className={topLook} data-part="desk-top">
              <span>{row.shown}</span>
              <OneButton {...removal} fields={{ id: row.id }} about={row.about}>
                {t('form.remove')}
              </OneButton>
            </div>
            <details>
              <summary>
                {t('form.edit')}
                <span className="sr-only">: {row.about}</span>
              </summary>
              {row.form}
            </details>
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.add}</summary>
        {adding}
      </details>
    </section>
  );
}
