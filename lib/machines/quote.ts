import type { BodyNode } from '@/db/schema';
import { bodyToText } from '../articles/body/body';
import { placesOf } from '../ground/fold';
import { isLocale, type Locale } from '../ground/locales';
import { translator } from '../ground/messages';
import { getPublication } from '../settings/publication';
import { findForFile } from './article-files';
import { drawQuote } from './quote-card';

/** A card holds no longer quotation, in characters. */
export const longestQuote = 280;
const fewestLetters = 3;

type Quoted = { headline: string; standfirst: string; body: BodyNode };

/** The words as the story has them, or why there is no card: nobody is made to say what does not stand in the story. */
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

const mostWaiting = 4;
let drawing = Promise.resolve();
let waiting = 0;

/** One after another: a picture takes a processor for itself. Null where too many wait. */
async function inTurn(draw: () => Promise<Response>): Promise<Response | null> {
  if (waiting >= mostWaiting) return null;
  waiting += 1;
  const mine = drawing.then(draw);
  drawing = mine.then(
    () => undefined,
    () => undefined,
  );
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

const told = (locale: Locale, status: 422 | 503, reason: 'none' | 'long' | 'other' | 'busy') =>
  new Response(`${translator(locale, 'sharing')(`refused.${reason}`, { most: longestQuote })}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    },
  });

/** A picture of some words of a story, with its headline and where it is from. */
export async function answerQuote(locale: string, slug: string, asked: string): Promise<Response> {
  const article = await findForFile(locale, slug, '/quote.png');
  if (article instanceof Response) return article;
  const language = isLocale(locale) ? locale : 'en';
  const quote = quoteFrom(article, asked);
  if ('reason' in quote) return told(language, 422, quote.reason);
  const publication = await getPublication(language);
  return (await inTurn(() => drawQuote(article, publication, quote.words))) ?? told(language, 503, 'busy');
}
