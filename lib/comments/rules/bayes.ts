export type Counts = { approved: number; refused: number };

/** So many decisions of each kind in a language before the score says anything. */
export const leastLessons = 25;
/** Only the words that weigh most count: a long text is not surer than a short one. */
const mostWords = 15;
const leastWeight = 0.35;

export type Score = { percent: number; words: { word: string; weight: number }[] };

/**
 * How much a text resembles what this newsroom refused, by a naive Bayes with even odds to begin
 * with, and the words that weighed most. Null while too little has been decided, or where no word
 * tells anything.
 */
export function scoreOf(words: string[], known: ReadonlyMap<string, Counts>, total: Counts): Score | null {
  if (total.approved < leastLessons || total.refused < leastLessons) return null;
  const weights = words
    .flatMap((word) => {
      const seen = known.get(word);
      return seen && seen.approved + seen.refused > 1 ? [{ word, weight: weightOf(seen, total) }] : [];
    })
    .filter((found) => Math.abs(found.weight) >= leastWeight)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords);
  if (weights.length === 0) return null;
  const odds = weights.reduce((sum, weight) => sum + weight.weight, 0);
  return { percent: Math.round(100 / (1 + Math.exp(-odds))), words: weights };
}

/**
 * Positive where a word stands rather in refused comments, negative where rather in approved ones.
 */
function weightOf(seen: Counts, total: Counts): number {
  const refused = (seen.refused + 0.5) / (total.refused + 1);
  const approved = (seen.approved + 0.5) / (total.approved + 1);
  return Math.log(refused / approved);
}

/**
 * The counts as they would be had one comment not been learned: for asking what the score would
 * have said of it.
 */
export const withoutComment = (counts: Counts, outcome: 'approved' | 'refused'): Counts => ({ ...counts, [outcome]: Math.max(0, counts[outcome] - 1) });
