import { importPictures } from '@/db/schema';
import type { Change } from '../ground/change';
import { insertRows } from './rows';
import type { Made, PlacedDocument, StoreContext } from './store';

/** The pictures that the texts of a batch show, each without its file as yet. Returns how many. */
export async function makePictures(c: Change, known: StoreContext, batch: PlacedDocument[], made: Made[]): Promise<number> {
  const rows = batch.flatMap((document, at) => {
    const articleId = made[at]?.id ?? 0;
    const top = document.source.picture;
    const lead = top?.url ? [{ blockId: '', url: top.url, alt: top.alt ?? '', caption: top.caption ?? '', credit: top.credit ?? '' }] : [];
    return [...lead, ...document.pictures].map((picture) => ({
      width: '',
      ...picture,
      url: picture.url.slice(0, 2000),
      articleId,
      importId: known.importId,
    }));
  });
  await insertRows(c, importPictures, rows);
  return rows.length;
}
