import { feedRoute } from '@/lib/feeds/serve';

export const GET = feedRoute('all', 'feed.xml');
