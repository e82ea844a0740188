import { feedRoute } from '@/lib/feeds/serve';

export const GET = feedRoute('section', 'atom.xml');
