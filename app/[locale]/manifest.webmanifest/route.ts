import { isLocale } from '@/lib/ground/locales';
import { answerManifest, notFound } from '@/lib/seo/routes';

export const dynamic = 'force-static';
export const revalidate = 300;
export const generateStaticParams = () => [];

export const GET = async (_request: Request, { params }: { params: Promise<{ locale: string }> }) => {
  const { locale } = await params;
  return isLocale(locale) ? answerManifest(locale) : notFound();
};
