import { filterLook, thumbsLook, topLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { LibraryUpload } from '@/components/editor/library-upload.client';
import { localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { listMedia } from '@/lib/media/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('media.title') };
}

export default async function Media({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('media.list');
  const query = await searchParams;
  const text = firstValue(query.q);
  const trash = firstValue(query.trash) === '1';
  const before = rowNumber(query.before);
  const { shown, last } = page(await listMedia({ text, trash, before }), 48);
  const t = translator(locale, 'editor');
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <h1>{t(trash ? 'media.trash' : 'media.title')}</h1>
        {trash ? <a href="/desk/media">{t('media.library')}</a> : <a href="/desk/media?trash=1">{t('media.trash')}</a>}
      </div>
      {can(actor, 'media.upload') && !trash && <LibraryUpload words={strings(locale, 'editor')} />}
      {trash && <p className="m-0 text-sm text-soft">{translator(locale, 'publishing')('media.purge')}</p>}
      <search className="mt-4 block">
        <form className={filterLook} method="get">
          {trash && <input type="hidden" name="trash" value="1" />}
          <div className="[&>label]:block [&>label]:font-medium">
            <label htmlFor="q">{t('media.search')}</label>
            <input id="q" type="search" name="q" defaultValue={text} maxLength={200} />
          </div>
          <button type="submit" className="border-rim bg-transparent text-accent">
            {translator(locale, 'desk')('list.search')}
          </button>
        </form>
      </search>
      {shown.length === 0 && <p>{t('media.none')}</p>}
      <ul className={thumbsLook} data-part="editor-thumbs">
        {shown.map((thumb) => (
          <li key={thumb.id}>
            <a href={`/desk/media/${thumb.id}`}>
              <img src={thumb.src} alt={localized(thumb.alt, locale)} width={thumb.width} height={thumb.height} loading="lazy" />
              <span>{localized(thumb.caption, locale) || thumb.name}</span>
              {Object.keys(thumb.alt).length === 0 && <span className="mt-1 mb-0 font-medium text-urgent">{t('media.noAlt')}</span>}
            </a>
          </li>
        ))}
      </ul>
      <DeskPager path="/desk/media" isFirst={!before} next={last && { q: text, trash: trash ? 1 : undefined, before: last.id }} locale={locale} />
    </>
  );
}
