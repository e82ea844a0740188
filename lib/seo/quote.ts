import { isLocale, type Locale } from '../ground/locales';
import { translator } from '../ground/messages';
import { getPublication } from '../settings/publication';
import { findForFile } from './article-files';
import { drawQuote } from './quote-card';
import { longestQuote, quoteFrom } from './quote-words';

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
