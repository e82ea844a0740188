import { expect, test } from 'vitest';
import { endInSentence } from './address-in-sentence';

const cut = (text: string) => text.slice(text.indexOf('http'), endInSentence(text, text.indexOf('http')));

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
  ['〖https://example.com/a〗', 'https://example.com/a'],
  ['https://example.com/a\u200b и', 'https://example.com/a'],
  ['http://例子.中国/路径）', 'http://例子.中国/路径'],
  ['https://fa.wikipedia.org/wiki/می\u200cخواهم؟', 'https://fa.wikipedia.org/wiki/می\u200cخواهم'],
])('of %s the address is %s', (text, address) => expect(cut(text)).toBe(address));
