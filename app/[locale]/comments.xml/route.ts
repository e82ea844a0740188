import { answerCommentFeed } from '@/lib/comments/reading/feed';

export const GET = async (request: Request, { params }: { params: Promise<{ locale: string }> }) => answerCommentFeed(request, (await params).locale, null);
