import { env } from '@/db/env';

/** The site's origin without a slash at its end. */
export const origin = (): string => env().SITE_URL.replace(/\/+$/, '');

/** A path of this site as a full address. */
export const address = (path: string): string => `${origin()}${path}`;

/** A name for an article that outlives changes of its address (RFC 4151). */
export const permanentId = (articleId: number): string => `tag:${new URL(origin()).hostname},2026:article/${articleId}`;
