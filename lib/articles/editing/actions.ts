'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '../../actions/action';
import { who } from '../../ground/policy';
import { seenInput } from '../../ground/story-version';
import { contentInput, draftRowId, localeInput, version } from '../content/draft';
import { contentLimits } from '../content/limits';
import { createEdition as addEdition, createStory as addStory } from './create';
import { discardDraft as discard } from './discard';
import { restoreSettings as bringBack, discardSettings as throwAway } from './discard-settings';
import { markSource as mark } from './follow-source';
import { keepAsDraft as keep } from './keep-as-draft';
import { markMachine as machine } from './mark-machine';
import { addNote as add, closeNote as close } from './notes';
import { makePreviewLink as makeLink, revokePreviewLink as revokeLink } from './preview-links';
import { revertDraft as revert } from './revert';
import { removeEdition as remove, restoreEdition as restore } from './trash';

const ofVersion = z.object({ articleId: draftRowId, version });

export const createStory = action(
  {
    name: 'articles.create',
    can: who('articles.create'),
    input: z.object({ locale: localeInput, sectionId: draftRowId, headline: z.string().trim().max(contentLimits.headline, 'too-long').default('') }),
    limit: { points: 60, seconds: 600, by: 'actor' },
  },
  async (actor, input) => {
    const { articleId } = await addStory(actor, input);
    redirect(`/desk/articles/${articleId}`);
  },
);

export const createEdition = action(
  { name: 'articles.translate', can: who('articles.translate'), input: z.object({ sourceArticleId: draftRowId, locale: localeInput }) },
  async (actor, input) => {
    const { articleId } = await addEdition(actor, input);
    redirect(`/desk/articles/${articleId}?beside=${input.sourceArticleId}`);
  },
);

export const keepAsDraft = action(
  {
    name: 'drafts.keep',
    can: who('articles.create'),
    input: z.object({ articleId: draftRowId, content: contentInput }),
    limit: { points: 20, seconds: 600, by: 'actor' },
  },
  keep,
);

export const discardDraft = action({ name: 'drafts.discard', can: who('articles.edit'), input: ofVersion }, discard);

const earlier = ofVersion.extend({ kind: z.enum(['revision', 'draft']), number: draftRowId });

/** Open pages get it as steps: nobody has to be led anywhere. */
export const undoDiscard = action({ name: 'drafts.revert', can: who('articles.edit'), input: earlier }, revert);

const ofStoryVersion = z.object({ articleId: draftRowId, storyVersion: version });

export const discardSettings = action({ name: 'stories.discard', can: who('articles.edit'), input: ofStoryVersion }, async (actor, input) => {
  const done = await throwAway(actor, input);
  refresh();
  return done;
});

export const restoreSettings = action({ name: 'stories.save', can: who('articles.edit'), input: ofStoryVersion }, async (actor, input) => {
  await bringBack(actor, input);
  refresh();
});

export const revertDraft = action({ name: 'drafts.revert', can: who('articles.edit'), input: earlier }, async (actor, input) => {
  await revert(actor, input);
  redirect(`/desk/articles/${input.articleId}`);
});

export const removeEdition = action({ name: 'articles.remove', can: who('articles.remove'), input: ofVersion }, remove);

export const restoreEdition = action(
  { name: 'articles.untrash', can: who('articles.remove'), input: z.object({ articleId: draftRowId }) },
  async (actor, input) => {
    const done = await restore(actor, input);
    refresh();
    return done;
  },
);

export const makePreviewLink = action(
  {
    name: 'previews.make',
    can: who('articles.preview'),
    input: z.object({
      articleId: draftRowId,
      hours: z.coerce
        .number()
        .int()
        .min(1)
        .max(24 * 14),
    }),
  },
  async (actor, input) => {
    const { token, expiresAt } = await makeLink(actor, input);
    refresh();
    return { path: `/preview/${token}`, expiresAt };
  },
);

export const revokePreviewLink = action(
  { name: 'previews.revoke', can: who('articles.preview'), input: z.object({ id: draftRowId }) },
  async (actor, input) => {
    const done = await revokeLink(actor, input);
    refresh();
    return done;
  },
);

export const addNote = action(
  {
    name: 'notes.add',
    can: who('articles.comment'),
    input: z.object({
      articleId: draftRowId,
      blockId: z.string().max(40).default(''),
      replyTo: draftRowId.optional(),
      text: z.string({ error: 'required' }).trim().min(1, 'required').max(2000, 'too-long'),
    }),
    limit: { points: 120, seconds: 600, by: 'actor' },
  },
  async (actor, input) => {
    const made = await add(actor, input);
    refresh();
    return made;
  },
);

export const closeNote = action(
  {
    name: 'notes.close',
    can: who('articles.comment'),
    input: z.object({ id: draftRowId, open: z.preprocess((value) => value === true || value === 'true', z.boolean()) }),
  },
  async (actor, input) => {
    const done = await close(actor, input);
    refresh();
    return done;
  },
);

export const markSource = action(
  {
    name: 'articles.follow',
    can: who('articles.edit'),
    input: z.object({
      articleId: draftRowId,
      key: z.string().max(40),
      digest: z.string().max(40),
      done: z.preprocess((value) => value === true || value === 'true', z.boolean()),
    }),
  },
  async (actor, input) => {
    const marked = await mark(actor, input);
    refresh();
    return marked;
  },
);

export const markMachine = action(
  {
    name: 'articles.machine',
    can: who('articles.edit'),
    input: z.object({ articleId: draftRowId, machine: z.preprocess((value) => value === true || value === 'true', z.boolean()), ...seenInput }),
  },
  async (actor, input) => {
    const done = await machine(actor, input);
    refresh();
    return done;
  },
);
