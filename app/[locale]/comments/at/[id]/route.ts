import { findPermalink } from '@/lib/comments/reading/permalink';
import { isLocale } from '@/lib/ground/locales';

/** A comment's lasting address: leads to the page and the place where it stands now. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; id: string }> }) {
  const { locale, id } = await params;
  const location = isLocale(locale) && /^\d{1,15}$/.test(id) ? await findPermalink(Number(id), locale) : null;
  if (!location) return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'public, max-age=0, s-maxage=1' } });
}
