export * from './schema/articles.ts';
export * from './schema/comments.ts';
export * from './schema/drafts.ts';
export * from './schema/media.ts';
export * from './schema/people.ts';
export * from './schema/places.ts';
export type { Localized } from './schema/shared.ts';
export * from './schema/site.ts';
export * from './schema/typos.ts';
