'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../../actions/action';
import { who } from '../../ground/policy';
import { seenInput } from '../../ground/story-version';
import { instantInZone, isZone } from '../../ground/zone';
import { draftRowId, version } from '../content/draft';
import { setEmbargo as embargo, joinEmbargo as join } from '../editing/set-embargo';
import { scheduleArticle as schedule } from './schedule';
import { optionalLocalTime, peopleList } from './schedule-input';

const zone = z.string().max(60).refine(isZone, 'bad-zone');
const at = (wall: { day: string; time: string } | null, inZone: string) => wall && instantInZone(wall.day, wall.time, inZone);

export const scheduleArticle = action(
  {
    name: 'articles.schedule',
    can: who('articles.schedule'),
    input: z.object({ articleId: draftRowId, version, zone, publishAt: optionalLocalTime, withdrawAt: optionalLocalTime, ...seenInput }),
  },
  async (actor, { zone, publishAt, withdrawAt, ...input }) => {
    const done = await schedule(actor, { ...input, publishAt: at(publishAt, zone), withdrawAt: at(withdrawAt, zone) });
    refresh();
    return done;
  },
);

export const setEmbargo = action(
  {
    name: 'articles.embargo',
    can: who('articles.embargo'),
    input: z.object({ articleId: draftRowId, zone, until: optionalLocalTime, people: peopleList, ...seenInput }),
  },
  async (actor, { zone, until, ...input }) => {
    const done = await embargo(actor, { ...input, until: at(until, zone) });
    refresh();
    return done;
  },
);

export const joinEmbargo = action({ name: 'embargoes.join', can: who('embargoes.join'), input: z.object({ articleId: draftRowId }) }, async (actor, input) => {
  const done = await join(actor, input);
  refresh();
  return done;
});
