import { feedRoute } from '@/lib/feeds/serve';

export const GET = feedRoute('institution', 'feed.json');
