import { editDistance } from './nearest';

const shortest = 4;
const longestRun = 20;

const pairsOf = (characters: string[]) => characters.slice(1).map((second, at) => `${characters[at]}${second}`);

/**
 * How many characters a run of Chinese may be off and still be meant: none under four, one up to
 * seven, two above.
 */
const chineseTolerance = (run: string): number => ([...run].length < shortest ? 0 : [...run].length <= 7 ? 1 : 2);

/** The runs of Chinese in a query that may have been mistyped. */
export const runsOf = (text: string): string[] =>
  [...new Set(text.match(/\p{Script=Han}+/gu) ?? [])].filter((run) => [...run].length >= shortest && [...run].length <= longestRun);

/**
 * The sets of neighbouring characters of which a headline must have one whole, if one character of
 * the run is wrong, too many or missing, or two neighbours are swapped: the pairs that this mistake
 * leaves.
 */
export function pairsLeft(run: string): string[][] {
  const characters = [...run];
  const pairs = pairsOf(characters);
  const sets = new Map<string, string[]>();
  for (let at = 0; at < characters.length; at += 1)
    for (const span of [1, 2]) {
      const left = pairs.filter((_, pair) => pair + 1 < at || pair >= at + span);
      if (left.length > 0) sets.set(left.join('|'), left);
    }
  return [...sets.values()];
}

/**
 * The piece of these headlines that is nearest to a run, the more frequent first; null where none
 * is near enough or it is there itself.
 */
export function nearestRun(run: string, headlines: string[]): string | null {
  const limit = chineseTolerance(run);
  const length = [...run].length;
  const counts = new Map<string, number>();
  for (const headline of headlines) {
    if (headline.includes(run)) return null;
    for (const part of headline.match(/\p{Script=Han}+/gu) ?? []) for (const piece of piecesOf(part, length)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  let best: { piece: string; worth: number } | null = null;
  for (const [piece, count] of counts) {
    const distance = editDistance(run, piece, limit);
    if (distance > limit) continue;
    const worth = -distance * 1e6 - Math.abs([...piece].length - length) * 1e5 + Math.min(count, 9e4);
    if (!best || worth > best.worth) best = { piece, worth };
  }
  return best?.piece ?? null;
}

function piecesOf(part: string, length: number): string[] {
  const characters = [...part];
  const pieces: string[] = [];
  for (const size of [length - 1, length, length + 1])
    for (let at = 0; at + size <= characters.length; at += 1) pieces.push(characters.slice(at, at + size).join(''));
  return pieces;
}
