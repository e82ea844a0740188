import { describe, expect, test } from 'vitest';
import { counterpartBlock, counterpartSentence, numbersIn } from './counterpart';
import { around, touchesFact } from './facts';

const names = ['Kyrgyzstan', 'Bishkek', 'Кыргызстан', 'Бишкек', '吉尔吉斯斯坦', '塔什干', '上合组织'];
const change = (text: string, exact: string, wording: string) => {
  const start = text.indexOf(exact);
  return touchesFact(text, { start, end: start + exact.length }, wording, names);
};

describe('a number, a name or a date', () => {
  test.each([
    ['The council sent 12 letters.', '12', '21'],
    ['It cost 1,5 million.', '1,5', '1.6'],
    ['They sent twelve letters.', 'twelve', 'twenty'],
    ['They met on Monday in the hall.', 'Monday', 'Tuesday'],
    ['The guest was Mr Akaev of Osh.', 'Akaev', 'Atambaev'],
    ['The capital is Biskek now.', 'Biskek', 'Bishkek'],
    ['Они встретились 5 мая.', 'мая', 'июня'],
    ['Встреча была во вторник.', 'вторник', 'среду'],
    ['Послали двенадцать писем.', 'двенадцать', 'двадцать'],
    ['Столица — Бешкек.', 'Бешкек', 'Бишкек'],
    ['Вышла книга «Манас» вчера.', 'Манас', 'Манасчи'],
    ['会议于二〇二五年召开。', '五年', '六年'],
    ['会议于5月12日召开。', '12日', '13日'],
    ['寄出十二封信。', '十二', '二十一'],
    ['会议在塔石干举行。', '塔石干', '塔什干'],
    ['发言的是王义外长。', '王义', '王毅'],
    ['努尔兰·叶尔梅克巴耶夫出席。', '叶尔梅克', '叶尔麦克'],
    ['他写了《玛纳斯》一书。', '玛纳斯', '马纳斯'],
    ['会议在星期三举行。', '星期三', '星期四'],
  ])('%s: %s becomes %s', (text, exact, wording) => expect(change(text, exact, wording)).toBe(true));

  test.each([
    ['The council recieved a letter.', 'recieved', 'received'],
    ['Teh council met.', 'Teh', 'The'],
    ['It met. Thier letters came.', 'Thier', 'Their'],
    ['They live in bishkek-like towns of monday moods.', 'moods', 'mood'],
    ['He met the the council in Osh.', 'the the', 'the'],
    ['Совет получл письма.', 'получл', 'получил'],
    ['Севодня совет собрался.', 'Севодня', 'Сегодня'],
    ['会议以经召开。', '以经', '已经'],
    ['代表们一起讨论了方按。', '方按', '方案'],
  ])('%s: %s becomes %s is a plain typo', (text, exact, wording) => expect(change(text, exact, wording)).toBe(false));
});

test('what is told of a change are whole words; in Chinese those of its own', () => {
  const whole = (text: string, exact: string) => {
    const start = text.indexOf(exact);
    const { start: from, end } = around(text, start, start + exact.length);
    return text.slice(from, end);
  };
  expect(whole('They recieved it.', 'cie')).toBe('recieved');
  expect(whole('мы получл его', 'лу')).toBe('получл');
  expect(whole('会议在塔什干举行。', '什').length).toBeLessThanOrEqual(4);
});

describe('the counterpart in another edition', () => {
  test('numbers in digits and in Chinese numerals', () => {
    expect(numbersIn('1,200 letters in 2026')).toEqual([1200, 2026]);
    expect(numbersIn('二十一封信，二〇二六年，一百零五')).toEqual([21, 2026, 105]);
  });

  const blocks = (...texts: string[]) => [{ id: 'headline', text: 'H' }, ...texts.map((text, at) => ({ id: `t${at}`, text }))];

  test('the block beside it in order, or the one with the number', () => {
    const now = blocks('One.', 'They sent 12 letters.', 'Three.').map((block) => ({ ...block, id: block.id.replace('t', 's') }));
    expect(counterpartBlock({ block: 's1', now, said: 'letters' }, blocks('Раз.', 'Два.', 'Три.'))).toBe('t1');
    expect(counterpartBlock({ block: 's1', now, said: '12' }, blocks('Раз.', 'Два.', 'Послали 12 писем.'))).toBe('t2');
    expect(counterpartBlock({ block: 'headline', now, said: '12' }, blocks('Раз.'))).toBe('headline');
    expect(counterpartBlock({ block: 's1', now, said: '12' }, [{ id: 'headline', text: 'H' }])).toBe('headline');
  });

  test('the sentence with the number, else the one in the same place', () => {
    const source = { text: 'They met. Mr Akaev spoke. They left.', said: 'Akaev', says: 'Akaev', locale: 'en' as const };
    const found = counterpartSentence(source, 'Встретились. Выступил Акаев. Уехали.', 'ru');
    expect('Встретились. Выступил Акаев. Уехали.'.slice(found?.start, found?.end)).toBe('Выступил Акаев.');
    expect(counterpartSentence(source, '', 'ru')).toBeNull();
  });
});
