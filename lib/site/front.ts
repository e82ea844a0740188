import { cache } from 'react';
import type { Card } from '../articles/reading/cards';
import { getLatestPage, listBreakingCards, listByKey, listMostDiscussed, listMostRead, listPinned } from '../articles/reading/list-queries';
import { getSettings } from '../settings/queries';

export type Front = {
  breaking: Card[];
  lead: Card | null;
  also: Card[];
  seconds: Card[];
  latest: Card[];
  blocks: { slug: string; cards: Card[] }[];
  read: { cards: Card[]; counted: boolean };
  /** Empty where comments are closed. */
  discussed: { items: { card: Card; comments: number }[]; counted: boolean };
};

/** The head of the page. */
export type Top = Pick<Front, 'lead' | 'seconds' | 'also' | 'latest'>;

/**
 * Stories placed by hand first, in their order: lead, two beside it, four under it; places left
 * over go to the latest, and the lead then has a picture. None stands twice above the fold.
 * Headlines under the lead are of its section where there are enough.
 */
export function arrange(pinned: Card[], latest: Card[]): Top {
  const all = [...new Map([...pinned, ...latest].map((card) => [card.id, card])).values()];
  const isPlaced = (card: Card) => pinned.some((other) => other.id === card.id);
  const lead = pinned[0] ?? all.find((card) => card.picture) ?? all[0] ?? null;
  const rest = all.filter((card) => card.id !== lead?.id);
  const room = isBusy(latest) ? { also: 6, latest: 14 } : { also: 4, latest: 8 };
  const placed = rest.filter(isPlaced);
  const free = rest.filter((card) => !isPlaced(card));
  const seconds = [...placed, ...free.filter((card) => card.picture), ...free.filter((card) => !card.picture)].slice(0, 2);
  const others = rest.filter((card) => !seconds.includes(card));
  const near = others.filter((card) => !isPlaced(card) && card.section.id === lead?.section.id);
  const also = [...others.filter(isPlaced), ...near, ...others.filter((card) => !isPlaced(card) && !near.includes(card)).slice(room.latest)].slice(
    0,
    room.also,
  );
  return { lead, seconds, also, latest: others.filter((card) => !also.includes(card)).slice(0, room.latest) };
}

const busy = 16;

/** Whether so many of the newest stories are of one day of 24 hours. */
function isBusy(latest: Card[]): boolean {
  const [newest, last] = [latest[0], latest[busy - 1]];
  return newest !== undefined && last !== undefined && newest.publishedAt.getTime() - last.publishedAt.getTime() < 86_400_000;
}

/** Everything the front page of a language shows. */
export const getFront = cache(async (locale: string, sections: { id: number; slug: string }[]): Promise<Front> => {
  const [breaking, pinned, page, read, discussed, { comments }, ...bySection] = await Promise.all([
    listBreakingCards(locale),
    listPinned(locale),
    getLatestPage(locale, 1, 30),
    listMostRead(locale, 5),
    listMostDiscussed(locale, 5),
    getSettings(),
    ...sections.map((section) => listByKey(locale, 'section', section.id, 8)),
  ]);
  const latest = page?.cards ?? [];
  const arranged = arrange(pinned, latest);
  const shown = new Set([arranged.lead, ...arranged.seconds].map((card) => card?.id));
  const blocks = sections
    .map((section, at) => ({ slug: section.slug, cards: (bySection[at] ?? []).filter((card) => !shown.has(card.id)).slice(0, 4) }))
    .filter((block) => block.cards.length > 0);
  const counted = read.length >= 3;
  const worth = latest.filter((card) => card.id !== arranged.lead?.id).slice(-5);
  const isDiscussed = discussed.length > 0;
  const open = comments ? latest.filter((card) => !worth.includes(card) && card.id !== arranged.lead?.id).slice(-4) : [];
  return {
    breaking,
    ...arranged,
    blocks,
    read: { cards: counted ? read : worth, counted },
    discussed: { items: isDiscussed ? discussed : open.map((card) => ({ card, comments: 0 })), counted: isDiscussed },
  };
});

/** The top of a language's front page as it stands now. */
export async function getTop(locale: string): Promise<Top> {
  const [pinned, page] = await Promise.all([listPinned(locale), getLatestPage(locale, 1, 30)]);
  return arrange(pinned, page?.cards ?? []);
}

export type Slot = 'lead' | 'second' | 'also' | 'latest';
/** Where the story at this place of the order by hand stands, from 0. */
export const slotOf = (at: number): Slot => (at === 0 ? 'lead' : at < 3 ? 'second' : at < 7 ? 'also' : 'latest');
