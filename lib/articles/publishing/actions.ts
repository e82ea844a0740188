'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../../actions/action';
import { who } from '../../ground/policy';
import { seenInput } from '../../ground/story-version';
import { instantInZone, isZone } from '../../ground/zone';
import { lastInvalidation } from '../../publishing/served';
import { draftRowId, version } from '../content/draft';
import { relateStories as relate } from '../editing/relate';
import { placeOnFront as place, saveStory as save } from '../editing/story';
import type { Published } from './publish';
import { approveArticle as approve, publishArticle as publish, submitArticle as submit } from './publish-draft';
import { optionalLocalTime } from './schedule-input';
import { undoPublish as undo } from './undo-publish';
import { restoreArticle as restore, withdrawArticle as withdraw } from './withdraw';

const ofVersion = z.object({ articleId: draftRowId, version });
const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(item).max(40, 'too-long'));

/** What the publish map needs to follow the addresses: which change they wait for. */
async function followed(published: Published) {
  return { ...published, since: await lastInvalidation(published.articleId) };
}

export const publishArticle = action(
  { name: 'articles.publish', can: who('articles.publish'), input: ofVersion.extend({ correction: z.string().trim().max(1000, 'too-long').optional() }) },
  async (actor, input) => followed(await publish(actor, { ...input, correction: input.correction || undefined })),
);

export const undoPublish = action(
  { name: 'articles.undo-publish', can: who('articles.publish'), input: z.object({ articleId: draftRowId, revision: draftRowId }) },
  async (actor, input) => {
    const done = await undo(actor, input);
    refresh();
    return done;
  },
);

export const withdrawArticle = action(
  { name: 'articles.withdraw', can: who('articles.withdraw'), input: ofVersion.extend({ notice: z.string().trim().max(1000, 'too-long').default('') }) },
  async (actor, input) => followed(await withdraw(actor, input)),
);

export const restoreArticle = action({ name: 'articles.restore', can: who('articles.restore'), input: ofVersion }, async (actor, input) =>
  followed(await restore(actor, input)),
);

export const submitArticle = action(
  { name: 'articles.submit', can: who('articles.submit'), input: ofVersion.extend({ to: z.enum(['in_review', 'draft']) }) },
  async (actor, input) => {
    const done = await submit(actor, input);
    refresh();
    return done;
  },
);

export const approveArticle = action({ name: 'articles.approve', can: who('articles.review'), input: ofVersion }, async (actor, input) => {
  const done = await approve(actor, input);
  refresh();
  return done;
});

const storyInput = z.object({
  articleId: draftRowId,
  sectionId: draftRowId,
  states: list(z.string().regex(/^[A-Z]{2}$/, 'bad-input')),
  institutions: list(draftRowId),
  tags: list(draftRowId),
  people: list(draftRowId),
  ...seenInput,
});

export const saveStory = action({ name: 'stories.save', can: who('articles.edit'), input: storyInput }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

const relatedInput = z.object({ articleId: draftRowId, addresses: list(draftRowId), ...seenInput });

export const relateStories = action({ name: 'stories.relate', can: who('articles.edit'), input: relatedInput }, async (actor, input) => {
  const related = await relate(actor, input);
  refresh();
  return related;
});

const frontPlace = z.preprocess(
  (value) => (value === '' || value === undefined || value === null ? null : value),
  z.union([z.null(), z.coerce.number().int().min(1).max(12)]),
);

const at = (wall: { day: string; time: string } | null, zone: string) => wall && instantInZone(wall.day, wall.time, zone);

export const placeOnFront = action(
  {
    name: 'stories.front',
    can: who('front.order'),
    input: z.object({
      storyId: draftRowId,
      zone: z.string().max(60).refine(isZone, 'bad-zone'),
      position: frontPlace,
      until: optionalLocalTime,
      breakingUntil: optionalLocalTime,
      ...seenInput,
    }),
  },
  async (actor, { zone, until, breakingUntil, ...input }) => {
    const done = await place(actor, { ...input, until: at(until, zone), breakingUntil: at(breakingUntil, zone) });
    refresh();
    return done;
  },
);
