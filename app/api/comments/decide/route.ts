import { decideInput } from '@/lib/comments/input';
import { decideComments } from '@/lib/comments/moderate';
import { jsonRoute } from '@/lib/comments/moderator-route';

/** A decision taken where readers read. */
export const POST = jsonRoute('comments.decide', decideInput, decideComments);
