import { listLook, tagLook, topLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { DeskPager, page } from '@/components/desk/pager';
import { When } from '@/components/desk/when';
import { langOf } from '@/components/publishing/story-panel';
import { restoreEdition } from '@/lib/articles/editing/actions';
import { listTrash } from '@/lib/articles/editing/trash-queries';
import { isLocale, languageNames } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('trash.title') };
}

/** Where the page before this one ended. */
function keyOf(at: string | undefined, id: number | undefined) {
  const time = at ? new Date(at) : null;
  return time && id && !Number.isNaN(time.getTime()) ? { at: time, id } : undefined;
}

export default async function Trash({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('articles.remove');
  const query = await searchParams;
  const before = keyOf(firstValue(query.at), rowNumber(query.before));
  const [rows, { zone }] = await Promise.all([listTrash(actor, locale, before), getSettings()]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'editor');
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <h1>{t('trash.title')}</h1>
        <a href="/desk/articles">{t('list.title')}</a>
      </div>
      <p>{shown.length === 0 ? t('trash.none') : t('trash.lead')}</p>
      <ul className={listLook} data-part="desk-list">
        {shown.map((row) => (
          <li key={row.id}>
            <div className="flex flex-wrap items-center gap-3">
              <b lang={langOf(row.locale)}>{row.headline || t('list.noHeadline')}</b>
              <span className={tagLook} data-part="desk-mark">
                {isLocale(row.locale) ? languageNames[row.locale] : row.locale}
              </span>
              {row.mayRestore && (
                <OneButton action={restoreEdition} done={t('trash.restored')} fields={{ articleId: row.id }} about={row.headline}>
                  {t('trash.restore')}
                </OneButton>
              )}
            </div>
            <p className="m-0 text-sm text-soft">
              {row.by && t('trash.by', { name: row.by })} <When at={row.trashedAt} locale={locale} zone={zone} /> · {t('trash.gone')}{' '}
              <When at={row.goneAt} locale={locale} zone={zone} />
            </p>
          </li>
        ))}
      </ul>
      <DeskPager path="/desk/trash" isFirst={!before} next={last && { at: last.trashedAt.toISOString(), before: last.id }} locale={locale} />
    </>
  );
}
