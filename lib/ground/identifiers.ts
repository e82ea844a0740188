/** True for what may be a slug in an address. */
export const isSlug = (text: string): boolean => text.length <= 120 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** True for what may be a state's code, upper case. */
export const isIso2 = (text: string): boolean => /^[A-Z]{2}$/.test(text);
