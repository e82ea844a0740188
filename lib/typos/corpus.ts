import type { BodyNode } from '../articles/body/body';
import { findAnchor } from './anchor';
import { applyFix } from './apply-fix';
import { listReportable } from './blocks';
import { makeDocument, type Paragraph, pickRandom, type Random, randomFrom, type Sign, textOfSigns, toBody, vocabularies, whole } from './corpus-documents';
import { edit, editRarely, type rarerEdits, snapped } from './corpus-edits';
import { offerPlace } from './offer';
import { selectorAt } from './selector';

/** What became of one generated report. `wrong` says what was changed instead. */
export type CorpusOutcome = {
  exists: boolean;
  found: boolean;
  wrong: string | null;
  refused?: 'ambiguous' | 'weak' | 'gone';
  isSure?: boolean;
  offered?: 'right' | 'wrong';
};

function quoteEnd(random: Random, signs: Sign[], from: number): number {
  let end = Math.min(signs.length, from + 2 + whole(random, 14));
  if (random() < 0.7) while (end < signs.length && signs[end]?.text !== ' ' && end - from < 20) end += 1;
  return end;
}

type Case = CorpusOutcome & { exact: string; language: number; rarely?: (typeof rarerEdits)[number] };

/**
 * Makes a document, reports a random place in it, edits it, and applies the fix where the report is
 * found. `isRare`: with one of the rarer edits at the end.
 */
export function runCase(seed: number, isRare = false): Case {
  const random = randomFrom(seed);
  const language = whole(random, vocabularies.length + (isRare ? 2 : 1));
  const document = makeDocument(random, language);
  const seen = structuredClone(document);
  const chosen = pickRandom(
    random,
    seen.filter((paragraph) => paragraph.signs.length > 0),
  );
  const from = snapped(random, chosen.signs, whole(random, chosen.signs.length), 0.7);
  const quoted = chosen.signs.slice(from, quoteEnd(random, chosen.signs, from));
  const start = textOfSigns(chosen.signs.slice(0, from)).length;
  const aside = { headline: 'The headline', standfirst: 'The standfirst', pictureCaption: '' };
  const before = listReportable({ ...aside, body: toBody(seen) });
  const selector = selectorAt(before, chosen.id, start, start + textOfSigns(quoted).length, 1);
  if (!selector) throw new Error('no selector');
  const target = { id: chosen.id, keys: quoted.map((sign) => sign.key) };
  for (let n = 1 + whole(random, 3); n > 0; n -= 1) edit(random, document, target, language);
  const rarely = isRare ? editRarely(random, document, target.keys) : undefined;
  const held = document.find((paragraph) => paragraph.signs.some((sign) => target.keys.includes(sign.key)));
  const exists = held ? isWhole(held.signs, target.keys) : false;
  const now = { ...aside, body: toBody(document) };
  const result = findAnchor(listReportable(now), selector, before);
  const common = { exists, exact: selector.exact, language, rarely };
  if (!result.found) {
    const offer = offerPlace(listReportable(now), selector, before);
    const offered = offer ? (findWrong(document, offer, target.keys, selector.exact) === null ? ('right' as const) : ('wrong' as const)) : undefined;
    return { ...common, found: false, wrong: null, refused: result.refused, offered };
  }
  const wrong = findWrong(document, result, target.keys, selector.exact) ?? findDamage(document, now, result);
  return { ...common, found: true, wrong, isSure: result.sure };
}

function isWhole(signs: Sign[], keys: number[]): boolean {
  const at = signs.findIndex((sign) => sign.key === keys[0]);
  return at >= 0 && keys.every((key, n) => signs[at + n]?.key === key);
}

type Range = { block: string; start: number; end: number };

/**
 * What lies in the range that was found, but was not reported or put between by an edit. An edit
 * that repeats the letters at its edge (`a b` to `a x b`: `x ` or ` x`?) reads in two ways, and
 * both are right; so is a place that reads as reported.
 */
function findWrong(document: Paragraph[], range: Range, keys: number[], exact: string): string | null {
  const signs = document.find((paragraph) => paragraph.id === range.block)?.signs ?? [];
  let at = 0;
  const inside = signs.filter((sign) => {
    const isIn = at < range.end && at + sign.text.length > range.start;
    at += sign.text.length;
    return isIn;
  });
  const isOurs = inside.some((sign) => keys.includes(sign.key));
  const strange = inside.filter((sign) => !keys.includes(sign.key) && sign.key <= Math.max(...keys) && sign.key >= Math.min(...keys));
  const missed = signs.filter((sign) => keys.includes(sign.key)).length - inside.filter((sign) => keys.includes(sign.key)).length;
  const atOwnPlace = inside.filter((sign, n) => sign.key === keys[n]).length;
  const isSame = textOfSigns(inside) === exact && inside.length === keys.length && atOwnPlace > 0;
  if (isSame && (missed === 0 || atOwnPlace * 2 >= keys.length)) return null;
  const edges = [inside[0], inside.at(-1)].every((sign) => sign && keys.includes(sign.key));
  return isOurs && strange.length === 0 && missed === 0 && edges ? null : JSON.stringify(textOfSigns(inside));
}

/** Whether the fix changed anything beside its place. */
function findDamage(document: Paragraph[], now: { headline: string; standfirst: string; pictureCaption: string; body: BodyNode }, range: Range): string | null {
  const fixed = applyFix(now, range, '✎');
  if (!fixed) return 'not applied';
  const kept = document.map((paragraph) => {
    if (paragraph.id !== range.block) return paragraph;
    let at = 0;
    const signs = paragraph.signs.flatMap((sign) => {
      const begin = at;
      at += sign.text.length;
      if (begin < range.start || begin >= range.end) return [sign];
      return begin === range.start ? [{ ...sign, text: '✎' }] : [];
    });
    return { ...paragraph, signs };
  });
  return JSON.stringify(toBody(kept)) === JSON.stringify(fixed.body) ? null : 'neighbours changed';
}
