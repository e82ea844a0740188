import { describe, expect, test } from 'vitest';
import { typographyOf } from './typography';

/** Types a text letter by letter. */
const type = (text: string, locale: string) =>
  [...text].reduce((before, letter) => {
    const change = typographyOf(before, letter, locale);
    return change ? before.slice(0, before.length - change.remove) + change.insert : before + letter;
  }, '');

describe('quotation marks and apostrophes as they are typed', () => {
  test.each([
    ['en', 'He said "yes" and "it\'s \'fine\'".', 'He said “yes” and “it’s ‘fine’”.'],
    ['en', '("Quoted")', '(“Quoted”)'],
    ['ru', 'Он сказал "да".', 'Он сказал «да».'],
    ['ru', 'Газета "Вести "Востока"" вышла.', 'Газета «Вести „Востока“» вышла.'],
    ['ru', "Д'Артаньян", 'Д’Артаньян'],
    ['zh', '他说"是的"，她说"不"。', '他说“是的”，她说“不”。'],
    ['zh', '他说"她说\'不\'"。', '他说“她说‘不’”。'],
    ['zh', "由 O'Neil 执导", '由 O’Neil 执导'],
    ['zh', '"开头"', '“开头”'],
    ['en', "the '90s and the '00s, rock 'n' roll, 'tis", 'the ’90s and the ’00s, rock ’n’ roll, ‘tis'],
    ['en', "'Tis late. 'Quoted' words.", '’Tis late. ‘Quoted’ words.'],
    ['en', '"word"--"word"', '“word”—“word”'],
    ['ru', "хиты '90-х", 'хиты ’90-х'],
    ['en', "the class of '99, born in '08 or mid-'90s", 'the class of ’99, born in ’08 or mid-’90s'],
    ['en', "'20 people died', he said", '‘20 people died’, he said'],
    ['en', "it (the 'new' one) and ('newer')", 'it (the ‘new’ one) and (‘newer’)'],
    ['ru', '"Он сказал: "Да""', '«Он сказал: „Да“»'],
    ['zh', 'iPhone"手机"', 'iPhone“手机”'],
  ])('%s: %s', (locale, text, right) => expect(type(text, locale)).toBe(right));
});

describe('dashes and dots as they are typed', () => {
  test.each([
    ['en', 'word--word', 'word—word'],
    ['en', 'word -- word', 'word — word'],
    ['en', 'He left--"Why?"', 'He left—“Why?”'],
    ['en', '2019--2020', '2019–2020'],
    ['en', 'Wait... what', 'Wait… what'],
    ['ru', 'Москва -- столица', 'Москва\u00a0— столица'],
    ['ru', 'в 1941--1945 годах', 'в 1941–1945 годах'],
    ['zh', '1990--2000年', '1990–2000年'],
    ['ru', 'Москва — столица', 'Москва\u00a0— столица'],
    ['ru', '-- Да, -- сказал он.', '— Да,\u00a0— сказал он.'],
    ['zh', '北京--上海', '北京——上海'],
    ['zh', '<<论语>>...', '《论语》……'],
  ])('%s: %s', (locale, text, right) => expect(type(text, locale)).toBe(right));
});

describe('addresses, code and commands stay as typed', () => {
  const verbatim = [
    'https://example.org/a--b',
    'https://example.org/?q="x"&y=\'z\'',
    'www.example.org/a--b--c',
    'example.org/a--b',
    'xn--80ak6aa92e.com',
    'XN--P1AI',
    'https://xn--e1afmkfd.xn--p1ai/',
    'mailto:a--b@example.org',
    'ivan--petrov@example.org',
    'git --force',
    'git commit --amend --no-edit',
    'git commit -m "all of it"',
    'git push origin main --force-with-lease',
    'npm run x -- --flag',
    'curl -H "Accept: text/html" https://example.org/a--b',
    '$ echo "it\'s"',
    'docker run --rm -it image',
    'see `a--b` and `"c"`',
    './configure --prefix=/usr',
    '/usr/local/lib/a--b',
    'C:\\files\\a--b',
    '../a',
    'see ../../lib/a',
    'report_v2--final.docx',
    'name="value"',
    'block__element--modifier',
    'tel:+7--495',
    '<!-- note -->',
    "f('x')",
    'for(i=0;i--;)',
    'ssh user@host -- ls',
    '@user--name',
    'bücher.example/a--b',
    'сайт почта.рф/а--б',
  ];
  test.each(['en', 'ru', 'zh'].flatMap((locale) => verbatim.map((text) => [locale, text] as const)))('%s: %s', (locale, text) =>
    expect(type(text, locale)).toBe(text),
  );
  test('a dash goes back where an address comes of it', () => expect(type('Ask ivan--petrov@example.org', 'en')).toBe('Ask ivan--petrov@example.org'));
  test.each([
    ['en', 'See https://example.org/a--b -- it is "good"', 'See https://example.org/a--b — it is “good”'],
    ['en', 'Make "sense" of it', 'Make “sense” of it'],
    ['en', 'Go on "air"', 'Go on “air”'],
    ['en', 'find "the one"', 'find “the one”'],
    ['ru', 'Адрес: https://example.org/a--b -- "новый"', 'Адрес: https://example.org/a--b\u00a0— «новый»'],
  ])('%s: %s: words around them are words', (locale, text, right) => expect(type(text, locale)).toBe(right));
});
