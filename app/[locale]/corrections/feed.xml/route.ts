import { correctionsFeedRoute } from '@/lib/typos/feed';

export const GET = correctionsFeedRoute('feed.xml');
