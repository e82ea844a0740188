import { describe, expect, test } from 'vitest';
import { addressesIn, telephonesIn } from './contacts-in-text';

describe('addresses', () => {
  test.each([
    ['see https://a.example/x.', 'https://a.example/x'],
    ['hxxp://bad.example/x', 'hxxp://bad.example/x'],
    ['hxxps ://bad.example', 'hxxps ://bad.example'],
    ['пиши в t.me/casino_bot', 't.me/casino_bot'],
    ['wa.me/79001234567', 'wa.me/79001234567'],
    ['смотри win-now.ru и всё', 'win-now.ru'],
    ['на сайте выигрыш.рф', 'выигрыш.рф'],
    ['example[.]com', 'example[.]com'],
    ['example(dot)com', 'example(dot)com'],
    ['访问example.com。', 'example.com'],
    ['sub.shop.example.xyz/a?b=1', 'sub.shop.example.xyz/a?b=1'],
    ['（见https://a.example/x）。', 'https://a.example/x'],
  ])('%s', (text, wanted) => expect(addressesIn(text)).toContain(wanted));

  test.each([
    'It ended.In Minsk they met. He left.Me too.',
    'Он живёт в г.Москва, на ул.Ленина, д.5, в т.ч. летом.',
    'Node.js, e.g. this, i.e. that, U.S. and p.m.',
    'Цены выросли на 3.5 процента, см. п.2.1.',
    'и т.д. и т.п.',
    '版本3.14发布了',
    'Қазақстан мен Өзбекстан. Бүгін.',
    'او رفت.ما ماندیم',
  ])('none in %s', (text) => expect(addressesIn(text)).toEqual([]));
});

describe('telephone numbers', () => {
  test.each([
    '+7 (901) 234-56-78',
    '+998 90 123 45 67',
    '8 (901) 234-56-78',
    '89012345678',
    '13912345678',
    '139 1234 5678',
    'тел. 234-56-78',
    'WhatsApp: 9012345678',
    '微信13912345678',
  ])('%s', (text) => expect(telephonesIn(`Звоните ${text}!`)).not.toEqual([]));
  test.each([
    '2026-11-28 10:00',
    '1 500 000 000 рублей',
    'in 2020-2024',
    '上涨了1234567890元',
    '12:30–14:45',
    'ISBN 978-5-699-12014-7',
    'счёт 3:2, 45 минут',
    '100 000 000',
  ])('none in %s', (text) => expect(telephonesIn(text)).toEqual([]));
});
