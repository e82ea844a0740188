import { featureInput } from '@/lib/comments/comment/input';
import { featureComment } from '@/lib/comments/moderating/mark';
import { moderatorRoute } from '@/lib/comments/moderating/moderator-route';

/** Features a comment where readers read, or takes it from there. */
export const POST = moderatorRoute('comments.feature', featureInput, featureComment);
