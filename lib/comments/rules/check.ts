import type { Held } from './held';
import { capitals, invisible, links, repeats } from './shape';
import { words } from './words';

/** What the text itself gives reason to hold. Every rule is asked, so that the moderator sees all reasons at once. */
export const checkText = (text: string): Held[] => [words, links, capitals, repeats, invisible].flatMap((rule) => rule(text));
