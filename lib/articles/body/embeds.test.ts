import { expect, test } from 'vitest';
import configure from '@/next.config';
import { playerOf } from './embeds';

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=42'],
  ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://t.me/sco_news/123', 'https://t.me/sco_news/123?embed=1&mode=tme'],
  ['https://x.com/someone/status/1234567890', 'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true'],
  ['https://twitter.com/someone/status/1234567890?s=20', 'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true'],
])('%s has a player', (address, src) => expect(playerOf(address)?.src).toBe(src));

test.each([
  'https://example.org/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.example.org/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/watch?v=short',
  'https://youtu.be/dQw4w9WgXcQ"onload="x',
  'https://t.me/joinchat/abc',
  'https://x.com/someone',
  'javascript:alert(1)',
  '',
])('%s is a link only', (address) => expect(playerOf(address)).toBeNull());

test('readers may frame the players and nothing else', async () => {
  const rules = (await (await configure('phase-production-server')).headers?.()) ?? [];
  const policies = rules.flatMap((rule) => rule.headers).filter((header) => header.key === 'Content-Security-Policy');
  const frames = policies.map((header) => header.value.match(/frame-src ([^;]*)/)?.[1]?.split(' '));
  const players = ['https://youtu.be/dQw4w9WgXcQ', 'https://t.me/a_b/1', 'https://x.com/a/status/1'].map((one) => new URL(playerOf(one)?.src ?? '').origin);
  for (const hosts of frames) expect(hosts?.toSorted()).toEqual(players.toSorted());
});
