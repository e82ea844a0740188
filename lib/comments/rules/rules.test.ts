import { describe, expect, test } from 'vitest';
import { cleanName, nameProblem } from '../../people/display-name';
import { directionOf, languageOf } from '../comment/language';
import { checkText } from './check';
import { capitals, invisible, links, phrases, repeats } from './shape';
import { wordsIn } from './words';

const marks = (held: { marks: string[] }[]) => held.flatMap((reason) => reason.marks);

describe('words', () => {
  test.each([
    ['You are an idiot.', 'idiot'],
    ['What an IDIOTIC idea', 'IDIOTIC'],
    ['an idiоt with a Cyrillic o', 'idiоt'],
    ['f.u.c.k off', 'f.u.c.k'],
    ['id\u200biot', 'id\u200biot'],
    ['Вы все идиоты', 'идиоты'],
    ['cas1no here', 'cas1no'],
    ['网上赌场很好', '赌场'],
    ['f*ck off', 'f*ck'],
    ['sh#t', 'sh#t'],
    ['what a b**ch', 'b**ch'],
    ['с*ка', 'с*ка'],
    ['fuuuck', 'fuuuck'],
    ['idiiot', 'idiiot'],
    ['суука', 'суука'],
    ['fu-ck you', 'fu-ck'],
    ['id.iot', 'id.iot'],
    ['ⓕⓤⓒⓚ', 'fuck'],
    ['🅵🆄🅲🅺', 'fuck'],
    ['ｉｄｉｏｔ', 'idiot'],
    ['f̶u̶c̶k̶', 'f̶u̶c̶k̶'],
    ['сasіnо', 'сasіnо'],
    ['go kill yourself', 'kill yourself'],
    ['赌 场 好', '赌 场'],
    ['Эту чурку и тех чурок', 'чурку'],
    ['Вы ублюдки', 'ублюдки'],
    ['two morons', 'morons'],
    ['你去死吧', '去死'],
    ['大家都加微信了', '加微信'],
    ['你真是个傻逼', '傻逼'],
  ])('marks the words of %s', (text, word) => expect(marks(wordsIn(text))).toContain(word));

  test.each(['Scunthorpe and Mishits Ltd', 'the occasional cashier', 'Суковская улица? Барсук', 'scumble', '科学技术', 'He writes well'])(
    'finds nothing inside other words: %s',
    (text) => expect(wordsIn(text, { en: ['cunt', 'shit', 'casino', 'scum'], ru: ['сука'] })).toEqual([]),
  );
  test.each([
    'Виталий Чуркин выступил в ООН',
    'Сукно и сукцессия, Сукачёв',
    'Хуэйцзу живут и в Киргизии',
    'Ужиды, жидкость, жидкий',
    '失去死者的消息',
    '一支那么长的队伍',
    '体操你喜欢吗？我参加微信群',
    'Scunthorpe, Essex, Cockburn, a shiitake, cumulative assessment, Dickens',
    'Монте-Кассино и Monte Cassino, a maroon cassette',
    'Well-being, re-elect, co-op; 5*3=15, C*-algebra, A/B test, and/or',
    'Қазақстан Республикасы, Ўзбекистон, Кыргызстан жана Тожикистон',
    'Мунад, худ, хуб, хуснихат; кудайга шүгүр',
    'سلام دوستان، این مقاله خوب است؟',
    'အောင်ဆန်းစုကြည် နှင့် ကျော်',
    'भारत और पाकिस्तान के बीच वार्ता',
    'Azərbaycan və Türkiyə, Oʻzbekiston — Türkmenistan',
    'Что?! Как*? Почему... (см. сноску*)',
    'Небляди нет, употреблять, оскорблять, застраховать, психует',
    'Хохлома и мораль',
  ])('the lists that come with the program leave alone: %s', (text) => expect(wordsIn(text)).toEqual([]));
});

test('an address in a list is found in a link', () =>
  expect(marks(wordsIn('see http://win-now.example/x', { en: ['win-now.example'] }))).toEqual(['win-now.example']));

describe('shape', () => {
  test('allows one link and marks two', () => {
    expect(links('see https://a.example/x')).toEqual([]);
    expect(marks(links('see https://a.example/x and www.b.example'))).toEqual(['https://a.example/x', 'www.b.example']);
  });
  test('marks shouting, but no abbreviation and no Chinese', () => {
    expect(marks(capitals('THIS IS THE WORST ARTICLE EVER'))).toContain('WORST');
    expect(capitals('The SCO, the UN and ASEAN met')).toEqual([]);
    expect(capitals('上海合作组织的会议在比什凯克举行，这是一个很长的句子。')).toEqual([]);
  });
  test('marks runs and piles', () => {
    expect(marks(repeats('noooooooooooo'))).toEqual(['oooooooooooo']);
    expect(repeats('a'.repeat(3))).toEqual([]);
    expect(repeats(`e${'\u0301'.repeat(200)}`)).toHaveLength(1);
  });
  test.each([
    ['buy now buy now buy now buy now buy now', 'buy now'],
    ['Ложь! ЛОЖЬ! ложь! Ложь!  Ложь!', 'Ложь!'],
    ['说谎说谎说谎说谎说谎', '说谎'],
    [`I say:\n${'This is a lie.\n'.repeat(5)}And more.`, 'This is a lie.'],
  ])('marks a phrase that comes again and again: %j', (text, phrase) => expect(marks(phrases(text))).toEqual([phrase]));
  test.each(['hahahahahahahaha', 'Нет, нет, нет, нет, нет!', '哈哈哈哈哈哈哈哈', '10 000 000 000 000', 'very very very good', '- - - - - - - -', ''])(
    'lets laughter, a plain no and numbers through: %j',
    (text) => expect(phrases(text)).toEqual([]),
  );
  test('marks what turns the direction, by its number', () => expect(marks(invisible('abc\u202ecba'))).toEqual(['U+202E']));
  test('an ordinary text passes all', () => expect(checkText('A thoughtful reply, with one link: https://a.example.')).toEqual([]));
  test.each(['>', '[', 'a.', 'a ', '\ud800', 'http://', '(', '+7 ', 'fu.'])('ends on hostile input, and marks little of it: %j again and again', (piece) => {
    const text = piece.repeat(5000 / piece.length);
    expect(checkText(text).flatMap((held) => held.marks).length).toBeLessThanOrEqual(60);
  });
});

describe('names', () => {
  const staff = ['Anna Petrova', 'Иван Орлов'];
  test.each([
    ['Anna', null],
    ['Мария Иванова', null],
    ['王伟', null],
    ['Аnna', 'name-mixed'],
    ['Anna  Petrova', 'name-staff'],
    ['ANNA PETROVA', 'name-staff'],
    ['Anna\u202e', 'name-invisible'],
    ['!!!', 'name-letters'],
    ['Petrova, Anna', 'name-staff'],
    ['Anna Petrova (SCO)', 'name-staff'],
    ['AnnaPetrova', 'name-staff'],
    ['A n n a P e t r o v a', 'name-staff'],
    ['Аппа Реtrоvа', 'name-mixed'],
    ['Anna Petr0va', 'name-staff'],
    ['Änna Pétrova', 'name-staff'],
    ['Ａｎｎａ Ｐｅｔｒｏｖａ', 'name-staff'],
    ['𝐀𝐧𝐧𝐚 𝐏𝐞𝐭𝐫𝐨𝐯𝐚', 'name-staff'],
    ['Ивaн Орлов', 'name-mixed'],
    ['ИВАН ОРЛОВ', 'name-staff'],
    ['Anna\u200b Petrova', 'name-invisible'],
    ['Anna\u202e Petrova', 'name-invisible'],
    ['\u2066Anna', 'name-invisible'],
    ['A\ue000nna', 'name-invisible'],
    ['Z\u0351\u0352\u0353\u0354a', 'name-invisible'],
    ['Administrator', 'name-staff'],
    ['Adrninistrator', 'name-staff'],
    ['Site m0derator', 'name-staff'],
    ['Модератор сайта', 'name-staff'],
    ['管理员', 'name-staff'],
    ['Anna Petrovskaya', null],
    ['Anna', null],
    ['Pavel Orlov', null],
    ['王伟 Wei', null],
    ['Wei 王', null],
    ['Мария-Анна О’Нил', null],
    ['אברהם', null],
    ['ကျော်', null],
    ['အောင်ဆန်းစုကြည်', null],
    ['علی\u200cرضا', null],
    ['\u200fمحمد\u200f', null],
    ['ශ්\u200dරීමාල්', null],
    ['श्रीनिवास', null],
    ['སྒྲོལ་མ', null],
    ['บุญเลี้ยง', null],
    ['សុខ\u200bសាន្ត', null],
    ['Әлихан Бөкейхан', null],
    ['Oʻtkir Gʻulomov', null],
    ['阿布都·热西提', null],
    ['Նարեկ', null],
    ['An\u200dna', 'name-invisible'],
    ['t.me/win_now', 'name-link'],
    ['best-casino.ru', 'name-link'],
    ['+7 901 234-56-78', 'name-link'],
    ['Ann St. John Jr.', null],
    ['А.С. Пушкин', null],
    ['А\u200cнна', 'name-invisible'],
    ['Jean-Luc 2', null],
    ['\u115f\u1160', 'name-invisible'],
    ['\u0640\u0640', 'name-letters'],
    ['\u2800\u2800', 'name-letters'],
    ['\u0301Анна', 'name-invisible'],
    ['Anna\ufff9', 'name-invisible'],
    ['管理員', 'name-staff'],
    ['本站编辑', 'name-staff'],
    ['ᴀɴɴᴀ Petrova', 'name-staff'],
    ['Ɑnna Petrovɑ', 'name-staff'],
    ['安娜.com', 'name-link'],
    ['anna。com', 'name-link'],
    ['O´Brien', null],
    ['Гевоʼрг', null],
    ['김\u1161', null],
    ['ᠮᠣᠩᠭᠣᠯ\u180e\u1820', null],
    ['尼格买提・热合曼', null],
    ['𠮷田䶮', null],
    ['Ӣсо Ҷамшед', null],
    ['ذوالفقار علي ڀٽو', null],
  ])('%s → %s', (name, problem) => expect(nameProblem(cleanName(name), staff)).toBe(problem));

  test('staff written in traditional characters is staff', () => expect(nameProblem('李偉', ['李伟'])).toBe('name-staff'));

  test.each(['Գևորգ', 'น้ำฝน', 'ນ້ຳເງິນ', 'ໝູ', 'ཚེ་རིང༌', 'O´Brien', 'Jean‑Luc'])('%s is kept as it is spelt', (name) => expect(cleanName(name)).toBe(name));
  test.each([
    ['Ａｎｎａ', 'Anna'],
    ['ﾀﾛｳ', 'タロウ'],
    ['Ivan\u2800', 'Ivan'],
    ['Zoe\u0308', 'Zoë'],
  ])('%s is kept as %s', (name, as) => expect(cleanName(name)).toBe(as));
});

describe('language', () => {
  test.each([
    ['Hello there', 'en'],
    ['Привет, SCO', 'ru'],
    ['上合组织 SCO', 'zh'],
    ['123 !', 'ru'],
  ])('%s is %s', (text, language) => expect(languageOf(text, 'ru')).toBe(language));
  test('Hebrew begins at the right', () => expect([directionOf('שלום'), directionOf('hello')]).toEqual(['rtl', 'ltr']));
  test('a named language whose letters are there turns the direction', () =>
    expect([directionOf('שלום means peace', 'en'), directionOf('שלום means peace'), directionOf('שלום', 'en')]).toEqual(['ltr', 'rtl', 'rtl']));
});
