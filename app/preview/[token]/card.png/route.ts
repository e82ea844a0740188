import { previewedBy } from '@/lib/articles/editing/preview-access';
import { drawCard } from '@/lib/seo/card';
import { getPublication } from '@/lib/settings/publication';

export const dynamic = 'force-dynamic';

/** The picture of a draft for social networks, for whoever may see the draft. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const article = await previewedBy((await params).token);
  if (!article) return new Response(null, { status: 404 });
  const drawn = await drawCard(article, await getPublication(article.locale));
  return new Response(drawn.body, { headers: { 'content-type': 'image/png', 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' } });
}
