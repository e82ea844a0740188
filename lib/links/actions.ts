'use server';

import { z } from 'zod';
import { action } from '../actions/action';
import { draftRowId } from '../articles/content/draft';
import { who } from '../ground/policy';
import { checkLinks as check } from './check';

export const checkLinks = action(
  { name: 'articles.checkLinks', can: who('articles.read'), input: z.object({ articleId: draftRowId }), limit: { points: 12, seconds: 600, by: 'actor' } },
  (actor, input) => check(actor, input),
);
