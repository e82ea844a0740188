const file = /\.(xml|json|md|png|webmanifest)$/;
const personal = /^\/..\/(search|contact|comments|typos|words)(\/|$)/;
const shown = /(?:href|src)="(\/(?:_next\/static|browser)\/[^"]+\.(?:css|woff2|js))"/g;
const picture = /<img [^>]*?src="(\/media\/[^"]+)"/g;

/** The language of a reader's page, by its address; null for what is none. */
export const localeOfAddress = (path: string): string | null => /^\/(en|ru|zh)(\/|$)/.exec(path)?.[1] ?? null;

/** True for a page that is the same for all readers: only such are ever kept. */
export const isPage = (path: string): boolean => localeOfAddress(path) !== null && !personal.test(path) && !file.test(path);

export const isStory = (path: unknown): path is string => typeof path === 'string' && /^\/(en|ru|zh)\/news\/[a-z0-9-]+$/.test(path);

/**
 * What each page of a language needs to be opened without a connection: its front, the list of what
 * is saved, the page that says so.
 */
export const alwaysKept = (locale: string): string[] => [`/${locale}`, `/${locale}/saved`, `/${locale}/offline`];
export const isAlwaysKept = (path: string): boolean => /^\/(en|ru|zh)(\/(saved|offline))?$/.test(path);

export const isPicture = (path: string): boolean => path.startsWith('/media/');
/** Files whose name changes with what is in them. */
export const isLasting = (path: string): boolean => /^\/(_next\/static|media)\/|^\/browser\/.+-[A-Z0-9]{8}\.js$/.test(path);
export const isFileAddress = (path: string): boolean => isLasting(path) || /^\/((browser|icons|fonts|(en|ru|zh)\/words)\/|flags\.svg$)/.test(path);

/** What two widths of one picture have in common. */
export const pictureName = (path: string): string => path.replace(/-\d+\.\w+$/, '-');

const found = (pattern: RegExp, html: string): string[] => [...new Set([...html.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
export const filesIn = (html: string): string[] => found(shown, html);
/** The pictures of a story itself: what stands before and after its text are other stories. */
export const picturesIn = (html: string): string[] => found(picture, /<article[\s>][\s\S]*?<\/article>/.exec(html)?.[0] ?? '');
