const endings = /(?:иями|ями|ами|ием|иях|ях|ах|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ие|ые|ом|ем|ам|ям|ою|ею|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/u;

/**
 * A Russian noun without its ending, or null. The stemmer takes the «ит» of «саммит» for a verb's
 * ending but leaves it in «саммита», so a search asks for a word's stem, the word itself, and both
 * again without the ending.
 */
export function withoutEnding(word: string): string | null {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  const shorter = lower.replace(endings, '');
  return shorter !== lower && shorter.length >= 3 ? shorter : null;
}

export const isRussianWord = (text: string): boolean => /^[а-яё]{4,40}$/iu.test(text);
