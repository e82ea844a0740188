import { answerCommentFeed } from '@/lib/comments/reading/feed';

export const GET = async (request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) => {
  const { locale, slug } = await params;
  return answerCommentFeed(request, locale, slug);
};
