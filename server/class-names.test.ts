import { expect, test } from 'vitest';
import { withShortNames } from './class-names';

const given = {
  sheets: { '/_next/static/chunks/long.css': '/_next/static/chunks/short.css' },
  names: new Map([
    ['text-soft', 'a'],
    ['[&amp;_a]:tap', 'b'],
  ]),
  sets: new Map([['flex text-soft', 'z']]),
  styles: new Map(),
};

test('classes and the style sheet have their short names, and nothing else has', () => {
  const html =
    '<link rel="stylesheet" href="/_next/static/chunks/long.css"/><p id="x" class="text-soft [&amp;_a]:tap other" title="text-soft">text-soft class=&quot;text-soft&quot;</p><div class="flex text-soft"><script type="application/ld+json">{"a":" class=\\"text-soft\\""}</script>';
  expect(withShortNames(html, given)).toBe(
    '<link rel="stylesheet" href="/_next/static/chunks/short.css"/><p id="x" class="a b other" title="text-soft">text-soft class=&quot;text-soft&quot;</p><div class="z"><script type="application/ld+json">{"a":" class=\\"text-soft\\""}</script>',
  );
});

test('a build without short names has its pages as they are', () => expect(withShortNames('<p class="text-soft">', null)).toBe('<p class="text-soft">'));
