/** The language of the page, as its addresses have it. */
export const pageLocale = (): string => document.documentElement.lang.slice(0, 2);

/** The language of the page, for dates and numbers. */
export const pageLanguage = (): string => (document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang);

const wordSets = new Map<string, Promise<unknown>>();

/**
 * What a part of this code says, in the page's language: fetched once, when it is first needed.
 * Rejects where it cannot be had.
 */
export function loadWords<Words>(name: string): Promise<Words> {
  const known = wordSets.get(name) ?? fetchWords(name);
  wordSets.set(name, known);
  return known as Promise<Words>;
}

async function fetchWords(name: string): Promise<unknown> {
  try {
    const answer = await fetch(`/${pageLocale()}/words/${name}`);
    if (!answer.ok) throw new Error(`no words: ${answer.status}`);
    return await answer.json();
  } catch (error) {
    wordSets.delete(name);
    throw error;
  }
}

/** Words as a comment quotes them, after what stands in it already. */
export const quoteAfter = (text: string, words: string): string =>
  `${text && `${text}\n\n`}${words
    .trim()
    .split(/\n+/)
    .map((line) => `> ${line}`)
    .join('\n')}\n\n`;

/** A sentence with `{name}` replaced. */
export const fillIn = (text: string, values: Record<string, string | number>): string => text.replace(/\{(\w+)\}/g, (_all, name) => String(values[name] ?? ''));
