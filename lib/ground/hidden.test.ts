import { describe, expect, test } from 'vitest';
import { hiddenIn, isPiled } from './hidden';

describe('what nobody sees', () => {
  test.each([
    'علی\u200cرضا',
    'فاطمه\u200cسادات',
    'ශ්\u200dරී ලංකා',
    'क्\u200dष',
    'क्\u200cष',
    'ক্\u200dষ',
    '👩\u200d🚀',
    '👨\u200d👩\u200d👧\u200d👦',
    '❤️',
    '🏳️\u200d🌈',
    '👩🏽\u200d⚕️',
    '1️⃣',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'ᠮᠣᠩᠭᠣᠯ\u180e\u1820',
    '葛\u{e0100}飾',
    'ဝင်း\u200bမောင်',
    'សុខ\u200bសាន្ត',
    'ﷲ',
  ])('belongs to the spelling of a name: %s', (name) => expect(hiddenIn(name)).toEqual([]));
  test.each([
    'Anna\u200b Petrova',
    'An\u200cna',
    'An\u200dna',
    'Анна\u200d',
    'Anna\u202e',
    '\u2066Anna',
    'A\u00adnna',
    '\ufeffAnna',
    'Anna\u3164',
    'علی\u200c\u200c',
    'Z\ufe0f',
    '\u200dعلی',
    'a\u{e0041}',
  ])('is hidden in a name: %j', (name) => expect(hiddenIn(name)).not.toEqual([]));
  test.each(['می\u200cخواهم', 'نمی\u200cشود، می\u200cگوید', 'гиперин\u00adфляция', '\u200fسلام SCO\u200f', 'שלום\u200e!', 'അവന്\u200d', '۱۴۰۳ ه\u200d.ش'])(
    'belongs to a text: %j',
    (text) => expect(hiddenIn(text, true)).toEqual([]),
  );
  test.each(['abc\u202ecba', 'hi\u200e', 'id\u200biot', 'a\u00ad b', 'x\u2060y'])('is hidden in a text: %j', (text) =>
    expect(hiddenIn(text, true)).not.toEqual([]),
  );
});

describe('marks', () => {
  test.each([
    'ကျော်',
    'ဩဘာအောင်',
    'ကြွယ်',
    'မြွှေ့',
    'དབྱངས་ཅན',
    'བསྒྲུབས',
    'บุญเลี้ยง',
    'ป้ำ',
    'ນ້ຳ',
    'ស្រី',
    'គ្រឿង',
    'श्रीनिवासन्',
    'र्स्त्रियाँ',
    'ক্ষ্মী',
    'சௌந்தர்யா',
    'Nguyễn',
    'Ệ',
    'שָׁלוֹם',
    'שִּׁ',
    'مُحَمَّدٌ',
    'اللّٰه',
    'ދިވެހި',
    'q̃̂',
  ])('are spelling in %s', (word) => {
    expect(isPiled(word)).toBe(false);
    expect(isPiled(word.normalize('NFD'))).toBe(false);
  });
  test.each([
    'Z\u0351\u0352\u0353\u0354a',
    `e${'\u0301'.repeat(4)}`,
    `ก${'\u0e47'.repeat(4)}`,
    `ع${'\u064e\u064f\u0650\u0651\u0652'}`,
    `က${'\u103b'.repeat(3)}`,
  ])('are a pile in %j', (word) => expect(isPiled(word)).toBe(true));
});
