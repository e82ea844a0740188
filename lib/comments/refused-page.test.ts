import { expect, test } from 'vitest';
import { refusedPage } from './refused-page';

const page = (text: string, name = 'A') => {
  const form = new FormData();
  for (const [key, value] of Object.entries({ locale: 'ru', story: '1', text, name })) form.set(key, value);
  return refusedPage({ reason: 'too-fast', fields: { name: 'name-mixed' }, values: { seconds: 3 } }, form);
};

test('keeps what was typed, in the reader’s language', () => {
  const html = page('Моя мысль');
  expect(html).toContain('lang="ru"');
  expect(html).toContain('Моя мысль</textarea>');
  expect(html).toContain('id="name-error"');
});

test('what was typed never becomes markup', () => {
  const html = page('</textarea><script>alert(1)</script>\u0000\ud800', '"><img src=x onerror=a>');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<img');
});
