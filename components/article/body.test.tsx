import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { BodyNode } from '@/lib/articles/body/body';
import { Body } from './body';

const render = (...content: unknown[]) =>
  renderToStaticMarkup(<Body body={{ type: 'doc', content: content as BodyNode[] }} locale="en" pictures={new Map()} />);
const text = (value: string, marks?: BodyNode['marks']) => ({ type: 'text', text: value, marks });

test('text blocks carry their id', () => {
  expect(render({ type: 'paragraph', attrs: { id: 'b1' }, content: [text('One.')] })).toContain('<p data-block="b1">One.</p>');
  expect(render({ type: 'heading', attrs: { id: 'b2', level: 3 }, content: [text('Two')] })).toContain('<h3 data-block="b2">Two</h3>');
});

test('what is not known is told, and the rest is shown', () => {
  const html = render({ type: 'spaceship' }, null, { type: 'paragraph', attrs: { id: 'b1' }, content: [text('Still here.')] });
  expect(html.match(/cannot be shown/g)).toHaveLength(2);
  expect(html).toContain('Still here.');
});

test('nothing stored can become script', () => {
  const html = render({ type: 'paragraph', attrs: { id: 'b1' }, content: [text('<b>x</b>', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])] });
  expect(html).toContain('&lt;b&gt;x');
  expect(html).not.toContain('href');
  expect(render({ type: 'embed', attrs: { url: 'javascript:alert(1)', title: 'x' } })).not.toContain('href');
});

test('footnotes are numbered and lead both ways', () => {
  const html = render({
    type: 'paragraph',
    attrs: { id: 'b1' },
    content: [text('A'), { type: 'footnote', attrs: { note: 'First' } }, { type: 'footnote', attrs: { note: 'Second' } }],
  });
  expect(html).toContain('href="#n2"');
  expect(html).toMatch(/<li id="n1">First <a href="#r1"/);
});

test('an embed is a link, with a player that is loaded by nobody but the reader', () => {
  const html = render({ type: 'embed', attrs: { id: 'e', url: 'https://youtu.be/dQw4w9WgXcQ', title: 'The summit' } });
  expect(html).toContain('href="https://youtu.be/dQw4w9WgXcQ"');
  expect(html).toContain('data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"');
  expect(html).not.toMatch(/<(iframe|img|link)/);
  expect(render({ type: 'embed', attrs: { id: 'e', url: 'https://example.org/a', title: '' } })).not.toContain('script');
});
