import { expect, test } from 'vitest';
import type { Card } from '../articles/reading/cards';
import { arrange } from './front';

const card = (id: number, section: number, picture: boolean, hour = -24 * id): Card => ({
  id,
  storyId: id,
  locale: 'en',
  slug: `s-${id}`,
  headline: `${id}`,
  standfirst: '',
  publishedAt: new Date(hour * 3_600_000),
  revisedAt: null,
  zone: 'UTC',
  section: { id: section, slug: `c-${section}`, name: {} },
  picture: picture ? { id, width: 1, height: 1, variants: [], focalX: 0.5, focalY: 0.5, alt: '', caption: '', credit: '' } : null,
  sample: false,
  comments: 0,
});
const ids = (cards: Card[]) => cards.map((card) => card.id);

test('pinned stories lead, and no story stands twice', () => {
  const latest = Array.from({ length: 20 }, (_, at) => card(at + 1, at % 3, true));
  const front = arrange([latest[9] as Card], latest);
  expect(front.lead?.id).toBe(10);
  const all = [front.lead?.id, ...ids(front.seconds), ...ids(front.also), ...ids(front.latest)];
  expect(new Set(all).size).toBe(all.length);
  expect(front.also.every((card) => card.section.id === front.lead?.section.id)).toBe(true);
});

test('the lead is the first with a picture, else the first', () => {
  expect(arrange([], [card(1, 1, false), card(2, 1, true)]).lead?.id).toBe(2);
  expect(arrange([], [card(1, 1, false)]).lead?.id).toBe(1);
  expect(arrange([], []).lead).toBeNull();
});

test('an order by hand is obeyed from place to place, pictures or not', () => {
  const latest = Array.from({ length: 30 }, (_, at) => card(at + 1, at % 3, true));
  const placed = [card(40, 1, false), card(7, 2, true), card(41, 1, false), card(3, 0, true), card(42, 2, false)];
  const front = arrange(placed, latest);
  expect(front.lead?.id).toBe(40);
  expect(ids(front.seconds)).toEqual([7, 41]);
  expect(ids(front.also).slice(0, 2)).toEqual([3, 42]);
  expect(front.also).toHaveLength(4);
  const all = [front.lead?.id, ...ids(front.seconds), ...ids(front.also), ...ids(front.latest)];
  expect(new Set(all).size).toBe(all.length);
});

test('a busy day has more headlines, and its lead is no smaller', () => {
  const day = Array.from({ length: 30 }, (_, at) => card(at + 1, at % 3, true, -at));
  const quiet = Array.from({ length: 30 }, (_, at) => card(at + 1, at % 3, true));
  const sizes = (latest: Card[]) => {
    const { lead, seconds, also, latest: rest } = arrange([], latest);
    return [lead?.id, seconds.length, also.length, rest.length];
  };
  expect(sizes(day)).toEqual([1, 2, 6, 14]);
  expect(sizes(quiet)).toEqual([1, 2, 4, 8]);
});
