import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { spellingsOf } from '../articles/body/spellings';
import { type FoundCard, listFound } from '../articles/reading/cards';
import { searched } from '../ground/fold';
import { closing, markWords, opening, readMarks, type SnippetPart } from './marks';
import { chineseWords, type Term } from './query';
import { tsquery } from './sql';

export type Hit = { card: FoundCard; headline: SnippetPart[]; snippet: SnippetPart[] };
type Shown = { headline: SnippetPart[]; snippet: SnippetPart[] };

const text = sql`a.standfirst || E'\n' || left(a.body_text, 40000)`;
const among = (ids: number[]) =>
  sql`a.id = any(${sql`array[${sql.join(
    ids.map((id) => sql`${id}::bigint`),
    sql`, `,
  )}]`})`;

const isMarked = ({ headline, snippet }: Shown) => [...headline, ...snippet].some((piece) => piece.found);

/** The cards of these articles with what was found in them marked. */
export async function describeHits(locale: string, ids: number[], groups: Term[][]): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const [cards, shown] = await Promise.all([listFound(ids), locale === 'zh' ? markByLetters(ids, chineseAsked(groups)) : markByWords(locale, ids, groups)]);
  const left = [...shown].filter(([, found]) => !isMarked(found)).map(([id]) => id);
  // Names that say nothing as words (WHO), and what stands there with other signs (F16 for F-16).
  const byLetters: Map<number, Shown> = locale === 'zh' || left.length === 0 ? new Map() : await markByLetters(left, lettersAsked(groups));
  return cards.map((card) => {
    const found = shown.get(card.id);
    if (!found) return { card, headline: [{ text: card.headline, found: false }], snippet: [{ text: card.standfirst, found: false }] };
    if (locale === 'zh') return { card, ...found };
    const other = byLetters.get(card.id);
    return { card, ...(other && isMarked(other) ? other : { headline: found.headline, snippet: openSnippet(found.snippet, card.standfirst) }) };
  });
}

const asked = (groups: Term[][]) => groups.flat().filter((term) => !term.not);
const chineseAsked = (groups: Term[][]) => asked(groups).flatMap((term) => [...chineseWords(term.text), ...spellingsOf(term.text)]);
const lettersAsked = (groups: Term[][]) => asked(groups).flatMap((term) => searched(term.text).split(/[\s/]+/));

async function markByWords(locale: string, ids: number[], groups: Term[][]): Promise<Map<number, Shown>> {
  const wanted = tsquery(locale, groups);
  const marks = `StartSel=${opening}, StopSel=${closing}`;
  const { rows } = await database().execute<{ id: string; headline: string; snippet: string }>(
    sql`select a.id::text as id, ts_headline(search_config(${locale}), shown_text(a.headline), ${wanted}, ${`${marks}, HighlightAll=true`}) as headline,
      ts_headline(search_config(${locale}), shown_text(${text}), ${wanted}, ${`${marks}, MaxFragments=2, MaxWords=22, MinWords=10, FragmentDelimiter=" … "`}) as snippet
    from articles a where ${among(ids)}`,
  );
  return new Map(rows.map((row) => [Number(row.id), { headline: readMarks(row.headline), snippet: readMarks(row.snippet) }]));
}

async function markByLetters(ids: number[], words: string[]): Promise<Map<number, Shown>> {
  const { rows } = await database().execute<{ id: string; headline: string; snippet: string }>(
    sql`select a.id::text as id, a.headline, ${text} as snippet from articles a where ${among(ids)}`,
  );
  return new Map(rows.map((row) => [Number(row.id), { headline: markWords(row.headline, words, 300), snippet: markWords(row.snippet, words) }]));
}

/**
 * A snippet that does not begin where the text does begins with dots, and one that stops within a
 * sentence ends with them.
 */
function openSnippet(pieces: SnippetPart[], standfirst: string): SnippetPart[] {
  const whole = pieces.map((piece) => piece.text).join('');
  const dots = (text: string): SnippetPart => ({ text, found: false });
  const isWithin = whole !== '' && !/[.!?…»”)]\s*$/u.test(whole);
  return [...(standfirst === '' || standfirst.startsWith(whole.slice(0, 12)) ? [] : [dots('… ')]), ...pieces, ...(isWithin ? [dots(' …')] : [])];
}
