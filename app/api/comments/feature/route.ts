import { featureInput } from '@/lib/comments/input';
import { featureComment } from '@/lib/comments/mark';
import { jsonRoute } from '@/lib/comments/moderator-route';

/** Features a comment where readers read, or takes it from there. */
export const POST = jsonRoute('comments.feature', featureInput, featureComment);
