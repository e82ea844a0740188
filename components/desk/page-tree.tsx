import { listLook, sortLook, sortTextLook, tagLook } from '@/components/desk/look';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { switchOwnPage } from '@/lib/menu/actions';
import { movePage, placePage } from '@/lib/pages/actions';
import { type DeskPage, nameOfPage } from '@/lib/pages/queries';
import { OneButton } from './one-button.client';
import { SortKeys } from './sort-keys.client';

type Props = { pages: DeskPage[]; inMenu: ReadonlySet<number>; locale: Locale };

/** Every page in the order of the tree, with what moves it and where it is named. */
export function PageTree({ pages, inMenu, locale }: Props) {
  const t = translator(locale, 'pages');
  return (
    <SortKeys order={pages.map((page) => page.id).join(' ')} hint={t('keys')}>
      <ul className={`${listLook} ${sortLook}`} data-part="desk-list" aria-label={t('tree')}>
        {pages.map((page) => (
          <Row key={page.id} page={page} pages={pages} isInMenu={inMenu.has(page.id)} locale={locale} />
        ))}
      </ul>
    </SortKeys>
  );
}

const indents = ['', 'ps-6', 'ps-12', 'ps-18'];

function Row({ page, pages, isInMenu, locale }: { page: DeskPage; pages: DeskPage[]; isInMenu: boolean; locale: Locale }) {
  const t = translator(locale, 'pages');
  const words = strings(locale, 'pages');
  const name = nameOfPage(page, locale);
  const siblings = pages.filter((deskPage) => deskPage.parentId === page.parentId);
  const at = siblings.indexOf(page);
  const step = (by: 'up' | 'down') => (
    <div data-move={by}>
      <OneButton action={movePage} undo={movePage} done={words.moved} fields={{ id: page.id, by }} about={name}>
        {words[by]}
      </OneButton>
    </div>
  );
  return (
    <li data-row={page.id} className={indents[Math.min(page.depth, 3)]}>
      <span className={sortTextLook} data-part="desk-sort-text">
        <Editions page={page} locale={locale} />
        <span className="m-0 text-sm text-soft">
          {[t('sub', { count: page.depth }), page.inFooter && words.footer, isInMenu && words.menu].filter(Boolean).join(' · ')}
        </span>
      </span>
      <div className="flex flex-wrap items-center gap-3">
        {at > 0 && step('up')}
        {at < siblings.length - 1 && step('down')}
        <OneButton
          action={placePage}
          undo={placePage}
          done={words.placed}
          fields={{ id: page.id, parentId: page.parentId ?? '', inFooter: String(!page.inFooter) }}
          about={name}
        >
          {page.inFooter ? words.outFooter : words.toFooter}
        </OneButton>
        <OneButton action={switchOwnPage} undo={switchOwnPage} done={words.placed} fields={{ id: page.id }} about={name}>
          {isInMenu ? words.outMenu : words.toMenu}
        </OneButton>
      </div>
    </li>
  );
}

function Editions({ page, locale }: { page: DeskPage; locale: Locale }) {
  const t = translator(locale, 'editor');
  return page.editions.map((edition) => (
    <span key={edition.articleId} className="block">
      <a href={`/desk/articles/${edition.articleId}`} lang={isLocale(edition.locale) ? languageTags[edition.locale] : undefined}>
        {edition.headline || '—'}
      </a>{' '}
      <span className={tagLook} data-part="desk-mark">
        {t(`status.${edition.status}`)}
      </span>{' '}
      <span className="m-0 text-sm text-soft">
        {isLocale(edition.locale) ? languageNames[edition.locale] : edition.locale}
        {edition.isChanged && `, ${t('list.unpublished')}`}
      </span>
    </span>
  ));
}
