import { expect, test } from 'vitest';
import { isCounted } from './counts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

test.each([
  [{ 'user-agent': firefox }, true],
  [{ 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1' }, true],
  [{ 'user-agent': firefox, dnt: '0' }, true],
  [{ 'user-agent': firefox, dnt: '1' }, false],
  [{ 'user-agent': firefox, 'sec-gpc': '1' }, false],
  [{ 'user-agent': firefox, 'sec-purpose': 'prefetch;prerender' }, false],
  [{ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, false],
  [{ 'user-agent': 'curl/8.5.0' }, false],
  [{}, false],
])('%o is counted: %s', (headers, counted) => expect(isCounted(new Headers(headers as Record<string, string>))).toBe(counted));
