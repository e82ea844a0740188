/**
 * What a format cannot hold as it is: what is written as it stood on the day, and what is not
 * there, or only as a link.
 */
export const unequalKinds = ['stories', 'people', 'map', 'contact', 'form', 'spans', 'picture', 'comments', 'nowhere', 'unanswered'] as const;
export type Unequal = (typeof unequalKinds)[number];
export type ReceiptCounts = { texts: number; unequal: Partial<Record<Unequal, number>>; places: [what: Unequal, place: string][] };

const mostPlaces = 200;

/** Counts what goes out, and what of it does not come out as it is here, with its place. */
export class ExportReceipt {
  readonly counts: ReceiptCounts = { texts: 0, unequal: {}, places: [] };

  text(count = 1): void {
    this.counts.texts += count;
  }

  /** `count`: how many of them stand in that place. */
  tell(what: Unequal, place: string, count = 1): void {
    const { unequal, places } = this.counts;
    unequal[what] = (unequal[what] ?? 0) + count;
    if (places.length < mostPlaces) places.push([what, place]);
  }
}
