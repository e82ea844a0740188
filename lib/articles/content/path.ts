import type { StoryKind } from '@/db/schema';

/** Where readers find an edition: stories under /news, pages directly under their language. */
export const articlePath = (edition: { kind: StoryKind; locale: string; slug: string }): string =>
  edition.kind === 'page' ? `/${edition.locale}/${edition.slug}` : `/${edition.locale}/news/${edition.slug}`;
