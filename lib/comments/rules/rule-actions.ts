'use server';

import { refresh } from 'next/cache';
import { action } from '../../actions/action';
import { who } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { previewRule as preview } from './preview-rule';
import { getRule } from './rule-store';
import { draftOf, mayChange, removeRule as remove, ruleInput, ruleKey, saveRule as save } from './save-rule';

const can = who('comments.rules');

export const saveRule = action({ name: 'comments.rule', can, input: ruleInput }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const removeRule = action({ name: 'comments.rule-remove', can, input: ruleKey }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});

/** What the rule in the form would have done to the last decisions. Changes nothing. */
export const previewRule = action(
  { name: 'comments.rule-preview', can, input: ruleInput, limit: { points: 60, seconds: 60, by: 'actor' } },
  async (actor, input) => {
    if (actor.kind !== 'person') throw new Refusal('signed-out');
    const draft = draftOf({ ...input, title: input.title || '-' }, input.key === '' ? null : await getRule(input.key));
    mayChange(actor, draft);
    return preview(actor, draft);
  },
);
