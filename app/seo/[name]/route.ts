import { answerSeoFile } from '@/lib/seo/routes';

export const dynamic = 'force-static';
export const revalidate = 300;
export const generateStaticParams = () => [];

export const GET = async (_request: Request, { params }: { params: Promise<{ name: string }> }) => answerSeoFile((await params).name);
