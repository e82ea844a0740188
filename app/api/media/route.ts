import { storeUpload } from '@/lib/media/store';
import { takeUpload } from '@/lib/media/upload-route';

/** One picture as the body of the request; its name in `?name=`. Read no further than the limit. */
export const POST = (request: Request) => takeUpload(request, 'media.upload', (actor, file) => storeUpload(actor, file));
