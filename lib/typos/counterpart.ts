import type { Locale } from '../ground/locales';
import { asideOf, type Block, isAside } from './blocks';
import { listSentences, type Sentence } from './sentences';

const digits: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The numbers a text tells, in digits or in Chinese numerals, as plain numbers. */
export function numbersIn(text: string): number[] {
  const arabic = [...text.matchAll(/\p{Nd}+(?:[ \u00a0,]\p{Nd}{3})*/gu)].map((match) => Number(match[0].replace(/[^0-9]/g, '')));
  const chinese = [...text.matchAll(/[〇零一二三四五六七八九十百千两]+/gu)].map((match) => chineseNumber(match[0]));
  return [...arabic, ...chinese];
}

/** 二十一 is 21; 二〇二六 is 2026. */
function chineseNumber(text: string): number {
  if (![...text].some((sign) => sign in powers)) return Number([...text].map((sign) => digits[sign] ?? 0).join(''));
  let [total, unit] = [0, 0];
  for (const sign of text) {
    const power = powers[sign];
    if (power === undefined) unit = digits[sign] ?? 0;
    else {
      total += (unit || 1) * power;
      unit = 0;
    }
  }
  return total + unit;
}

const shared = (left: string, right: string) => {
  const wanted = numbersIn(left);
  return numbersIn(right).filter((number) => wanted.includes(number)).length;
};

/**
 * The block of another edition that probably says the same: beside it in order, better with the
 * same numbers.
 */
export function counterpartBlock(fix: { block: string; now: Block[]; said: string }, blocks: Block[]): string {
  if (isAside(fix.block) && blocks.some((block) => block.id === fix.block)) return fix.block;
  const [from, to] = [fix.now, blocks].map((list) => list.filter((block) => !isAside(block.id)));
  if (!from || !to || to.length === 0) return 'headline';
  const owner = asideOf(fix.block)?.owner ?? fix.block;
  const at = from.findIndex((block) => block.id === owner);
  const whole = from[at]?.text ?? '';
  const expected = from.length === to.length ? at : (at / Math.max(1, from.length - 1)) * (to.length - 1);
  const score = (block: Block, index: number) =>
    4 * shared(fix.said, block.text) + shared(whole, block.text) + (block.id === fix.block ? 1 : 0) - Math.abs(index - expected) / Math.max(3, to.length / 2);
  return to.map((block, index) => ({ id: block.id, score: score(block, index) })).toSorted((a, b) => b.score - a.score)[0]?.id ?? 'headline';
}

/**
 * The sentence of a passage that probably says the same as a sentence of another edition, or null
 * where nothing tells.
 */
export function counterpartSentence(source: { text: string; said: string; says: string; locale: Locale }, text: string, locale: Locale): Sentence | null {
  const own = listSentences(text, locale);
  if (own.length < 2) return own[0] ?? null;
  const best = own
    .map((sentence) => ({ sentence, score: shared(source.said, text.slice(sentence.start, sentence.end)) }))
    .toSorted((a, b) => b.score - a.score);
  if (best[0] && best[0].score > (best[1]?.score ?? 0)) return best[0].sentence;
  const theirs = listSentences(source.text, source.locale);
  const at = theirs.findIndex((sentence) => source.text.slice(sentence.start, sentence.end).includes(source.says));
  if (at < 0) return null;
  return own[theirs.length === own.length ? at : Math.round((at / Math.max(1, theirs.length - 1)) * (own.length - 1))] ?? null;
}
