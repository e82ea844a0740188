import { describe, expect, test } from 'vitest';
import { bind, chineseRuns, part, piecesOf } from './typeset';

const shown = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u00ad', '-');

describe('Russian', () => {
  test.each([
    ['Поезд идёт в Китай и к морю', 'Поезд идёт в_Китай и_к_морю'],
    ['Я и он', 'Я_и_он'],
    ['«О погоде» за 27 ноября', '«О_погоде» за 27_ноября'],
    ['1 435 миллиметров, № 5', '1_435_миллиметров, №_5'],
    ['А. С. Пушкин', 'А._С._Пушкин'],
    ['Москва — столица', 'Москва_— столица'],
    ['два слова', 'два слова'],
  ])('%s', (text, set) => {
    expect(shown(bind('ru', text))).toBe(set);
    expect(bind('ru', text)).toHaveLength(text.length);
  });

  test('parts long words only, and leaves what is parted already', () => {
    expect(shown(part('ru', 'Железнодорожное сообщение'))).toBe('Же-лез-но-до-рож-ное сообщение');
    expect(part('ru', 'гиперинф\u00adляция государственная')).toBe('гиперинф\u00adляция государственная');
    expect(part('en', 'internationalisation')).toBe('internationalisation');
  });

  test('keeps a double name together', () => {
    expect(piecesOf('ru', 'Горы Тянь-Шань видны')).toEqual([{ text: 'Горы ' }, { text: 'Тянь-Шань', isWhole: true }, { text: ' видны' }]);
  });
});

test('a fragment in another script has its language', () => {
  expect(piecesOf('en', 'The road 丝绸之路 begins')).toEqual([{ text: 'The road ' }, { text: '丝绸之路', lang: 'zh-Hans' }, { text: ' begins' }]);
  expect(piecesOf('zh', '报纸《Правда》')).toEqual([{ text: '报纸《' }, { text: 'Правда', lang: 'ru' }, { text: '》' }]);
});

test.each([
  ['never before a comma or after a bracket', '两种轨距，一列“火车”', '两种轨距，|一列|“火车”'],
  ['never within a name that the segmenter does not know', '为企业留的座位：上合组织实业家委员会', '为企业|留的|座位：|上合组织|实业家|委员会'],
  ['never after a prefix or before a particle', '本地区的时钟', '本地区的|时钟'],
])('a Chinese heading may break between words, %s', (_, text, runs) => {
  expect(chineseRuns(text).join('|')).toBe(runs);
});
