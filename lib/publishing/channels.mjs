// Channels (node:diagnostics_channel) on which the server hears of what happens to pages.

/** The framework's cache says `{ path }` when it has a page anew. */
export const storedChannel = 'infoshos:page-stored';
/** `{ tags, isOver }`: what is made stale, or is over and must not be shown again. */
export const markedChannel = 'infoshos:tags-marked';
/** `{ change }`: what was marked since the last one belongs to this number, which comes next. */
export const appliedChannel = 'infoshos:change-applied';
