import { feedRoute } from '@/lib/feeds/serve';

export const GET = feedRoute('tag', 'feed.xml');
