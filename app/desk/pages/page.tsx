import { Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { formLook } from '@/components/desk/look';
import { PageTree } from '@/components/desk/page-tree';
import { contentLimits } from '@/lib/articles/content/limits';
import { languageNames, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { may } from '@/lib/ground/policy';
import { getMenu } from '@/lib/menu/queries';
import { createFromTemplate, createPage } from '@/lib/pages/actions';
import { listDeskPages, nameOfPage } from '@/lib/pages/queries';
import { templateNames } from '@/lib/pages/templates/template';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'pages')('title') };
}

/** The newsroom's own pages: where each stands, and the way to a new one. */
export default async function Pages() {
  const { actor, locale } = await deskPage('pages.manage');
  const t = translator(locale, 'pages');
  const [pages, menu] = await Promise.all([listDeskPages(), getMenu()]);
  const inMenu = new Set((menu ?? []).flatMap((entry) => (entry.kind === 'own' ? [entry.id] : [])));
  const languages = locales.filter((locale) => may(actor, 'articles.create', { locale: locale, sectionId: null, ownerId: actor.id }));
  const language = (
    <Select
      name="locale"
      label={t('language')}
      value={languages.includes(locale) ? locale : languages[0]}
      options={languages.map((value) => ({ value, label: languageNames[value] }))}
    />
  );
  const left = templateNames.filter((name) => !pages.some((page) => page.template === name));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="max-w-160 text-sm text-soft">{t('lead')}</p>
      {pages.length === 0 ? <p>{t('none')}</p> : <PageTree pages={pages} inMenu={inMenu} locale={locale} />}
      {languages.length > 0 && (
        <>
          <h2 id="new">{t('add')}</h2>
          <DeskForm action={createPage} className={`${formLook} max-w-225`} label={t('add')}>
            <Field name="headline" label={t('headline')} maxLength={contentLimits.headline} required />
            {language}
            <Select
              name="parentId"
              label={t('parent')}
              options={[
                { value: '', label: t('top') },
                ...pages.map((page) => ({ value: page.id, label: `${'\u00a0\u00a0'.repeat(page.depth)}${nameOfPage(page, locale)}` })),
              ]}
            />
            <Submit>{t('go')}</Submit>
          </DeskForm>
          <h2>{t('fromTemplate')}</h2>
          {left.length === 0 ? (
            <p>{t('used')}</p>
          ) : (
            <DeskForm action={createFromTemplate} className={`${formLook} max-w-225`} label={t('fromTemplate')}>
              <p className="m-0 text-sm text-soft">{t('templateLead')}</p>
              <Select name="template" label={t('template')} options={left.map((value) => ({ value, label: t(`templates.${value}`) }))} />
              {language}
              <Submit>{t('go')}</Submit>
            </DeskForm>
          )}
        </>
      )}
    </>
  );
}
