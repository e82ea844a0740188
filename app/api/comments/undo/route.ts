import { undoInput } from '@/lib/comments/comment/input';
import { undoDecisions } from '@/lib/comments/moderating/moderate';
import { moderatorRoute } from '@/lib/comments/moderating/moderator-route';

/** Takes back a decision taken where readers read. */
export const POST = moderatorRoute('comments.undo', undoInput, undoDecisions);
