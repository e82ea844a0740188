import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { LocalizedFields } from '@/components/desk/localized-fields';
import { HistoryLink } from '@/components/desk/log-list';
import { MenuOrder, MenuOthers, type MenuRow } from '@/components/desk/menu-order';
import { OneButton } from '@/components/desk/one-button.client';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { addMenuLink, restoreMenu } from '@/lib/menu/actions';
import { automatic, entryKey, type MenuEntry, type MenuPage, menuItems, menuPages } from '@/lib/menu/menu';
import { getMenu } from '@/lib/menu/queries';
import { type DeskPage, listDeskPages, nameOfPage } from '@/lib/pages/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { listSections } from '@/lib/sections/queries';
import { pageNames } from '@/lib/site/chrome';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'paper')('menu.title') };
}

export default async function Menu() {
  const { actor, locale } = await deskPage('menu.manage');
  const [stored, sections, own] = await Promise.all([getMenu(), listSections(), listDeskPages()]);
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper').menu;
  const shown = stored ?? automatic(sections);
  const all: MenuEntry[] = [
    ...sections.map((section) => ({ kind: 'section' as const, id: section.id })),
    ...(Object.keys(menuPages) as MenuPage[]).map((name) => ({ kind: 'page' as const, name })),
    ...own.map((page) => ({ kind: 'own' as const, id: page.id })),
  ];
  const known = new Set(shown.map(entryKey));
  const told = rowsOf(sections, own, locale);
  const entries = told(shown);
  return (
    <>
      <h1>{t('menu.title')}</h1>
      <HistoryLink type="menu" id="site" actor={actor} locale={locale} />
      <p className="text-sm text-soft">{t('menu.lead')}</p>
      <p>{t(stored ? 'menu.byHand' : 'menu.automatic')}</p>
      {stored && (
        <OneButton action={restoreMenu} undo={restoreMenu} done={words.followed} fields={{ json: JSON.stringify({ entries: null }) }}>
          {words.follow}
        </OneButton>
      )}
      <h2>{t('menu.entries')}</h2>
      {entries.length === 0 ? <p className="m-0 text-sm text-soft">{t('menu.empty')}</p> : <MenuOrder entries={entries} locale={locale} />}
      <h2>{t('menu.others')}</h2>
      <MenuOthers entries={entries} others={told(all.filter((entry) => !known.has(entryKey(entry))))} locale={locale} />
      <h2>{t('menu.addLink')}</h2>
      <DeskForm action={addMenuLink} undo={restoreMenu} done={words.added} clear label={words.addLink}>
        <LocalizedFields name="label" label={words.label} maxLength={60} />
        <Field name="href" label={words.href} hint={words.hrefHint} maxLength={600} required />
        <Submit quiet>{words.addLink}</Submit>
      </DeskForm>
    </>
  );
}

/** Entries as rows of the page; a section or a page that is gone is named by its number. */
const rowsOf =
  (sections: Awaited<ReturnType<typeof listSections>>, own: DeskPage[], locale: Locale) =>
  (entries: MenuEntry[]): MenuRow[] =>
    entries.map((entry) => {
      const [item] = menuItems([entry], sections, [], pageNames(locale), locale);
      const page = entry.kind === 'own' ? own.find((page) => page.id === entry.id) : undefined;
      return { key: entryKey(entry), kind: entry.kind, text: page ? nameOfPage(page, locale) : (item?.text ?? entryKey(entry)) };
    });
