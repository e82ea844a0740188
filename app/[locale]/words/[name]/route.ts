import { isLocale } from '@/lib/ground/locales';
import { scriptWords } from '@/lib/site/script-words';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; name: string }> }): Promise<Response> {
  const { locale, name } = await params;
  const words = isLocale(locale) ? scriptWords(locale, name) : null;
  if (!words) return new Response(null, { status: 404 });
  return Response.json(words, { headers: { 'cache-control': 'no-cache' } });
}
