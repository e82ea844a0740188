import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './markdown';
import { safeAddress } from './tiny-markdown';

const html = (text: string) => renderToStaticMarkup(renderMarkdown(text));

describe('renderMarkdown', () => {
  test.each([
    ['one\ntwo\n\nthree', '<p>one<br/>two</p><p>three</p>'],
    ['**bold** and *soft* and _low_', '<p><strong>bold</strong> and <em>soft</em> and <em>low</em></p>'],
    ['> said\n> more\n\nanswer', '<blockquote><p>said<br/>more</p></blockquote><p>answer</p>'],
    ['- one\n- *two*', '<ul><li>one</li><li><em>two</em></li></ul>'],
    ['`a*b*`', '<p><code>a*b*</code></p>'],
    ['```\n<b>\n```', '<pre><code>&lt;b&gt;</code></pre>'],
    ['[text](https://a.example/x)', '<p><a href="https://a.example/x" rel="nofollow ugc noopener">text</a></p>'],
    ['see https://a.example.', '<p>see <a href="https://a.example/" rel="nofollow ugc noopener">https://a.example</a>.</p>'],
    [
      'https://en.wikipedia.org/wiki/Samarkand_(city)',
      '<p><a href="https://en.wikipedia.org/wiki/Samarkand_(city)" rel="nofollow ugc noopener">https://en.wikipedia.org/wiki/Samarkand_(city)</a></p>',
    ],
    [
      '[city](https://en.wikipedia.org/wiki/Samarkand_(city))!',
      '<p><a href="https://en.wikipedia.org/wiki/Samarkand_(city)" rel="nofollow ugc noopener">city</a>!</p>',
    ],
    ['(https://a.example/x)', '<p>(<a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>)</p>'],
    ['（见https://a.example/x）。', '<p>（见<a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>）。</p>'],
    ['«https://a.example/x»', '<p>«<a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>»</p>'],
    ['“https://a.example/x”，他说', '<p>“<a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>”，他说</p>'],
    ['https://a.example/x…', '<p><a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>…</p>'],
    [
      'https://a.example/x؟ https://a.example/y।',
      '<p><a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>؟ <a href="https://a.example/y" rel="nofollow ugc noopener">https://a.example/y</a>।</p>',
    ],
    ['[a](https://a.example/x(', '<p>[a](<a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>(</p>'],
    [
      '见https://a.example/x和https://b.example/y两处',
      '<p>见<a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>和<a href="https://b.example/y" rel="nofollow ugc noopener">https://b.example/y</a>两处</p>',
    ],
    ["**https://a.example/x's** page", '<p><strong><a href="https://a.example/x" rel="nofollow ugc noopener">https://a.example/x</a>&#x27;s</strong> page</p>'],
    ['[map [1] of it](https://a.example/x)', '<p><a href="https://a.example/x" rel="nofollow ugc noopener">map [1] of it</a></p>'],
    ['snake_case_name and 2*3*4', '<p>snake_case_name and 2*3*4</p>'],
  ])('%j', (text, wanted) => expect(html(text)).toBe(wanted));

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;script&gt;',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](//evil.example)',
    '[x](data:text/html,<script>)',
    '[x](https://user@evil.example)',
    '**[x](javascript:a)**',
    '[[x](javascript:a)](javascript:b)',
    '> > > > <svg onload=a>',
    '`<b>`',
    '[a](https://a.example" onmouseover="b)',
    '\u0000<b>',
  ])('makes no tag, attribute or foreign link of %j', (text) => {
    const made = html(text).replace(/<\/?(p|em|strong|code|pre|ul|li|blockquote|br)\/?>/g, '');
    expect(made.replace(/<a href="https:\/\/[^"<>]*" rel="nofollow ugc noopener">|<\/a>/g, '')).not.toMatch(/<|javascript:[^)]*"/);
  });

  test('ends on hostile input', () => {
    for (const text of ['>', '[', '*', '_', '`', '[a](', '**a', 'https://', '- ', '\ud800', '[a](b', '*a_', '[[a]', '[[', '[]'])
      html(text.repeat(5000).slice(0, 5000));
  });
});

test('safeAddress takes complete web addresses only', () => {
  expect(safeAddress('https://a.example/ü')).toBe('https://a.example/%C3%BC');
  for (const given of ['ftp://a', 'https:a', 'https://', 'https://a\\b', 'https://a.example/\u202e', '/path', 'https://a b'])
    expect(safeAddress(given)).toBeNull();
});
