import { parse } from 'postcss';
import { expect, test } from 'vitest';
import { firstStyleOf } from '@/scripts/launcher/first-style.mjs';
import { withFirstStyle } from './first-style';

const css = `@layer theme,base;
@font-face{font-family:Serif;src:url(/fonts/a.woff2)}
@font-face{font-family:Near;src:local("Arial");size-adjust:108%}
@layer base{:root{--ink:#111}body{margin:0}dialog{border:0}a:hover{color:red}:root:not(.dark) p{color:#222}}
@layer utilities{.flex{display:flex}.md\\:p-1\\.5,.other{padding:.5rem}.other{margin:0}.prose table td{padding:0}
@media (width>=48rem){.a .b{gap:1rem}.a .missing{gap:2rem}}.\\[\\&_a\\]\\:tap a{min-height:24px}a[href$=".other"]{color:blue}.flex:focus-visible{outline:1px}}
@media print{.flex{display:block}}
@keyframes fade{to{opacity:0}}`;
const address = '/_next/static/chunks/short.css';
const sheets = new Map([[address, firstStyleOf(parse(css))]]);
const link = `<link rel="stylesheet" href="${address}" data-precedence="next">`;
const face = '<link rel="preload" href="/fonts/a.woff2" as="font" crossorigin="" type="font/woff2">';
const page = (body: string, head = `${link}${face}`) => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

test('a page brings the rules with it that it has classes and elements for', () => {
  const html = withFirstStyle(page('<p class="flex md:p-1.5">x</p><div class="a"><a href="/en" class="b [&amp;_a]:tap">y</a></div>'), sheets) ?? '';
  const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
  expect(style.replace(/\s+/g, ' ')).toBe(
    '@layer theme,base;@font-face{font-family:Near;src:local("Arial");size-adjust:108%}' +
      '@layer base{:root{--ink:#111}body{margin:0}:root:not(.dark) p{color:#222}}' +
      '@layer utilities{.flex{display:flex}.md\\:p-1\\.5{padding:.5rem}@media (width>=48rem){.a .b{gap:1rem}}' +
      '.\\[\\&_a\\]\\:tap a{min-height:24px}a[href$=".other"]{color:blue}.flex:focus-visible{outline:1px}}@keyframes fade{to{opacity:0}}',
  );
});

test('sheet and faces come after the text, each once, and words of the page are no links', () => {
  const html = withFirstStyle(page('<p>&lt;link rel="stylesheet" href="/x.css"&gt;</p>'), sheets) ?? '';
  expect(html.endsWith(`</p>${link}${face}</body></html>`)).toBe(true);
  expect([html.split(link).length, html.split(face).length, html.split('<style>').length]).toEqual([2, 2, 2]);
  expect(html.indexOf('<style>')).toBeLessThan(html.indexOf('</head>'));
});

test('what the front does not know is left as it is', () => {
  expect(withFirstStyle(page('', '<link rel="stylesheet" href="/_next/static/chunks/unknown.css">'), sheets)).toBeNull();
  expect(withFirstStyle(page('', ''), sheets)).toBeNull();
  expect(withFirstStyle(link, sheets)).toBeNull();
});

test('of two sheets each is brought, in the order of the page', () => {
  const map = '/_next/static/chunks/map.css';
  const html = withFirstStyle(
    page('<svg></svg>', `${link}<link rel="stylesheet" href="${map}">`),
    new Map([...sheets, [map, firstStyleOf(parse('svg{width:1px}'))]]),
  );
  expect(html).toMatch(/body\{margin:0\}.*svg\{width:1px\}<\/style>/s);
  expect(html?.endsWith(`${link}<link rel="stylesheet" href="${map}"></body></html>`)).toBe(true);
});
