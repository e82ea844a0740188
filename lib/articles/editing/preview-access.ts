import { cache } from 'react';
import { database } from '@/db/client';
import { may } from '../../ground/policy';
import { currentActor } from '../../people/session';
import { getPreviewed, type Previewed } from './preview';
import { findPreviewed } from './preview-links';
import { loadArticle } from './row';

/** The draft that a link shows; `desk-12` is article 12 for whoever is signed in and may see it. */
export const previewedBy = cache(async (token: string): Promise<Previewed | null> => {
  const own = /^desk-([1-9]\d{0,14})$/.exec(token);
  if (!own) {
    const id = await findPreviewed(token);
    return id === null ? null : getPreviewed(id);
  }
  const [actor, held] = await Promise.all([currentActor(), loadArticle(database(), Number(own[1]))]);
  return held && may(actor, 'articles.preview', held.policy) ? getPreviewed(held.article.id) : null;
});
