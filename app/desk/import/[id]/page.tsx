import { notFound } from 'next/navigation';
import { listLook, tagLook } from '@/components/desk/look';
import { Pager, page } from '@/components/desk/pager';
import { strings, translator } from '@/lib/ground/messages';
import { getImport, listLosses } from '@/lib/moving/desk/queries';
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
  const [id, after] = [rowNumber((await params).id), rowNumber((await searchParams).after)];
  const found = id === undefined ? null : await getImport(id);
  if (!found) notFound();
  const { shown, last } = page(await listLosses(found.id, { after }), 100);
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  return (
    <>
      <h1>{t('receiptOf', { id: String(found.id) })}</h1>
      <p>{t('receiptLead', { file: found.file })}</p>
      {shown.length === 0 && <p>{t('receiptEmpty')}</p>}
      <ul className={listLook} data-part="desk-list">
        {shown.map((one) => (
          <li key={one.id}>
            <span className={tagLook}>{(words.why as Record<string, string>)[one.reason] ?? one.reason}</span> <code>{one.place}</code>
            <br />
            <span className="text-sm [overflow-wrap:anywhere]">{one.text}</span>
          </li>
        ))}
      </ul>
      <Pager path={`/desk/import/${found.id}`} next={last && { after: last.id }} isFirst={!after} locale={locale} />
      <p>
        <a href="/desk/import">{t('title')}</a>
      </p>
    </>
  );
}
