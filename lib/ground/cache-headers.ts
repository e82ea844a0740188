/**
 * When the making of a text began that a route keeps by itself, in milliseconds: the framework's
 * header is on pages only.
 */
export const madeHeader = 'x-infoshos-made';
