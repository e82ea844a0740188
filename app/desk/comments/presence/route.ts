import { jsonRoute } from '@/lib/comments/moderator-route';
import { presenceInput, seeComments } from '@/lib/comments/presence';

/** Told by the queue when another comment is looked at, and every ten seconds. */
export const POST = jsonRoute('comments.presence', presenceInput, seeComments);
