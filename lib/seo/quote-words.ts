import type { BodyNode } from '@/db/schema';
import { bodyToText } from '../articles/body/body';
import { placesOf } from '../ground/fold';

/** A card holds no longer quotation, in characters. */
export const longestQuote = 280;
const fewestLetters = 3;

type Quoted = { headline: string; standfirst: string; body: BodyNode };

/**
 * The words as the story has them, or why there is no card: nobody is made to say what does not
 * stand in the story.
 */
export function quoteFrom(story: Quoted, asked: string): { words: string } | { reason: 'none' | 'long' | 'other' } {
  const wanted = asked
    .slice(0, longestQuote * 4)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”«»「」„]+|["“”«»「」„]+$/gu, '');
  if ((wanted.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < fewestLetters) return { reason: 'none' };
  if (wanted.length > longestQuote) return { reason: 'long' };
  for (const text of [bodyToText(story.body), story.standfirst, story.headline]) {
    const flat = text.replace(/\s+/g, ' ');
    const [place] = placesOf(flat, wanted);
    if (place) return { words: flat.slice(place.start, place.end) };
  }
  return { reason: 'other' };
}
