import { Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { formLook, listLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { langOf } from '@/components/publishing/story-panel';
import { contentLimits } from '@/lib/articles/content/limits';
import { createStory } from '@/lib/articles/editing/actions';
import { listSectionChoices } from '@/lib/articles/editing/choices';
import { duplicateStory } from '@/lib/finding/actions';
import { listTemplates } from '@/lib/finding/duplicate';
import { isLocale, languageNames, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('create.title') };
}

export default async function NewArticle() {
  const { actor, locale } = await deskPage('articles.create');
  const t = translator(locale, 'editor');
  const f = translator(locale, 'finding');
  const [sections, templates] = await Promise.all([listSectionChoices(locale, actor, 'articles.create'), listTemplates(actor)]);
  const languages = actor.role !== 'administrator' && actor.languages.length > 0 ? locales.filter((locale) => actor.languages.includes(locale)) : locales;
  return (
    <>
      <h1>{t('create.title')}</h1>
      <DeskForm action={createStory} className={`${formLook} max-w-225`}>
        <Field name="headline" label={t('fields.headline')} hint={t('create.headlineHint')} maxLength={contentLimits.headline} autoFocus />
        <Select
          name="locale"
          label={t('list.language')}
          value={languages.includes(locale) ? locale : languages[0]}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Select name="sectionId" label={t('list.section')} options={sections} />
        <Submit>{t('create.go')}</Submit>
      </DeskForm>
      {templates.length > 0 && (
        <section>
          <h2>{f('template.title')}</h2>
          <ul className={listLook} data-part="desk-list">
            {templates.map((template) => (
              <li key={template.id} className="flex flex-wrap items-center gap-3">
                <OneButton action={duplicateStory} done="" fields={{ articleId: template.id }}>
                  {f('template.go', { name: template.headline || `#${template.id}` })}
                </OneButton>
                <span className="text-sm text-soft" lang={langOf(template.locale)}>
                  {isLocale(template.locale) ? languageNames[template.locale] : template.locale}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
