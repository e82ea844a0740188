/** What is said of a report beside its place: sure, or to be looked at. */
export const markLook = 'rounded-md border border-current px-2 text-xs text-accent';
export const doubtLook = 'rounded-md border border-dashed border-current px-2 text-xs';
