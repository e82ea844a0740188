import { OneButton } from '@/components/desk/one-button.client';
import { SectionForm } from '@/components/desk/section-form';
import { localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { moveSection, removeSection, saveSection } from '@/lib/sections/actions';
import { listSections } from '@/lib/sections/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('sections.title') };
}

export default async function Sections() {
  const { locale } = await deskPage('sections.manage');
  const sections = await listSections();
  const t = translator(locale, 'desk');
  const words = strings(locale, 'desk');
  return (
    <>
      <h1>{t('sections.title')}</h1>
      <p className="text-sm text-soft">{t('sections.lead')}</p>
      <div className="relative overflow-x-auto">
        <table data-lines="">
          <tbody>
            {sections.map((section) => (
              <tr key={section.id} className={['', '[&>td:first-child]:ps-6', '[&>td:first-child]:ps-12'][Math.min(section.depth, 2)]}>
                <td data-lines="own">
                  <a href={`/desk/sections/${section.id}`}>{localized(section.name, locale)}</a>
                  <br />
                  <span className="m-0 text-sm text-soft">{section.slug}</span>
                </td>
                <td>
                  <div className="flex flex-wrap items-center gap-3 sm:justify-end">
                    <OneButton
                      action={moveSection}
                      undo={moveSection}
                      done={words.sections.moved}
                      fields={{ id: section.id, by: 'up' }}
                      about={localized(section.name, locale)}
                    >
                      {t('form.up')}
                    </OneButton>
                    <OneButton
                      action={moveSection}
                      undo={moveSection}
                      done={words.sections.moved}
                      fields={{ id: section.id, by: 'down' }}
                      about={localized(section.name, locale)}
                    >
                      {t('form.down')}
                    </OneButton>
                    <OneButton
                      action={removeSection}
                      undo={saveSection}
                      done={words.sections.removed}
                      fields={{ id: section.id }}
                      about={localized(section.name, locale)}
                    >
                      {t('form.remove')}
                    </OneButton>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 id="new">{t('sections.add')}</h2>
      <SectionForm sections={sections} locale={locale} />
    </>
  );
}
