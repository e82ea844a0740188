import { exportXliff, mostExported } from '@/lib/exchange/exchange';
import { isLocale } from '@/lib/ground/locales';
import { explain } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { statusOf } from '@/lib/ground/reasons';
import { Refusal } from '@/lib/ground/refusal';
import { deskLocale } from '@/lib/people/desk-language';
import { currentActor } from '@/lib/people/session';

/** The chosen articles as one file to translate. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!can(actor, 'articles.exchange')) return new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const to = query.get('to') ?? '';
  const ids = query
    .getAll('id')
    .slice(0, mostExported + 1)
    .map(Number);
  try {
    if (!isLocale(to) || ids.length === 0 || ids.some((id) => !Number.isSafeInteger(id) || id < 1)) throw new Refusal('xliff-languages');
    const { name, xml } = await exportXliff(actor, { ids, to });
    return new Response(xml, { headers: { 'content-type': 'application/xliff+xml; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(explain(await deskLocale(), error.reason), {
      status: statusOf(error.reason),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
}
