import { sentenceAt } from './sentences';

type Place = { start: number; end: number };

const months = 'январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр';
const weekdays = 'понедельник|вторник|сред[ауеы]|четверг|пятниц|суббот|воскресень';
const english =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|half|twice|third';
const russian =
  'дв(?:а|е|ух|ум|умя)|тр(?:и|ёх|ех|ём|ем)|четыр|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|вос(?:емь|ьми)|девят|десят|[а-яё]+надцат|двадцат|тридцат|сорок|пятьдесят|сто|двести|тысяч|миллион|миллиард|триллион|полтор|половин';
const numeral = '〇零一二三四五六七八九十百千万亿两';
const measured = '年月日号时点分秒个名位国项条次届周季度成倍吨里米元只家所座人岁';

/** Numbers in digits, in words and in Chinese numerals, and the names of months and days. */
const figures = new RegExp(
  [
    '\\p{Nd}+(?:[.,\\u00a0 ]\\p{Nd}+)*',
    `(?<!\\p{L})(?:${english})(?:s|th)?(?!\\p{L})`,
    `(?<!\\p{L})(?:${russian})\\p{L}*`,
    `(?<!\\p{L})(?:${months}|${weekdays})\\p{L}{0,4}(?!\\p{L})`,
    `第[${numeral}]+`,
    `[${numeral}]{2,}`,
    `[${numeral}](?=[${measured}])`,
    '(?:星期|礼拜|周)[一二三四五六日天]',
    '(?<=\\p{Nd})[年月日]',
  ].join('|'),
  'giu',
);

const titles = '主席|总统|总理|部长|秘书长|外长|议长|大使|主任|行长|先生|女士|教授|将军';
/**
 * Names that can be told by their form: foreign names in Chinese, people before their office,
 * titles of works.
 */
const chineseNames = new RegExp(`\\p{Script=Han}{1,5}(?:·\\p{Script=Han}{1,8})+|\\p{Script=Han}{2,3}(?=${titles})|《[^》]{1,60}》|“[^”]{1,12}”`, 'gu');
const quotedName = /«\p{Lu}[^»]{1,60}»/gu;

/**
 * Whether putting `wording` there changes a number, a date or a name, of which readers are told.
 * `names` are those of rosters, institutions and people in the language of the text. A capital at
 * the head of a sentence, or one only put right, makes no name.
 */
export function touchesFact(text: string, place: Place, wording: string, names: string[] = []): boolean {
  const sentence = sentenceAt(text, place.start, place.end);
  const before = text.slice(sentence.start, sentence.end);
  const after = text.slice(sentence.start, place.start) + wording + text.slice(place.end, sentence.end);
  const differs = (pattern: RegExp) => listed(before, pattern) !== listed(after, pattern);
  if (differs(figures) || differs(chineseNames) || differs(quotedName)) return true;
  if (names.some((name) => name.length > 1 && before.split(name).length !== after.split(name).length)) return true;
  const [was, is] = [capitals(before), capitals(after)];
  return was.length > 0 && is.length > 0 && was.length === is.length && was.some((name, at) => name !== is[at]);
}

const listed = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).join('|').toLowerCase();

/** Words with a capital letter that do not stand at the head of the sentence. */
function capitals(sentence: string): string[] {
  const [first] = sentence.matchAll(/\p{L}/gu);
  return [...sentence.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu)].filter((word) => word.index !== first?.index).map((word) => word[0]);
}

const inWord = /[\p{L}\p{M}\p{Nd}'’-]/u;
const isHan = (sign: string) => /\p{Script=Han}/u.test(sign);
const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words around a change, whole words only, for saying what it said. */
export function around(text: string, start: number, end: number): Place {
  let [from, to] = [start, end];
  const isPart = (sign: string) => inWord.test(sign) && !isHan(sign);
  while (from > 0 && isPart(text.charAt(from - 1)) && isPart(text.charAt(from)) && start - from < 40) from -= 1;
  while (to < text.length && isPart(text.charAt(to)) && isPart(text.charAt(to - 1)) && to - end < 40) to += 1;
  if (!isHan(text.charAt(start)) && !isHan(text.charAt(end - 1))) return { start: from, end: to };
  const offset = Math.max(0, start - 40);
  for (const { index, segment } of chinese.segment(text.slice(offset, end + 40))) {
    const [head, tail] = [offset + index, offset + index + segment.length];
    if (head < start && tail > start) from = Math.min(from, head);
    if (head < end && tail > end) to = Math.max(to, tail);
  }
  return { start: from, end: to };
}
