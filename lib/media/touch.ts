import { sql } from 'drizzle-orm';
import { loadShown } from '../articles/shown/shown';
import { touchedByArticle } from '../articles/shown/touched';
import type { Change } from '../ground/change';
import { locales } from '../ground/locales';
import { tag } from '../ground/tags';

/**
 * Articles whose every address is made anew at once; the pages of the others follow by their tags.
 */
const atOnce = 40;
const most = 2000;

/**
 * Refreshes every page that shows a picture: articles with it at the head or in the text, and the
 * lists that show those.
 */
export async function touchMedia(c: Change, id: number): Promise<number> {
  const { rows } = await c.tx.execute<{ id: string }>(sql`
    select id from articles where status = 'published' and (media_id = ${id} or jsonb_path_query_array(body, '$.content[*].attrs.mediaId') @> to_jsonb(${id}::bigint))
    order by published_at desc limit ${most}`);
  const ids = rows.map((row) => Number(row.id));
  for (const articleId of ids.slice(0, atOnce)) {
    const shown = await loadShown(c.tx, articleId);
    c.touch(touchedByArticle(shown, shown));
  }
  if (ids.length > atOnce) {
    const lists = locales.flatMap((locale) => [tag.front(locale), tag.latest(locale), tag.feeds(locale)]);
    c.touch({ tags: [...ids.slice(atOnce).map((articleId) => tag.article(articleId)), ...lists], paths: [] });
  }
  return ids.length;
}
