import { decideInput } from '@/lib/comments/comment/input';
import { decideComments } from '@/lib/comments/moderating/moderate';
import { moderatorRoute } from '@/lib/comments/moderating/moderator-route';

/** A decision taken where readers read. */
export const POST = moderatorRoute('comments.decide', decideInput, decideComments);
