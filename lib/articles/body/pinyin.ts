/**
 * Every syllable of Mandarin in Latin letters without tones, as typed on a keyboard: lv for lü. The
 * longest ending first.
 */
const endings = 'iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v';
const syllable = new RegExp(`^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:${endings})|ang|eng|ai|an|ao|ei|en|er|ou|a|e|o)$`);
const longestSyllable = 6;

const most = 60;
const pairsOf = (syllables: string[]) => syllables.slice(1).map((second, at) => `${syllables[at]}${second}`);

/**
 * A Chinese title in Latin letters, as its readers type it without a Chinese keyboard: each word,
 * and each pair of neighbouring syllables, so that it is found by any part of it. The dictionary of
 * words is loaded when something is written, not before.
 */
export async function pinyinWords(title: string): Promise<string[]> {
  const runs = title.match(/\p{Script=Han}+/gu) ?? [];
  if (runs.length === 0) return [];
  const { pinyin } = await import('pinyin-pro');
  const found = new Set<string>();
  for (const run of runs) {
    // Read as a whole, for one character may be said in two ways (银行, 行走).
    const said = pinyin(run, { toneType: 'none', type: 'array', v: true });
    if (said.length !== [...run].length) continue;
    for (const pair of pairsOf(said)) found.add(pair);
    let at = 0;
    for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(run)) {
      const length = [...segment].length;
      if (length > 1) found.add(said.slice(at, at + length).join(''));
      at += length;
    }
  }
  return [...found].filter((syllable) => /^[a-z]{2,40}$/.test(syllable)).slice(0, 400);
}

/**
 * What is typed in Latin letters as pairs of syllables, such as titles have (shanghai hezuo:
 * shanghai haihe hezuo); null where it is no Mandarin.
 */
export function pinyinPairs(text: string): string | null {
  const typed = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '');
  if (!/^[a-z' ]{4,80}$/.test(typed)) return null;
  const syllables = typed.split(/[' ]+/).filter(Boolean).flatMap(syllablesOf);
  return syllables.length < 2 || syllables.length > most || syllables.includes('') ? null : pairsOf(syllables).join(' ');
}

/** A word as its syllables, each as long as can be; one that is empty where it has none. */
function syllablesOf(word: string): string[] {
  // For each place, from the last: how long the first syllable is of what follows; 0 where nothing
  // fits.
  const first: number[] = Array.from({ length: word.length + 1 }, () => 0);
  const fits = (at: number) => at === word.length || (first[at] ?? 0) > 0;
  for (let at = word.length - 1; at >= 0; at -= 1)
    for (let length = Math.min(longestSyllable, word.length - at); length > 0 && first[at] === 0; length -= 1)
      if (fits(at + length) && syllable.test(word.slice(at, at + length))) first[at] = length;
  if (first[0] === 0) return [''];
  const syllables: string[] = [];
  for (let at = 0; at < word.length; at += first[at] ?? 1) syllables.push(word.slice(at, at + (first[at] ?? 1)));
  return syllables;
}
