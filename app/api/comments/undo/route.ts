import { undoInput } from '@/lib/comments/input';
import { undoDecisions } from '@/lib/comments/moderate';
import { jsonRoute } from '@/lib/comments/moderator-route';

/** Takes back a decision taken where readers read. */
export const POST = jsonRoute('comments.undo', undoInput, undoDecisions);
