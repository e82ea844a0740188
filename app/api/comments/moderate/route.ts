import { inArticleInput, listForModerator } from '@/lib/comments/moderating/in-article';
import { moderatorRoute } from '@/lib/comments/moderating/moderator-route';

/**
 * What a signed-in moderator may decide in the page before them. Asked by browser/moderate; changes
 * nothing.
 */
export const POST = moderatorRoute('comments.in-article', inArticleInput, listForModerator);
