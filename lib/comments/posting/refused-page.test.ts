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

test.each([
  ['appeal', { token: 'x'.repeat(32), appeal: 'Почему <b>так</b>?' }, 'Почему &lt;b&gt;так&lt;/b&gt;?</textarea>'],
  ['edit', { token: 'x'.repeat(32), text: 'Новый текст' }, 'Новый текст</textarea>'],
  ['report', { comment: '12', reason: 'illegal' }, '<option value="illegal" selected>'],
  ['replies', { token: 'x'.repeat(32), email: 'a@b' }, 'value="a@b"'],
] as const)('a refused %s comes back with what was in its form', (kind, typed, kept) => {
  const form = new FormData();
  for (const [key, value] of Object.entries({ locale: 'zh', ...typed })) form.set(key, value);
  const html = refusedPage({ reason: 'too-fast', fields: {}, values: { seconds: 3 } }, form, '', false, kind);
  expect(html).toContain('lang="zh-Hans"');
  expect(html).toContain(`action="/api/comments/${kind}"`);
  expect(html).toContain(kept);
});

test('a refused button says why, and leads back', () => {
  const form = new FormData();
  form.set('locale', 'en');
  form.set('comment', '12');
  const html = refusedPage({ reason: 'not-found', fields: {}, values: {} }, form, '', false, 'plain');
  expect(html).not.toContain('<form');
  expect(html).toContain('href="/en/comments/at/12"');
});
