'use server';

import { z } from 'zod';
import { action } from '../../actions/action';
import { who } from '../../ground/policy';
import { draftRowId } from '../content/draft';
import { acceptPassage as accept, unacceptPassage as unaccept } from './accept-passage';

const passage = z.object({ articleId: draftRowId, key: z.string().min(1, 'required').max(60, 'too-long'), digest: z.string().max(40, 'too-long') });

export const acceptPassage = action({ name: 'passages.accept', can: who('articles.edit'), input: passage }, accept);

export const unacceptPassage = action({ name: 'passages.reopen', can: who('articles.edit'), input: passage }, unaccept);
