import { moderatorRoute } from '@/lib/comments/moderating/moderator-route';
import { presenceInput, seeComments } from '@/lib/comments/moderating/presence';

/** Told by the queue when another comment is looked at, and every ten seconds. */
export const POST = moderatorRoute('comments.presence', presenceInput, seeComments);
