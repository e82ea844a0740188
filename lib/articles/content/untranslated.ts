import { languageOf } from '../../comments/comment/language';
import type { Locale } from '../../ground/locales';
import type { BodyNode } from '../body/body';
import type { Content } from './content';
import { digestOf, listPassages, type Passage } from './source-changes';

/**
 * `same`: the words of the source still stand there. `language`: most letters are of another
 * language than the edition.
 */
export type UntranslatedPassage = Passage & { why: 'same' | 'language'; digest: string };

/**
 * Fewer letters than this in another script are a name, a unit or a mark, unless they are the
 * source's own words.
 */
const fewest = 12;

/** What the figures of a text say to those who do not see them. */
function listAlts(body: BodyNode): Passage[] {
  const found: Passage[] = [];
  const waiting = [body];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'figure') found.push({ key: `${String(node.attrs?.id ?? '')}:alt`, text: String(node.attrs?.alt ?? '') });
    waiting.push(...(node.content ?? []).toReversed());
  }
  return found.filter((passage) => passage.text.trim() !== '');
}

const passagesOf = (content: Content) => [...listPassages(content), ...listAlts(content.body)];
const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The passages of a translation that are not translated: equal to a passage of the source, or in
 * another language than the edition. `accepted` holds the digests of those that someone found right
 * as they are; other words need a new look.
 */
export function listUntranslated(content: Content, source: Content, locale: Locale, accepted: Record<string, string>): UntranslatedPassage[] {
  const known = new Set(passagesOf(source).map((passage) => plain(passage.text)));
  return passagesOf(content).flatMap(({ key, text }) => {
    const isSame = lettersIn(text) > 0 && known.has(plain(text)) && languageOf(text, locale) !== locale;
    const isOther = lettersIn(text) >= fewest && languageOf(text, locale) !== locale;
    const digest = digestOf(text);
    if ((!isSame && !isOther) || accepted[key] === digest) return [];
    return [{ key, text, why: isSame ? 'same' : 'language', digest }];
  });
}
