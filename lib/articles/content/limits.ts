/** Characters of the lines of an article; of pictures, of each of their words. */
export const contentLimits = { headline: 300, standfirst: 1000, dateline: 120, slug: 120, picture: 1000 } as const;
