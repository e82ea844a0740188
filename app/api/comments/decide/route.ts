import { decideInput } from '@/lib/comments/comment/input';
import { decideComments } from '@/lib/comments/moderating/moderate';
import { jsonRoute } from '@/lib/comments/moderating/moderator-route';

/** A decision taken where readers read. */
export const POST = jsonRoute('comments.decide', decideInput, decideComments);
