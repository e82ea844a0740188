import { answerQuote } from '@/lib/seo/quote';

export const GET = async (request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) => {
  const { locale, slug } = await params;
  return answerQuote(locale, slug, new URL(request.url).searchParams.get('q') ?? '');
};
