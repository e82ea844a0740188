import { beginUploadOf } from '@/lib/moving/desk/begin-route';

/** A file that is to be imported is announced. */
export const POST = beginUploadOf;
