'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '../actions/action';
import { draftRowId } from '../articles/content/draft';
import type { StoryInput } from '../articles/editing/story';
import { optionalLocalTime } from '../articles/publishing/schedule-input';
import { who } from '../ground/policy';
import { seenInput } from '../ground/story-version';
import { instantInZone, isZone } from '../ground/zone';
import { actOnMany as act, bulkActs, mostArticlesAtOnce, undoMany as undo } from './bulk';
import { duplicateStory as duplicate } from './duplicate';
import { removeView as remove, saveView as save } from './views';

const optional = (value: unknown) => (value === '' || value === undefined ? null : value);
const many = <Item extends z.ZodType>(item: Item, most = mostArticlesAtOnce) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(item).min(1, 'none-chosen').max(most, 'too-long'));
const slug = z
  .string()
  .max(80, 'too-long')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'bad-slug');

export const actOnMany = action(
  {
    name: 'articles.many',
    can: who('articles.list'),
    input: z.object({
      ids: many(draftRowId),
      act: z.enum(bulkActs),
      sectionId: z.preprocess(optional, draftRowId.nullable()),
      tag: z.preprocess(optional, slug.nullable()),
      notice: z.string().trim().max(1000, 'too-long').default(''),
      zone: z.string().max(60).refine(isZone, 'bad-zone'),
      publishAt: optionalLocalTime,
    }),
    limit: { points: 30, seconds: 60, by: 'actor' },
  },
  async (actor, { zone, publishAt, ...input }) => {
    const done = await act(actor, { ...input, publishAt: publishAt && instantInZone(publishAt.day, publishAt.time, zone) });
    refresh();
    return done;
  },
);

const instant = z.string().max(40).datetime().nullable();
const keys = (item: z.ZodType) => z.array(item).max(200, 'too-long');
const storyInput = z.object({
  articleId: draftRowId,
  sectionId: draftRowId,
  states: keys(z.string().regex(/^[A-Z]{2}$/)),
  institutions: keys(draftRowId),
  tags: keys(draftRowId),
  people: keys(draftRowId),
  ...seenInput,
}) as z.ZodType<StoryInput>;
const step = z.discriminatedUnion('act', [
  z.object({ act: z.literal('story'), story: storyInput }),
  z.object({ act: z.enum(['return', 'restore', 'remove', 'template', 'untemplate']), articleId: draftRowId }),
  z.object({ act: z.literal('times'), articleId: draftRowId, publishAt: instant, withdrawAt: instant }),
]);

export const undoMany = action(
  { name: 'articles.many-undo', can: who('articles.list'), input: z.object({ steps: z.array(step).max(mostArticlesAtOnce) }) },
  async (actor, input) => {
    const done = await undo(actor, input);
    refresh();
    return done;
  },
);

export const saveView = action(
  {
    name: 'views.save',
    can: who('articles.list'),
    input: z.object({ name: z.string({ error: 'required' }).trim().min(1, 'required').max(60, 'too-long'), query: z.string().max(1000, 'too-long') }),
  },
  async (actor, input) => {
    const done = await save(actor, input);
    refresh();
    return done;
  },
);

export const removeView = action({ name: 'views.remove', can: who('articles.list'), input: z.object({ id: draftRowId }) }, async (actor, input) => {
  const done = await remove(actor, input);
  refresh();
  return done;
});

export const duplicateStory = action(
  {
    name: 'articles.duplicate',
    can: who('articles.create'),
    input: z.object({ articleId: draftRowId }),
    limit: { points: 60, seconds: 600, by: 'actor' },
  },
  async (actor, input) => {
    const { articleId } = await duplicate(actor, input);
    redirect(`/desk/articles/${articleId}`);
  },
);
