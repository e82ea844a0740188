import { Checkbox, Select, Submit } from '@/components/desk/fields.client';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { isLoop } from '@/lib/ground/tree';
import { placePage } from '@/lib/pages/actions';
import { type DeskPage, nameOfPage } from '@/lib/pages/queries';
import { GuardedForm } from './guarded-form.client';

/**
 * What a page has instead of a section: the page it lies under, and whether the footer names it.
 */
export function PagePanel({ storyId, version, pages, locale }: { storyId: number; version: number; pages: DeskPage[]; locale: Locale }) {
  const t = translator(locale, 'pages');
  const page = pages.find((page) => page.id === storyId);
  if (!page) return null;
  const options = pages
    .filter((deskPage) => !isLoop(pages, storyId, deskPage.id))
    .map((deskPage) => ({ value: deskPage.id, label: `${'\u00a0\u00a0'.repeat(deskPage.depth)}${nameOfPage(deskPage, locale)}` }));
  return (
    <section>
      <h2>{t('place')}</h2>
      <GuardedForm version={version} action={placePage} undo={placePage} done={strings(locale, 'pages').placed} hidden={{ id: storyId }}>
        <Select name="parentId" label={t('parent')} value={page.parentId ?? ''} options={[{ value: '', label: t('top') }, ...options]} />
        <Checkbox name="inFooter" label={t('footer')} value={page.inFooter} />
        <Submit quiet>{t('save')}</Submit>
      </GuardedForm>
    </section>
  );
}
