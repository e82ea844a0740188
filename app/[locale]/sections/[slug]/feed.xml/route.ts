import { feedRoute } from '@/lib/feeds/serve';

export const GET = feedRoute('section', 'feed.xml');
