import { fold } from '../ground/fold';

/** Marks that a Persian or Arabic keyboard leaves out, and the line that stretches a word. */
const unwritten = /[\u064b-\u0652\u0670\u0640]/;
/** Letters that are one to a hand in a hurry, or on another keyboard. */
const alike: Record<string, string> = {
  ё: 'е',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  '×': 'x',
  х: 'x',
  '·': '-',
  '•': '-',
  '‧': '-',
  '∙': '-',
  '、': ',',
  '。': '.',
};

type Loose = { text: string; from: number[]; to: number[] };

/**
 * A text without what one leaves out who types from memory, with the way back: capitals, the points
 * of ё, spaces beside dashes, between the digits of a number and before its sign.
 */
function loosen(given: string): Loose {
  const { text, from, to } = fold(given, true);
  const made: Loose = { text: '', from: [], to: [] };
  for (let at = 0; at < text.length; at += 1) {
    const unit = alike[text.charAt(at)] ?? text.charAt(at);
    const [before, after] = [made.text.at(-1) ?? '', text.charAt(at + 1)];
    const isDropped =
      unwritten.test(unit) ||
      (unit === '-' && before === '-') ||
      (unit === ' ' && (before === '-' || after === '-' || (/\d/.test(before) && /[\d%]/.test(after)) || /[,.;:!?([]/.test(before)));
    if (isDropped) continue;
    made.text += unit;
    made.from.push(from[at] ?? 0);
    made.to.push(to[at] ?? 0);
  }
  return made;
}

/** Around a quote one may set quotation marks, or an end that the text does not have there. */
const edges = /^["'\s([]+|["'\s.,;:!?)\]]+$/g;

/** Where a quote stands that was typed from memory, by whole words. */
export function loosePlacesOf(text: string, quote: string): { start: number; end: number }[] {
  const within = loosen(text);
  const whole = loosen(quote).text.trim();
  const places = placesIn(within, whole);
  return places.length > 0 ? places : placesIn(within, whole.replace(edges, ''));
}

function placesIn(within: Loose, wanted: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  if (wanted === '') return places;
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(within.text.charAt(at)) && !/\p{Script=Han}/u.test(within.text.charAt(at));
  for (let at = within.text.indexOf(wanted); at >= 0; at = within.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const isWhole = !(isLetter(at - 1) && isLetter(at)) && !(isLetter(end - 1) && isLetter(end));
    if (isWhole) places.push({ start: within.from[at] ?? 0, end: within.to[end - 1] ?? 0 });
  }
  return places;
}
