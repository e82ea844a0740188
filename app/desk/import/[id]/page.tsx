import { notFound } from 'next/navigation';
import { listLook, tagLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { explain, strings, translator } from '@/lib/ground/messages';
import type { Reason } from '@/lib/ground/reasons';
import { getImport, listLosses, listMissingPictures } from '@/lib/moving/desk/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  return { title: translator(await deskLocale(), 'moving')('receiptOf', { id: (await params).id }) };
}

/** What of an import is not here. */
export default async function Receipt({ params, searchParams }: Props) {
  const { locale } = await deskPage('moving.manage');
  const search = await searchParams;
  const [id, after, picture] = [rowNumber((await params).id), rowNumber(search.after), rowNumber(search.picture)];
  const found = id === undefined ? null : await getImport(id);
  if (!found) notFound();
  const [losses, missing] = await Promise.all([listLosses(found.id, { after }), listMissingPictures(found.id, { after: picture })]);
  const { shown, last } = page(losses, 100);
  const lacking = page(missing, 100);
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  return (
    <>
      <h1>{t('receiptOf', { id: String(found.id) })}</h1>
      <p>{t('receiptLead', { file: found.file })}</p>
      {shown.length === 0 && lacking.shown.length === 0 && <p>{t('receiptEmpty')}</p>}
      <ul className={listLook} data-part="desk-list">
        {shown.map((loss) => (
          <li key={loss.id}>
            <span className={tagLook}>{(words.why as Record<string, string>)[loss.reason] ?? loss.reason}</span> <code>{loss.place}</code>
            <br />
            <span className="text-sm [overflow-wrap:anywhere]">{loss.text}</span>
          </li>
        ))}
      </ul>
      <DeskPager path={`/desk/import/${found.id}`} next={last && { after: last.id }} isFirst={!after} locale={locale} />
      {lacking.shown.length > 0 && (
        <>
          <h2>{t('lacking')}</h2>
          <p className="text-sm text-soft">{t('lackingHint', { id: String(found.id) })}</p>
          <ul className={listLook} data-part="desk-list">
            {lacking.shown.map((picture) => (
              <li key={picture.id}>
                <code className="[overflow-wrap:anywhere]">{picture.url}</code>
                {picture.problem !== '' && <span className="block text-sm text-urgent">{explain(locale, picture.problem as Reason)}</span>}
                <span className="block text-sm">{picture.headline}</span>
              </li>
            ))}
          </ul>
          <DeskPager path={`/desk/import/${found.id}`} next={lacking.last && { picture: lacking.last.id }} isFirst={!picture} locale={locale} />
        </>
      )}
      <p>
        <a href="/desk/import">{t('title')}</a>
      </p>
    </>
  );
}
