import type { IncomingHttpHeaders } from 'node:http';

/** Said by this site where it asks for its own pages: nobody has read them then. */
export const ownFetch = 'x-infoshos-prerender';

/** Whether a request is somebody's, and not this site's own. */
export const isFetch = (headers: IncomingHttpHeaders): boolean => headers[ownFetch] === undefined;
