'use server';

import { refresh } from 'next/cache';
import { action } from '../../actions/action';
import { can } from '../../ground/policy';
import { saveTerms as save, termsInput } from './save-terms';

export const saveTerms = action(
  { name: 'comments.terms', can: (actor) => can(actor, 'comments.moderate') || can(actor, 'settings.manage'), input: termsInput },
  async (actor, input) => {
    const saved = await save(actor, input);
    refresh();
    return saved;
  },
);
