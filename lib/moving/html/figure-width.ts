import { type ElementNode, hasClass } from './tree';

/** How wide a picture stands in its text where it is not as wide as that. */
export type FigureWidth = 'narrow' | 'wide';

export const figureWidthOf = (given: unknown): FigureWidth | null => (given === 'narrow' || given === 'wide' ? given : null);

const wide = /^(alignwide|alignfull|kg-width-wide|kg-width-full)$/;
/** What stood beside its text elsewhere is not blown up to the width of the text here. */
const narrow = /^(is-narrow|alignleft|alignright)$/;

/** The width that the classes of a figure or picture ask for, or the comment before it. */
export function widthMarkedBy(element: ElementNode, comment = ''): FigureWidth | null {
  if (hasClass(element, wide)) return 'wide';
  return hasClass(element, narrow) ? 'narrow' : figureWidthOf(comment);
}
