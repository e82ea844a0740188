import type { IncomingHttpHeaders } from 'node:http';
import { board, onBoard } from '../ground/board';

const name = 'x-infoshos-prerender';

/** Said by this process where it asks for its own pages: nobody has read them then. */
export const ownFetch = (of = board()): Record<string, string> => ({ [name]: String(onBoard('own', of)) });

/** Whether a request is somebody's, and not this process's own, which nobody else can claim. */
export const isFetch = (headers: IncomingHttpHeaders, of = board()): boolean => headers[name] !== String(onBoard('own', of));
