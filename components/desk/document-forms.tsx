import { formLook, listLook, topLook } from '@/components/desk/look';
import { type Locale, languageNames, locales, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { removeDocument, saveDocument } from '@/lib/institutions/actions';
import type { DocumentRow } from '@/lib/institutions/document';
import { Field, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';
import { OneButton } from './one-button.client';

type Properties = { institutionId: number; documents: DocumentRow[]; locale: Locale };

/** The documents of an institution: each opens into its form, and one more can be added. */
export function DocumentForms({ institutionId, documents, locale }: Properties) {
  const t = translator(locale, 'documents');
  const words = translator(locale, 'desk');
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('title')}</h2>
      <p className="m-0 text-sm text-soft">{t('desk.lead')}</p>
      <ul className={listLook} data-part="desk-list">
        {documents.map((one) => {
          const name = localized(one.title, locale);
          return (
            <li key={one.id}>
              <div className={topLook} data-part="desk-top">
                <span>
                  <strong>{name}</strong>{' '}
                  <span className="text-sm text-soft">
                    <time dateTime={one.day}>{one.day}</time> ·{' '}
                    {locales
                      .filter((language) => one.files[language])
                      .map((language) => languageNames[language])
                      .join(', ')}
                  </span>
                </span>
                <OneButton action={removeDocument} undo={saveDocument} done={strings(locale, 'documents').desk.removed} fields={{ id: one.id }} about={name}>
                  {words('form.remove')}
                </OneButton>
              </div>
              <details>
                <summary>
                  {words('form.edit')}
                  <span className="sr-only">: {name}</span>
                </summary>
                <DocumentForm institutionId={institutionId} document={one} locale={locale} />
              </details>
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{t('desk.add')}</summary>
        <DocumentForm institutionId={institutionId} locale={locale} />
      </details>
    </section>
  );
}

function DocumentForm({ institutionId, document, locale }: { institutionId: number; document?: DocumentRow; locale: Locale }) {
  const t = translator(locale, 'documents');
  return (
    <DeskForm
      action={saveDocument}
      undo={document && saveDocument}
      done={strings(locale, 'documents').desk.saved}
      clear={!document}
      className={`${formLook} max-w-225`}
      hidden={{ id: document?.id ?? '', institutionId }}
    >
      <LocalizedFields name="title" label={t('desk.name')} value={document?.title} maxLength={240} />
      <Field name="day" type="date" label={t('desk.day')} value={document?.day} required />
      <LocalizedFields name="files" label={t('desk.files')} hint={t('desk.filesHint')} value={document?.files} maxLength={500} />
      <Submit>{translator(locale, 'desk')('form.save')}</Submit>
    </DeskForm>
  );
}
