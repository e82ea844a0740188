import { holdDiscussion, holdInput } from '@/lib/comments/comment/hold-discussion';
import { moderatorRoute } from '@/lib/comments/moderating/moderator-route';

/**
 * Closes a discussion, has everything in it read first, or slows it down, where readers read; or
 * takes that back.
 */
export const POST = moderatorRoute('comments.terms', holdInput, holdDiscussion);
