import type { ZodObject, z } from 'zod';
import { getStory, giveArticle, listArticles, listStories } from './articles';
import * as form from './form';
import type { ApiScope } from './key';
import { getOwnPage, listOwnPages } from './own-pages';
import type { ApiPage } from './pages';
import { giveInstitutions, givePeople, giveSections, giveStates, giveTags } from './rosters';
import { giveCorrections, listComments } from './said';
import { listWithdrawals } from './withdrawals';

export type Resource = {
  scope: ApiScope;
  /** What it is, in a sentence of the document. */
  what: string;
  item: ZodObject;
  query: ZodObject;
  list: (query: never) => Promise<ApiPage<unknown>>;
  /** A list of changes says until when it is whole. */
  isDated?: boolean;
  read?: (id: number) => Promise<unknown>;
};

const of = <Query extends ZodObject>(
  resource: Omit<Resource, 'list' | 'query'> & { query: Query; list: (query: z.infer<Query>) => Promise<ApiPage<unknown>> },
) => resource as Resource;

/** Everything that the read API gives, by the last part of its address. */
export const resources: Record<string, Resource> = {
  stories: of({
    scope: 'content',
    what: 'Stories, with their language editions side by side',
    item: form.story,
    query: form.pageQuery,
    list: listStories,
    read: getStory,
  }),
  articles: of({
    scope: 'content',
    what: 'Articles (one language edition of a story), in the order of their last change',
    item: form.article,
    isDated: true,
    query: form.articleQuery,
    list: listArticles,
    read: giveArticle,
  }),
  pages: of({
    scope: 'content',
    what: 'Pages of the paper itself, such as its imprint',
    item: form.ownPage,
    query: form.ownPageQuery,
    list: listOwnPages,
    read: getOwnPage,
  }),
  withdrawals: of({
    scope: 'content',
    what: 'Articles that were withdrawn: to be taken out of copies',
    item: form.withdrawal,
    isDated: true,
    query: form.withdrawalQuery,
    list: listWithdrawals,
  }),
  corrections: of({ scope: 'content', what: 'Public corrections', item: form.apiCorrection, query: form.correctionQuery, list: giveCorrections }),
  sections: of({ scope: 'rosters', what: 'Sections', item: form.section, query: form.pageQuery, list: giveSections }),
  states: of({ scope: 'rosters', what: 'States of the roster', item: form.state, query: form.pageQuery, list: giveStates }),
  institutions: of({ scope: 'rosters', what: 'Institutions', item: form.institution, query: form.pageQuery, list: giveInstitutions }),
  people: of({ scope: 'rosters', what: 'People who sign what they write', item: form.person, query: form.pageQuery, list: givePeople }),
  tags: of({ scope: 'rosters', what: 'Tags', item: form.apiTag, query: form.pageQuery, list: giveTags }),
  comments: of({ scope: 'comments', what: 'Public comments', item: form.comment, query: form.commentQuery, list: listComments }),
};
