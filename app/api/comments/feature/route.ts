import { featureInput } from '@/lib/comments/comment/input';
import { featureComment } from '@/lib/comments/moderating/mark';
import { jsonRoute } from '@/lib/comments/moderating/moderator-route';

/** Features a comment where readers read, or takes it from there. */
export const POST = jsonRoute('comments.feature', featureInput, featureComment);
