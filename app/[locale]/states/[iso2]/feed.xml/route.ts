import { feedRoute } from '@/lib/feeds/serve';

export const GET = feedRoute('state', 'feed.xml');
