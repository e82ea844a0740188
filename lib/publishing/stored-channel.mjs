/**
 * On this channel (node:diagnostics_channel) the framework's cache says `{ path }` when it has a
 * page anew; the front listens.
 */
export const storedChannel = 'infoshos:page-stored';
