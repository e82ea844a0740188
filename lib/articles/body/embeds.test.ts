import { expect, test } from 'vitest';
import configure from '@/next.config';
import { frameHosts, playerOf } from './embeds';

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=42'],
  ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://t.me/sco_news/123', 'https://t.me/sco_news/123?embed=1&mode=tme'],
  ['https://x.com/someone/status/1234567890', 'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true'],
  ['https://twitter.com/someone/status/1234567890?s=20', 'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true'],
  ['https://youtu.be/dQw4w9WgXcQ?t=1m30s', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90'],
  ['https://t.me/s/sco_news/123', 'https://t.me/sco_news/123?embed=1&mode=tme'],
  ['https://vk.com/video-123_456', 'https://vkvideo.ru/video_ext.php?oid=-123&id=456'],
  ['https://vkvideo.ru/video-123_456?t=1m', 'https://vkvideo.ru/video_ext.php?oid=-123&id=456&t=60'],
  ['https://vk.com/video?z=video123_456%2Fpl_cat_trends', 'https://vkvideo.ru/video_ext.php?oid=123&id=456'],
  ['https://vkvideo.ru/playlist/-1_2/video-123_456', 'https://vkvideo.ru/video_ext.php?oid=-123&id=456'],
  ['https://vk.com/clip-123_456', 'https://vkvideo.ru/video_ext.php?oid=-123&id=456'],
  ['https://vk.com/video_ext.php?oid=-123&id=456&hash=0123456789abcdef', 'https://vkvideo.ru/video_ext.php?oid=-123&id=456&hash=0123456789abcdef'],
  ['https://rutube.ru/video/0123456789abcdef0123456789abcdef/?r=wd', 'https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef'],
  [
    'https://rutube.ru/video/private/0123456789abcdef0123456789abcdef/?p=abcDEF_12',
    'https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef?p=abcDEF_12',
  ],
  ['https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef', 'https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef'],
  ['https://www.bilibili.com/video/BV1xx411c7mD/?p=2&t=90', 'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&isOutside=true&p=2&t=90&autoplay=0'],
  ['https://m.bilibili.com/video/av170001', 'https://player.bilibili.com/player.html?aid=170001&isOutside=true&autoplay=0'],
  [
    'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=1',
    'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&isOutside=true&p=1&autoplay=0',
  ],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/76979871/abcdef0123', 'https://player.vimeo.com/video/76979871?dnt=1&h=abcdef0123'],
  ['https://vimeo.com/channels/staffpicks/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://www.tiktok.com/@some.one/video/7106594312292453675?lang=en', 'https://www.tiktok.com/player/v1/7106594312292453675'],
  ['https://www.instagram.com/p/CUbHfhpswxt/?hl=en', 'https://www.instagram.com/p/CUbHfhpswxt/embed/'],
  ['https://www.youtube.com/v/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://b23.tv/BV1xx411c7mD', 'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&isOutside=true&autoplay=0'],
  ['https://vimeo.com/showcase/1234567/video/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://x.com/i/web/status/1234567890', 'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true'],
  ['https://t.me/sco_news/5/123', 'https://t.me/sco_news/123?embed=1&mode=tme'],
  ['https://instagr.am/p/CUbHfhpswxt/', 'https://www.instagram.com/p/CUbHfhpswxt/embed/'],
  ['https://www.instagram.com/someone/reel/CUbHfhpswxt/', 'https://www.instagram.com/reel/CUbHfhpswxt/embed/'],
])('%s has a player, of a place that may be framed', (address, src) => {
  expect(playerOf(address)?.src).toBe(src);
  expect(frameHosts).toContain(new URL(src).origin);
});

test.each([
  'https://example.org/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.example.org/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/watch?v=short',
  'https://youtu.be/dQw4w9WgXcQ"onload="x',
  'https://t.me/joinchat/abc',
  'https://x.com/someone',
  'https://vk.com/wall-1_2',
  'https://vk.com.example.org/video-1_2',
  'https://rutube.ru/channel/123456/',
  'https://www.bilibili.com/read/cv1',
  'https://www.bilibili.com/video/BV0"onload="',
  'https://vimeo.com/about',
  'https://t.me/c/1234567/12',
  'https://ok.ru/video/123',
  'https://www.tiktok.com/@someone',
  'https://www.instagram.com/someone/',
  'https://constructor/p/x',
  'javascript:alert(1)',
  '',
])('%s is a link only', (address) => expect(playerOf(address)).toBeNull());

test('readers may frame the players and nothing else', async () => {
  const rules = (await (await configure('phase-production-server')).headers?.()) ?? [];
  const policies = rules.flatMap((rule) => rule.headers).filter((header) => header.key === 'Content-Security-Policy');
  const frames = policies.map((header) => header.value.match(/frame-src ([^;]*)/)?.[1]?.split(' '));
  for (const hosts of frames) expect(hosts?.toSorted()).toEqual([...frameHosts].toSorted());
});
