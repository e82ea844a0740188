// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { uniqueIds } from '@/lib/articles/body/block-ids';
import { findBodyProblem } from '@/lib/articles/body/body';
import type { PasteOptions } from './clean';
import { bones, paste } from './pasted';

const word = (body: string, style = '') =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- ${style} --></style></head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
/** What sites, sheets and mails put on the clipboard. */
const cases: [string, string, string, Partial<PasteOptions>?, string[]?][] = [
  ['white text on dark theme stays', '<div style="background-color:#1e1e1e;color:#ffffff"><p>Seen</p></div>', 'Seen'],
  ['code editor vs code', '<div style="color:#d4d4d4;background-color:#1e1e1e"><div><span style="color:#569cd6">const</span> x</div></div>', 'const x'],
  [
    'white on white nested bg reset',
    '<table><tr><td style="background:#fff;color:#fff">a<span style="color:#000">b</span></td><td>c</td></tr></table>',
    'table(tr(td(b) | td(c)))',
  ],
  ['gdocs bg transparent', '<p><span style="color:#000000;background-color:transparent">Seen</span></p>', 'Seen'],
  [
    'chrome inline styles',
    '<span style="color: rgb(0, 0, 0); font-family: Arial; font-size: 16px; font-style: normal; background-color: rgb(255, 255, 255); display: inline !important; float: none;">Seen</span>',
    'Seen',
  ],
  ['black on black highlight (redacted)', '<p>a <span style="color:#000;background:#000">redacted</span> b</p>', 'a b'],
  ['bg none', '<p style="color:white;background:none">Seen</p>', 'Seen'],
  ['auto color', '<p style="color:windowtext;background:white">Seen</p>', 'Seen'],
  ['white on white then image bg', '<p style="color:#fff;background:#fff url(x.png)">hid</p><p>Seen</p>', 'Seen'],
  ['important inline', '<style>p{display:none}</style><p style="display:block !important">Seen</p>', 'Seen'],
  ['list in blockquote', '<blockquote><ul><li>a</li></ul></blockquote>', 'bq(ul(li(a)))'],
  ['nested bq', '<blockquote><blockquote><p>a</p></blockquote></blockquote>', 'bq(bq(a))'],
  ['tr/td alone (excel one cell)', '<table><tr><td>42</td></tr></table>', '42'],
  [
    'sheets wrapper',
    '<google-sheets-html-origin><style>td{border:1px}</style><table xmlns="x" cellspacing="0"><colgroup><col width="100"><col width="100"></colgroup><tbody><tr><td data-sheets-value="{}">a</td><td>b</td></tr></tbody></table></google-sheets-html-origin>',
    'table(tr(td(a) | td(b)))',
  ],
  ['LO calc strike', '<table><tr><td sdval="5"><s>5</s></td><td><strike>6</strike> 7</td></tr></table>', 'table(tr(td() | td(7)))'],
  [
    'excel hidden col w/ colspan',
    '<table><col width=64><col width=0 style="display:none"><col width=64><tr><td colspan=3>Head</td></tr><tr><td>a</td><td>h</td><td>c</td></tr></table>',
    'table(tr(tdc2(Head)) | tr(td(a) | td(c)))',
    {},
    ['hidden: h'],
  ],
  [
    'excel hidden col rowspan',
    '<table><col><col style="display:none"><col><tr><td rowspan=2>a</td><td>h</td><td>c</td></tr><tr><td>h2</td><td>d</td></tr></table>',
    'table(tr(tdr2(a) | td(c)) | tr(td(d)))',
  ],
  ['th row scope', '<table><tr><th scope="row">a</th><td>b</td></tr></table>', 'table(tr(th(a) | td(b)))'],
  ['Outlook signature', '<p class="MsoNormal">Hi<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">-- <br>Ann</p>', 'Hi | -- ↵Ann'],
  ['Outlook quoted header', '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> A</p></div><p>x</p>', '*From:* A | x'],
  ['Outlook attachment cid img', '<p>Hi<img src="cid:image001.png@01D" alt="Logo"></p>', 'Hi', {}, ['picture: Logo']],
  ['tracking pixel', '<p>Hi<img src="https://t.example/p.gif" width=1 height=1></p>', 'Hi', {}, []],
  ['tracking pixel by style', '<p>Hi<img src="https://t.example/p.gif" style="width:1px;height:1px"></p>', 'Hi', {}, []],
  ['img display none', '<p>Hi<img src="https://t.example/p.jpg" alt="Secret" style="display:none"></p>', 'Hi', {}, []],
  ['picture element', '<picture><source srcset="a.webp"><img src="https://example.org/a.jpg" alt="A"></picture><p>x</p>', 'x', {}, ['picture: A']],
  [
    'lazy img',
    '<p>x</p><img data-src="https://example.org/a.jpg" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="A train">',
    'x',
    {},
    ['picture: A train'],
  ],
  [
    'figure with link',
    '<figure><a href="https://e.org"><img src="https://example.org/a.jpg" alt="A"></a><figcaption>Cap</figcaption></figure><p>x</p>',
    'x',
    {},
    ['picture: A'],
  ],
  ['svg inline data', '<p>x<img src="data:image/svg+xml,%3Csvg/%3E" alt=""></p>', 'x'],
  ['details hidden?', '<details><summary>More</summary>Body</details>', 'More | Body'],
  ['input value', '<p>Name: <input value="secret"></p>', 'Name:'],
  ['select', '<p>x <select><option>One</option></select></p>', 'x'],
  ['aria-hidden heading anchor svg', '<h2>Head<a aria-hidden="true" href="#h"><svg></svg></a></h2>', 'h2(Head)'],
  ['wikipedia edit', '<h2>Head<span class="mw-editsection">[<a href="x">edit</a>]</span></h2>', 'h2(Head)'],
  [
    'wiki new heading',
    '<div class="mw-heading mw-heading2"><h2 id="H">Head</h2><span class="mw-editsection"><span>[</span>edit<span>]</span></span></div>',
    'h2(Head)',
  ],
  [
    'wiki named ref 2 uses',
    '<p>a<sup id="cite_ref-b_1-0" class="reference"><a href="#cite_note-b-1">[1]</a></sup> c<sup id="cite_ref-b_1-1" class="reference"><a href="#cite_note-b-1">[1]</a></sup></p><ol class="references"><li id="cite_note-b-1">^ <a href="#cite_ref-b_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-b_1-1"><sup><i><b>b</b></i></sup></a> <span class="reference-text">Text.</span></li></ol>',
    'a{Text.} c{Text.}',
  ],
  ['wiki ref without list', '<p>a<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p>', 'a', {}, ['note: [1]']],
  [
    'note w/ brackets from word pl',
    word(
      '<p class=MsoNormal>Rose<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style="mso-special-character:footnote"><![if !supportFootnotes]><span class=MsoFootnoteReference><span>[1]</span></span><![endif]></span></span></a>, more</p><div style="mso-element:footnote-list"><br clear=all><hr><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a><span> Source: x; 10<sup>6</sup>.</span></p></div></div>',
    ),
    'Rose{Source: x; 10⁶.}, more',
  ],
  [
    'lists: gdocs checkboxes',
    '<ul><li role="checkbox" aria-checked="true" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" width="17.599px" height="17.599px" alt="checked"><p>Done</p></li></ul>',
    'ul(li(Done))',
    {},
    [],
  ],
  ['lists: LO restart ol start', '<ol start="3"><li><p>c</p></li></ol>', 'ol3(li(c))'],
  ['lists: text directly + nested', '<ul><li>a<ul><li>b</li></ul>c</li></ul>', 'ul(li(a | ul(li(b)) | c))'],
  ['lists: empty li', '<ul><li></li><li>a</li></ul>', 'ul(li(a))'],
  ['lists: li > div > p', '<ul><li><div><p>a</p></div></li></ul>', 'ul(li(a))'],
  [
    'ru: word nbsp',
    '<p>В&nbsp;2026&nbsp;году г.&nbsp;Москва и&nbsp;т.&nbsp;п.</p>',
    'В\u00a02026\u00a0году г.\u00a0Москва и\u00a0т.\u00a0п.',
    { locale: 'ru' },
  ],
  ['ru: 2026 г. Москва', '<p>15&nbsp;мая&nbsp;2026&nbsp;г.&nbsp;Москва</p>', '15\u00a0мая 2026\u00a0г. Москва', { locale: 'ru' }],
  ['ru: initials reversed', '<p>Пушкин&nbsp;А.&nbsp;С.</p>', 'Пушкин А.\u00a0С.', { locale: 'ru' }],
  ['ru: street', '<p>ул.&nbsp;Ленина, д.&nbsp;5, стр.&nbsp;2, с.&nbsp;10</p>', 'ул.\u00a0Ленина, д.\u00a05, стр.\u00a02, с.\u00a010', { locale: 'ru' }],
  ['ru: particle', '<p>он&nbsp;же и&nbsp;сказал&nbsp;бы</p>', 'он\u00a0же и\u00a0сказал\u00a0бы', { locale: 'ru' }],
  ['ru: dash', '<p>Он&nbsp;—&nbsp;врач</p>', 'Он\u00a0— врач', { locale: 'ru' }],
  [
    'en: J. K. Rowling',
    '<p>J.&nbsp;K.&nbsp;Rowling met Dr.&nbsp;Li on 5&nbsp;May at No.&nbsp;10</p>',
    'J.\u00a0K.\u00a0Rowling met Dr.\u00a0Li on 5\u00a0May at No.\u00a010',
  ],
  ['en: units', '<p>10&nbsp;kg 5&nbsp;% 3&nbsp;million 4&nbsp;men</p>', '10\u00a0kg 5\u00a0% 3\u00a0million 4 men'],
  ['en: 10 000', '<p>10&nbsp;000&nbsp;people</p>', '10\u00a0000 people'],
  ['zh: nbsp 10 km', '<p>约&nbsp;10&nbsp;km&nbsp;长</p>', '约 10 km 长', { locale: 'zh' }],
  ['emoji zwj stays', '<p>👩\u200d🚀 می\u200cخواهم</p>', '👩\u200d🚀 می\u200cخواهم'],
  ['bidi controls', '<p>\u202aabc\u202c \u200fx</p>', 'abc \u200fx'],
  ['object replacement', '<p>a\ufffcb</p>', 'ab'],
  ['nested font size zero', '<div style="font-size:0"><p style="font-size:100%">hid</p></div><p>x</p>', 'x'],
  ['height 0 overflow clip', '<div style="height:0;overflow:clip">hid</div><p>x</p>', 'x'],
  ['closed details', '<details><summary>S</summary><p>in</p></details>', 'S | in'],
  ['print-only', '<style>.p{display:none}@media print{.p{display:block}}</style><p class=p>hid</p><p>x</p>', 'x'],
  ['supports block', '<style>@supports (display:grid){.s{display:none}}</style><p class=s>hid</p><p>x</p>', 'x'],
  ['layer', '<style>@layer base{.s{display:none}}</style><p class=s>hid</p><p>x</p>', 'x'],
  ['insertions nested del in ins', '<p>a <ins>b <del>c</del> d</ins></p>', 'a b d', {}, ['deleted: c']],
  [
    'suggesting mode gdocs',
    '<p><span style="color:#1a73e8;text-decoration:underline">new</span><span style="color:#1a73e8;text-decoration:line-through">old</span></p>',
    'new',
  ],
  ['LO tracked change', '<p><ins cite="x" datetime="d">new</ins><del>old</del></p>', 'new'],
  ['text-decoration via parent none', '<p style="text-decoration:line-through"><span>gone</span></p><p>x</p>', 'x'],
];
test.each(cases)('%s', (_name, html, right, options = {}, said) => {
  const { doc, left } = paste(html, options);
  expect(bones(doc)).toBe(right);
  expect(findBodyProblem(uniqueIds(doc))).toBeNull();
  if (said) expect(left.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(said);
});
