import { formLook } from '@/components/desk/look';
import { type Locale, languageNames, locales, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { removeDocument, saveDocument } from '@/lib/institutions/actions';
import type { DocumentRow } from '@/lib/institutions/document';
import { Field, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';
import { RowForms } from './row-forms';

type Properties = { institutionId: number; documents: DocumentRow[]; locale: Locale };

/** The documents of an institution: each opens into its form, and one more can be added. */
export function DocumentForms({ institutionId, documents, locale }: Properties) {
  const t = translator(locale, 'documents');
  return (
    <RowForms
      id="documents"
      words={{ title: t('title'), lead: t('desk.lead'), add: t('desk.add') }}
      action={removeDocument}
      undo={saveDocument}
      done={strings(locale, 'documents').desk.removed}
      rows={documents.map((document) => ({
        id: document.id,
        about: localized(document.title, locale),
        shown: (
          <>
            <strong>{localized(document.title, locale)}</strong>{' '}
            <span className="text-sm text-soft">
              <time dateTime={document.day}>{document.day}</time> ·{' '}
              {locales
                .filter((language) => document.files[language])
                .map((language) => languageNames[language])
                .join(', ')}
            </span>
          </>
        ),
        form: <DocumentForm institutionId={institutionId} document={document} locale={locale} />,
      }))}
      adding={<DocumentForm institutionId={institutionId} locale={locale} />}
      locale={locale}
    />
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
      label={document ? localized(document.title, locale) : t('desk.add')}
      hidden={{ id: document?.id ?? '', institutionId }}
    >
      <LocalizedFields name="title" label={t('desk.name')} value={document?.title} maxLength={240} />
      <Field name="day" type="date" label={t('desk.day')} value={document?.day} required />
      <LocalizedFields name="files" label={t('desk.files')} hint={t('desk.filesHint')} value={document?.files} maxLength={500} />
      <Submit>{translator(locale, 'desk')('form.save')}</Submit>
    </DeskForm>
  );
}
