import { answerCard } from '@/lib/seo/article-files';

export const dynamic = 'force-static';
export const revalidate = 300;
export const generateStaticParams = () => [];

export const GET = async (_request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) => {
  const { locale, slug } = await params;
  return answerCard(locale, slug);
};
