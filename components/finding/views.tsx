import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { OneButton } from '@/components/desk/one-button.client';
import { removeView, saveView } from '@/lib/finding/actions';
import type { View } from '@/lib/finding/views';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** The views that a person keeps, and the field that keeps the present one. */
export function Views({ views, query, locale }: { views: View[]; query: string; locale: Locale }) {
  const t = translator(locale, 'finding');
  const isKept = views.some((view) => view.query === query);
  return (
    <>
      {views.length > 0 && (
        <nav aria-label={t('views.label')} className="mb-3">
          <ul className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {views.map((view) => (
              <li key={view.id} className="inline-flex items-center gap-1">
                <a href={`/desk/articles?${view.query}`} aria-current={view.query === query ? 'page' : undefined}>
                  {view.name}
                </a>
                <OneButton action={removeView} undo={saveView} done={t('views.removed')} fields={{ id: view.id }}>
                  <span aria-hidden="true">×</span>
                  <span className="sr-only">{t('views.remove', { name: view.name })}</span>
                </OneButton>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {query !== '' && !isKept && (
        <DeskForm
          action={saveView}
          undo={removeView}
          done={t('views.kept')}
          hidden={{ query }}
          clear
          className="mb-3 flex flex-wrap items-end gap-3"
          label={t('views.keep')}
        >
          <Field name="name" label={t('views.name')} maxLength={60} />
          <Submit quiet>{t('views.keep')}</Submit>
        </DeskForm>
      )}
    </>
  );
}
