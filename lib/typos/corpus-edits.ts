import { copyOfDocument, makeParagraph, markings, nextKey, type Paragraph, pickRandom, type Random, randomWords, type Sign, whole } from './corpus-documents';

const isLine = (paragraph: Paragraph | undefined) => paragraph?.kind === 'paragraph' || paragraph?.kind === 'heading';

/** One random edit, in place. */
export function edit(random: Random, document: Paragraph[], target: { id: string; keys: number[] }, language: number): void {
  const at = whole(random, document.length);
  const some = random() < 0.35 ? (document.find((paragraph) => paragraph.signs.some((sign) => sign.key === target.keys[0])) ?? document[at]) : document[at];
  if (!some) return;
  const place = snapped(random, some.signs, whole(random, some.signs.length + 1), 0.9);
  const ofTarget = some.signs.findIndex((sign) => sign.key === target.keys[0]);
  const kind = whole(random, 20);
  if (kind < 5) some.signs.splice(place, 0, ...randomWords(random, 1 + whole(random, 6), language), { text: ' ', key: nextKey(), marks: '' });
  else if (kind < 8) some.signs.splice(place, 1 + whole(random, 8));
  else if (kind < 9) some.signs.splice(place, 2 + whole(random, 30));
  else if (kind < 10 && ofTarget >= 0) some.signs.splice(ofTarget + whole(random, target.keys.length + 1), 0, ...randomWords(random, 1, language));
  else if (kind < 11 && ofTarget >= 0) some.signs.splice(ofTarget, 1 + whole(random, target.keys.length));
  else if (kind < 13) document.splice(whole(random, document.length), 0, ...document.splice(at, 1));
  else if (kind < 14 && document.length > 2) document.splice(at, 1);
  else if (kind < 15) document.splice(at, 0, makeParagraph(random, language, `n${nextKey()}`));
  else if (kind < 16) document.splice(at, 0, copyOfDocument(some, `n${nextKey()}`));
  else if (kind < 17 && some.kind === 'paragraph' && place > 0 && place < some.signs.length)
    document.splice(document.indexOf(some) + 1, 0, { id: `n${nextKey()}`, kind: 'paragraph', signs: some.signs.splice(place) });
  else if (kind < 18 && at > 0 && isLine(document[at - 1]) && isLine(document[at])) {
    const [gone] = document.splice(at, 1);
    document[at - 1]?.signs.push(...(gone?.signs ?? []));
  } else for (const sign of some.signs.slice(place, place + 6)) sign.marks = pickRandom(random, markings);
}

/**
 * Edits of kinds that the first corpus has not, in place: each of them to the paragraph of the
 * quote.
 */
export const rarerEdits = [
  'moved under a new id',
  'no-break spaces',
  'composed',
  'decomposed',
  'parts swapped',
  'typed twice',
  'id to the second half',
] as const;

export function editRarely(random: Random, document: Paragraph[], keys: number[]): (typeof rarerEdits)[number] {
  const kind = pickRandom(random, rarerEdits);
  const some = document.find((paragraph) => paragraph.signs.some((sign) => sign.key === keys[0]));
  if (!some) return kind;
  const at = document.indexOf(some);
  const first = some.signs.findIndex((sign) => sign.key === keys[0]);
  const respell = (change: (text: string) => string) => {
    for (const sign of some.signs) sign.text = change(sign.text);
  };
  if (kind === 'no-break spaces') respell((text) => text.replaceAll(' ', '\u00a0'));
  else if (kind === 'composed') respell((text) => text.normalize('NFC'));
  else if (kind === 'decomposed') respell((text) => text.normalize('NFD'));
  else if (kind === 'parts swapped') some.signs.splice(whole(random, some.signs.length), 0, ...some.signs.splice(whole(random, some.signs.length), 6));
  else if (kind === 'typed twice') {
    const again = some.signs.slice(first, first + keys.length).map((sign) => ({ ...sign, key: nextKey() }));
    some.signs.splice(first + keys.length, 0, { text: ' ', key: nextKey(), marks: '' }, ...again);
    some.signs.splice(first + whole(random, keys.length), 1);
  } else if (kind === 'moved under a new id') {
    document.splice(at, 1);
    document.splice(whole(random, document.length + 1), 0, { ...some, id: `n${nextKey()}` });
  } else if (some.kind === 'paragraph')
    document.splice(at, 0, { id: `n${nextKey()}`, kind: 'paragraph', signs: some.signs.splice(0, whole(random, first + 1)) });
  return kind;
}

/** Mostly people select and edit whole words: the beginning of the word at `at`, this often. */
export function snapped(random: Random, signs: Sign[], at: number, often: number): number {
  if (random() >= often) return at;
  let start = at;
  while (start > 0 && signs[start - 1]?.text !== ' ' && at - start < 12) start -= 1;
  return start;
}
