import { readWordFile, wordLimits } from '@/lib/exchange/word-file';
import { takeUpload } from '@/lib/media/upload-route';

/** A Word file as the body of the request, as HTML for the editor. Nothing is kept. */
export const POST = (request: Request) => takeUpload(request, 'media.upload', (_actor, file) => readWordFile(file.bytes), wordLimits.bytes);
