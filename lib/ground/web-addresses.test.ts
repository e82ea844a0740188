import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfAddress } from './web-addresses';

const cut = (text: string) => text.slice(text.indexOf('http'), endOfAddress(text, text.indexOf('http')));

test.each([
  'https://example.com/a',
  'https://en.wikipedia.org/wiki/Samarkand_(city)',
  'https://ru.wikipedia.org/wiki/Мир_(станция)',
  'https://zh.wikipedia.org/wiki/上海_（消歧义）',
  'https://example.com/?a[0]=1&b={c}#x-',
  'http://[2001:db8::1]:8080/',
])('%s stands whole in every sentence', (address) => {
  for (const [before, after] of ['()', '（）', '«»', '“”', '「」', '《》', '[]', '  '].map((pair) => [pair[0], pair[1]]))
    for (const end of ['', '.', ',', '。', '，', '…', '!', '؟', '۔', '।', '။', '?!', '..', '—']) expect(cut(`${before}${address}${after}${end}`)).toBe(address);
  for (const end of ['.', ',', ';', ':', '!', '?', '。', '、', '…', "'", '’', '*', '؟', '။']) expect(cut(`see ${address}${end}`)).toBe(address);
});

test('an end is never before the beginning nor beyond the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (rest) => {
      const text = `https://${rest}`;
      const end = endOfAddress(text, 0);
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ["https://example.com/a's page", 'https://example.com/a'],
  ['https://example.com’s front', 'https://example.com'],
  ["https://en.wikipedia.org/wiki/McDonald's", "https://en.wikipedia.org/wiki/McDonald's"],
  ["https://en.wikipedia.org/wiki/Lion's_Gate,", "https://en.wikipedia.org/wiki/Lion's_Gate"],
  ['https://example.com/a,https://example.com/b', 'https://example.com/a'],
  ['https://example.com/ahttps://example.com/b', 'https://example.com/a'],
  ['https://web.archive.org/web/2020/https://example.com/b', 'https://web.archive.org/web/2020/https://example.com/b'],
  ['https://example.com/r?u=https://example.org/,https://example.net', 'https://example.com/r?u=https://example.org/,https://example.net'],
  ['见https://example.com/a和https://example.com/b两处', 'https://example.com/a'],
  ['访问https://example.com了解', 'https://example.com'],
  ['据https://example.com/%E4%B8%AD的报道', 'https://example.com/%E4%B8%AD'],
  ['看https://example.com/123的报道', 'https://example.com/123'],
  ['https://zh.wikipedia.org/wiki/2024年', 'https://zh.wikipedia.org/wiki/2024年'],
  ['https://zh.wikipedia.org/wiki/5G技术', 'https://zh.wikipedia.org/wiki/5G技术'],
  ['https://zh.wikipedia.org/wiki/买买提·吐尔逊。', 'https://zh.wikipedia.org/wiki/买买提·吐尔逊'],
  ['https://example.com/?q=sco峰会', 'https://example.com/?q=sco峰会'],
  // Chinese behind the address is the sentence where it goes on as sentences do.
  ['https://example.com/docs了解更多', 'https://example.com/docs'],
  ['https://example.com/ABC的报道', 'https://example.com/ABC'],
  ['https://example.com/a.html下载', 'https://example.com/a.html'],
  ['https://example.com下载', 'https://example.com'],
  ['https://example.com/a美国总统昨天在白宫会见记者', 'https://example.com/a'],
  ['在https://example.com/dQwX观看直播', 'https://example.com/dQwX'],
  ['从https://example.com/app下载。', 'https://example.com/app'],
  ['打开https://example.com/shop?id=5查看', 'https://example.com/shop?id=5查看'],
  // And the name of the page where the address stands by itself.
  ['https://zh.wikipedia.org/wiki/iPhone手机', 'https://zh.wikipedia.org/wiki/iPhone手机'],
  ['参见 https://zh.wikipedia.org/wiki/iPhone手机。', 'https://zh.wikipedia.org/wiki/iPhone手机'],
  ['链接：https://baike.baidu.com/item/Java语言，', 'https://baike.baidu.com/item/Java语言'],
  ['见https://zh.wikipedia.org/wiki/上海的历史。', 'https://zh.wikipedia.org/wiki/上海的历史'],
  ['见https://zh.wikipedia.org/wiki/卡拉OK的历史', 'https://zh.wikipedia.org/wiki/卡拉OK的历史'],
  ['https://zh.wikipedia.org/wiki/2024年夏季奥林匹克运动会中国代表团', 'https://zh.wikipedia.org/wiki/2024年夏季奥林匹克运动会中国代表团'],
  ['https://www.e租宝.com/a', 'https://www.e租宝.com/a'],
  ['https://example.com/wiki/Hoài_Nam', 'https://example.com/wiki/Hoài_Nam'],
  ['〖https://example.com/a〗', 'https://example.com/a'],
  ['https://example.com/a\u200b и', 'https://example.com/a'],
  ['http://例子.中国/路径）', 'http://例子.中国/路径'],
  ['https://fa.wikipedia.org/wiki/می\u200cخواهم؟', 'https://fa.wikipedia.org/wiki/می\u200cخواهم'],
])('of %s the address is %s', (text, address) => expect(cut(text)).toBe(address));
