import { answerSitemap } from '@/lib/seo/routes';

export const dynamic = 'force-static';
export const revalidate = 300;
export const generateStaticParams = () => [];

export const GET = async (_request: Request, { params }: { params: Promise<{ name: string }> }) => answerSitemap((await params).name);
