import { type SQL, sql } from 'drizzle-orm';
import { nearestRun, pairsLeft, runsOf } from './chinese';
import { listNames } from './names';
import { nearestWord, toleranceOf } from './nearest';
import { type Term, wordsOfQuery } from './query';
import { withinTime } from './sql';

/** The statement that finds headlines with a word like this one, the most alike first. */
export const alikeStatement = (locale: string, word: string): SQL => sql`
  select headline from (
    select headline, id from articles where ${word} <% lower(headline) and locale = ${locale} and status = 'published' limit 3000
  ) alike
  order by word_similarity(${word}, lower(headline)) desc, id desc limit 300`;

/**
 * The statement that finds Chinese headlines that have what one mistake leaves of these characters.
 */
export const alikeChineseStatement = (run: string): SQL => sql`
  select headline from articles
  where (${sql.join(
    pairsLeft(run).map(
      (pairs) =>
        sql`title_pairs(headline) @> array[${sql.join(
          pairs.map((pair) => sql`${pair}::text`),
          sql`, `,
        )}]`,
    ),
    sql` or `,
  )}) and locale = 'zh' and status = 'published' limit 1000`;

export async function correctChinese(text: string, groups: Term[][]): Promise<string | null> {
  let corrected = text;
  for (const run of runsOf(wordsOfQuery(groups).join(' ')).slice(0, 4)) {
    const alike = await withinTime(1000, (tx) => tx.execute<{ headline: string }>(alikeChineseStatement(run)));
    const nearest =
      alike &&
      nearestRun(
        run,
        alike.rows.map((row) => row.headline),
      );
    if (nearest) corrected = corrected.replaceAll(run, nearest);
  }
  return corrected === text ? null : corrected;
}

/**
 * The query with the words that no title or name has replaced by the nearest ones that titles and
 * names of states, institutions, topics and people have; null where there are none.
 */
export async function correct(locale: string, text: string, groups: Term[][]): Promise<string | null> {
  let corrected = text;
  const words = wordsOfQuery(groups)
    .filter((candidate) => toleranceOf(candidate) > 0 && !/\p{Script=Han}/u.test(candidate))
    .slice(0, 6);
  const names = words.length > 0 ? await listNames(locale) : [];
  for (const word of words) {
    const alike = await withinTime(1000, (tx) => tx.execute<{ headline: string }>(alikeStatement(locale, word)));
    const nearest = alike && nearestWord(word, [...alike.rows.map((row) => row.headline), ...names]);
    if (nearest) corrected = replaceWord(corrected, word, nearest);
  }
  return corrected === text ? null : corrected;
}

function replaceWord(text: string, word: string, by: string): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (match) => (match.toLowerCase() === word ? by : match));
}
