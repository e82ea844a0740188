import { expect, test } from 'vitest';
import { slugFrom } from './slug';

test.each([
  ['en', 'Leaders’ summit opens in Tashkent: what’s next?', 'leaders-summit-opens-in-tashkent-whats-next'],
  ['ru', 'Щедрый объём торговли вырос на 20 %', 'shchedryi-obem-torgovli-vyros-na-20'],
  ['zh', '上海合作组织峰会', 'shang-hai-he-zuo-zu-zhi-feng-hui'],
  ['en', '!!!', ''],
])('%s: %s', (locale, headline, slug) => expect(slugFrom(headline, locale)).toBe(slug));

test('is cut between words and always fits the form', () => {
  const slug = slugFrom('word '.repeat(60), 'en');
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(slugFrom('я'.repeat(300), 'ru')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});
