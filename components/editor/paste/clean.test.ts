// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { uniqueIds } from '@/lib/articles/body/block-ids';
import { findBodyProblem } from '@/lib/articles/body/body';
import type { PasteOptions } from './clean';
import { bones, paste } from './pasted';

const words = (html: string, options: Partial<PasteOptions> = {}) => bones(paste(html, options).doc);
const left = (html: string) => paste(html).left.map(({ kind, words: said }) => `${kind}: ${said}`);
const word = (body: string, style = '') =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:12.0pt;} span.MsoHyperlink {color:blue; text-decoration:underline;} ${style} --></style><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe('what was deleted stays out, and is told', () => {
  test.each([
    '<p>rose by <del>5</del><ins>7</ins> per cent</p>',
    '<p>rose by <s>5</s>7 per cent</p>',
    '<p>rose by <strike>5</strike>7 per cent</p>',
    '<p>rose by <span style="text-decoration: line-through">5</span>7 per cent</p>',
    '<p>rose by <span style="text-decoration-line: underline line-through; color: red">5</span>7 per cent</p>',
    '<style>.x1{text-decoration:line-through}</style><p>rose by <span class="x1">5</span>7 per cent</p>',
    word(
      `<p class=MsoNormal>rose by <span class=msoDel><del cite="mailto:I" datetime="2026-11-28T10:00">5</del></span><span class=msoIns><ins cite="mailto:I" datetime="2026-11-28T10:00">7</ins></span> per cent<o:p></o:p></p>`,
    ),
    '<p>rose by <span class="msoDel">5</span><span class="msoIns">7</span> per cent</p>',
    '<p>rose by <span style="font-weight:700"><span style="text-decoration:line-through;">5</span></span>7 per cent</p>',
    '<p>rose by <a href="https://example.org/"><del>5</del></a>7 per cent</p>',
  ])('%#', (html) => {
    expect(words(html)).toBe('rose by 7 per cent');
    expect(left(html)).toEqual(['deleted: 5']);
  });

  test('whole paragraphs, lines of lists and cells of sheets', () => {
    expect(words('<p>One</p><p><del>Two</del></p><ul><li>a</li><li><s>b</s></li></ul><del><p>Three</p></del>')).toBe('One | ul(li(a))');
    const sheet =
      '<style>.xl65 {mso-style-parent:style0; text-decoration:line-through; text-line-through:single;}</style><table><tr><td>kept</td><td class=xl65>gone</td></tr></table>';
    expect(words(sheet)).toBe('table(tr(td(kept) | td()))');
    expect(left(sheet)).toEqual(['deleted: gone']);
  });

  test('what is underlined or inserted is not deleted', () => {
    expect(words('<p><u>a</u> <ins>b</ins> <span style="text-decoration:underline">c</span></p>')).toBe('=a= b c');
  });

  test('tracked changes can be taken as suggestions, the two halves under one number', () => {
    const html =
      '<p>rose by <span class="msoDel"><del>5</del></span><span class="msoIns"><ins>7</ins></span> per cent and <del>more</del> or <ins>less</ins></p>';
    expect(paste(html).isTracked).toBe(true);
    const { html: marked, left: out } = paste(html, { suggestionKey: 'k' });
    expect(out).toEqual([]);
    expect([...marked.matchAll(/<(ins|del) data-intake="k" data-number="(\d)">/g)].map(([, tag, number]) => `${tag}${number}`)).toEqual([
      'del1',
      'ins1',
      'del2',
      'ins3',
    ]);
  });

  test('nobody else can send suggestions', () => expect(paste('<p><ins data-intake="k">a</ins></p>').html).toBe('<p>a</p>'));
});

describe('remarks stay out, and are told', () => {
  test('Word', () => {
    const html = word(
      `<p class=MsoNormal><a style='mso-comment-reference:II_1;mso-comment-date:20261128T1000'>Exports</a><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[II1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span> rose.</p>
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><span class=MsoCommentReference><a name="_msocom_1"></a></span><a href="#_msoanchor_1" class=msocomoff>[II1]</a>Is this figure checked?</p></div></div></div>`,
    );
    expect(words(html)).toBe('Exports rose.');
    expect(left(html)).toEqual(['comment: Is this figure checked?']);
  });
  test('Google Docs', () => {
    const html =
      '<p><span>Exports rose.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div style="border:1px solid black;margin:5px"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this figure checked?</span></p></div>';
    expect(words(html)).toBe('Exports rose.');
    expect(left(html)).toEqual(['comment: Is this figure checked?']);
  });
  test('LibreOffice', () => {
    const html = '<p>Exports rose.<span class="annotation_style_by_filter"><br/>[Iris, 2026-11-28]<br/>Is this figure checked?</span></p>';
    expect(words(html)).toBe('Exports rose.');
    expect(left(html)[0]).toContain('Is this figure checked?');
  });
});

describe('what is hidden stays out, and is told', () => {
  test.each([
    'mso-hide:all',
    'display:none',
    'display: none !important',
    'visibility:hidden',
    'font-size:0',
    'font-size:0px;line-height:0',
    'font-size:1px;color:#fff;max-height:0;overflow:hidden',
    'max-height:0px;overflow:hidden',
    'opacity:0',
    'color:transparent',
    'position:absolute;left:-9999px',
    'position:absolute;clip:rect(0,0,0,0)',
    'clip-path:inset(50%)',
    'clip-path: circle(0)',
    'transform:scale(0)',
    'position: absolute; width: 1px; height: 1px; overflow: hidden',
    'text-indent:-10000px',
  ])('%s', (style) => {
    const html = `<p>Shown<span style="${style}"> word hidden</span></p>`;
    expect(words(html)).toBe('Shown');
    expect(left(html)).toEqual(['hidden: word hidden']);
  });
  test.each([
    '<p>Shown<span hidden> word hidden</span></p>',
    '<style>.preheader{display:none;mso-hide:all}</style><div class="preheader">word hidden</div><p>Shown</p>',
    '<style>@media screen { .off { visibility: hidden } }</style><p>Shown <b class="off">word hidden</b></p>',
    '<p>Shown <span class="visually-hidden">word hidden</span></p>',
    '<dialog>word hidden</dialog><p>Shown</p>',
  ])('%s', (html) => {
    expect(words(html)).toBe('Shown');
    expect(left(html)).toEqual(['hidden: word hidden']);
  });
  test('what is seen stays: a big word in a box without size, what screen readers skip, what print leaves out', () => {
    expect(words('<div style="font-size:0"><span style="font-size:16px">Seen</span></div>')).toBe('Seen');
    expect(words('<div style="visibility:hidden">no<span style="visibility:visible">Seen</span></div>')).toBe('Seen');
    expect(words('<p>x = <span aria-hidden="true">5 km</span></p>')).toBe('x = 5 km');
    expect(words('<h2>Title <a aria-hidden="true" href="#t">#</a></h2>')).toBe('h2(Title )'.replace(' )', ')'));
    expect(words('<style>@media print { p { display: none } }</style><p>Seen</p>')).toBe('Seen');
    expect(words('<p style="opacity:0.5;font-size:9px">Seen</p>')).toBe('Seen');
    expect(words('<p style="overflow:hidden;height:1em">Seen</p>')).toBe('Seen');
  });
  test('fillers of mails go without a word', () => {
    const html = '<div style="display:none">&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div><p>Shown</p>';
    expect(words(html)).toBe('Shown');
    expect(left(html)).toEqual([]);
  });
});

describe('lists', () => {
  const line = (place: string, sign: string, text: string) =>
    `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:${place}'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>\n`;
  test.each([
    [
      'bullets within bullets',
      line('l0 level1 lfo1', '·', 'a') + line('l0 level2 lfo1', 'o', 'b') + line('l0 level2 lfo1', 'o', 'c') + line('l0 level1 lfo1', '·', 'd'),
      'ul(li(a | ul(li(b) | li(c))) | li(d))',
    ],
    [
      'numbers within numbers',
      line('l1 level1 lfo2', '1.', 'a') + line('l1 level2 lfo2', 'a)', 'b') + line('l1 level3 lfo2', 'i.', 'c') + line('l1 level1 lfo2', '2.', 'd'),
      'ol(li(a | ol(li(b | ol(li(c))))) | li(d))',
    ],
    [
      'bullets within numbers',
      line('l1 level1 lfo2', '1.', 'a') + line('l0 level2 lfo1', '-', 'b') + line('l1 level1 lfo2', '2.', 'c'),
      'ol(li(a | ul(li(b))) | li(c))',
    ],
    ['a start', line('l1 level1 lfo2', '3.', 'a') + line('l1 level1 lfo2', '4.', 'b'), 'ol3(li(a) | li(b))'],
    [
      'a list that goes on behind a paragraph',
      `${line('l1 level1 lfo2', '1.', 'a')}<p class=MsoNormal>x</p>${line('l1 level1 lfo2', '2.', 'b')}`,
      'ol(li(a)) | x | ol2(li(b))',
    ],
    ['two lists beside each other', line('l1 level1 lfo2', '1.', 'a') + line('l2 level1 lfo3', '1.', 'b'), 'ol(li(a)) | ol(li(b))'],
    [
      'a level left out',
      line('l0 level1 lfo1', '·', 'a') + line('l0 level3 lfo1', '§', 'b') + line('l0 level1 lfo1', '·', 'c'),
      'ul(li(a | ul(li(b))) | li(c))',
    ],
    ['a beginning at a deep level', line('l0 level2 lfo1', 'o', 'a') + line('l0 level1 lfo1', '·', 'b'), 'ul(li(a)) | ul(li(b))'],
    ['Chinese numbers', line('l1 level1 lfo2', '一、', 'a') + line('l1 level1 lfo2', '二、', 'b'), 'ol(li(a) | li(b))'],
    [
      'a paragraph that goes on',
      `${line('l1 level1 lfo2', '1.', 'a')}<p class=MsoListContinue>more</p>${line('l1 level1 lfo2', '2.', 'b')}`,
      'ol(li(a | more) | li(b))',
    ],
  ])('Word: %s', (_name, body, right) => expect(words(word(body))).toBe(right));

  test('Word: the kind by the definition of the list, and its start', () => {
    const style = '@list l0 {mso-list-id:1;} @list l0:level1 {mso-level-start-at:5; mso-level-text:"%1\\)";} @list l0:level2 {mso-level-number-format:bullet;}';
    const plain = (place: string, text: string) => `<p class=MsoListParagraph style='mso-list:${place}'>${text}</p>`;
    expect(words(word(plain('l0 level1 lfo1', 'a') + plain('l0 level2 lfo1', 'b'), style))).toBe('ol5(li(a | ul(li(b))))');
  });
  test('Word: a numbered heading stays a heading', () => {
    expect(
      words(
        word(
          "<h1 style='mso-list:l3 level1 lfo9'><![if !supportLists]><span>2.<span>&nbsp; </span></span><![endif]>Trade</h1><p class=MsoNormal style='mso-list:none'>x</p>",
        ),
      ),
    ).toBe('h2(2. Trade) | x');
  });
  test('Google Docs: a list right in a list', () => {
    expect(words('<ul><li aria-level="1"><p>a</p></li><ul><li aria-level="2"><p>b</p></li><ol><li>c</li></ol></ul><li>d</li></ul>')).toBe(
      'ul(li(a | ul(li(b | ol(li(c))))) | li(d))',
    );
  });
  test('Word on the web: a list to each line', () => {
    const item = (level: number, tag: string, text: string) =>
      `<div class="ListContainerWrapper"><${tag}><li data-aria-level="${level}" data-listid="1"><p>${text}</p></li></${tag}></div>`;
    expect(words(item(1, 'ul', 'a') + item(2, 'ul', 'b') + item(2, 'ul', 'c') + item(1, 'ul', 'd'))).toBe('ul(li(a | ul(li(b) | li(c))) | li(d))');
  });
  test('numbers that no list of an article begins with', () => {
    const { doc } = paste('<ol start="0" type="a"><li>a</li></ol><ol start="-4"><li>b</li></ol><ol><li value="7">c</li></ol><li>d</li>');
    expect(bones(doc)).toBe('ol(li(a)) | ol(li(b)) | ol7(li(c)) | ul(li(d))');
    expect(findBodyProblem(uniqueIds(doc))).toBeNull();
  });
});

describe('footnotes', () => {
  test.each([
    [
      'Word',
      word(
        `<p class=MsoNormal>Exports rose.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span>[1]</span></span><![endif]></span></span></a> More.</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a> As of <a href="https://example.org/">May</a>.</p></div></div>`,
      ),
    ],
    [
      'LibreOffice',
      '<p>Exports rose.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> More.</p><div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> As of <a href="https://example.org/">May</a>.</p></div>',
    ],
    [
      'Google Docs',
      '<p><span>Exports rose.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> More.</span></p><hr style="page-break-before:always;display:none;"><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;As of </span><a href="https://www.google.com/url?q=https://example.org/&amp;sa=D">May</a><span>.</span></p></div>',
    ],
    [
      'Markdown',
      '<p>Exports rose.<sup id="fnref1"><a href="#fn1">1</a></sup> More.</p><section class="footnotes"><ol><li id="fn1"><p>As of <a href="https://example.org/">May</a>. <a href="#fnref1" class="footnote-backref">↩</a></p></li></ol></section>',
    ],
    [
      'Wikipedia',
      '<p>Exports rose.<sup id="cite_ref-1" class="reference"><a href="https://en.wikipedia.org/wiki/X#cite_note-1"><span>[</span>1<span>]</span></a></sup> More.</p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="https://en.wikipedia.org/wiki/X#cite_ref-1">^</a></b></span> <span class="reference-text">As of <a href="https://example.org/">May</a>.</span></li></ol>',
    ],
    [
      'a Word file',
      '<p>Exports rose.<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> More.</p><ol><li id="footnote-1"><p> As of <a href="https://example.org/">May</a>. <a href="#footnote-ref-1">↑</a></p></li></ol>',
    ],
    [
      'this site',
      '<p>Exports rose.<sup class="fn"><a id="r1" href="#n1">1</a></sup> More.</p><section class="notes"><ol><li id="n1">As of <a href="https://example.org/">May</a>. <a href="#r1">↩</a></li></ol></section>',
    ],
  ])('%s', (_name, html) => {
    const { doc, left: out } = paste(html);
    expect(bones(doc)).toBe('Exports rose.{As of May.} More.');
    expect(doc.content?.[0]?.content?.[1]?.attrs).toMatchObject({ note: 'As of May.', links: [{ from: 6, to: 9, href: 'https://example.org/' }] });
    expect(out).toEqual([]);
  });
  test('the rule between the text and its notes goes with them, one in the text stays', () => {
    const anchor = '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>';
    const html = `<p>One</p><hr><p>Two${anchor}</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> A note.</p></div>`;
    expect(words(html)).toBe('One | horizontalRule() | Two{A note.}');
  });
  test('a reference without its note is told', () => {
    const html = word('<p class=MsoNormal>Exports rose.<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>');
    expect(words(html)).toBe('Exports rose.');
    expect(left(html)).toEqual(['note: [1]']);
  });
  test('two notes each in its place', () => {
    const html =
      '<p>a<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> b<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></p><div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>One.</p><p>More.</p></div><div id="sdendnote1"><p><a name="sdendnote1sym" href="#sdendnote1anc">i</a>2 million.</p></div>';
    expect(words(html)).toBe('a{One. More.} b{2 million.}');
  });
});

describe('raised and lowered letters', () => {
  test.each([
    ['<p>10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub></p>', '10^6^ m^2^, CO_2_'],
    ['<p>10<span style="font-size:0.6em;vertical-align:super">6</span></p>', '10^6^'],
    ['<style>.s1{vertical-align:sub}</style><p>CO<span class="s1">2</span></p>', 'CO_2_'],
    ['<p>10<span style="position:relative;top:-3.0pt;mso-text-raise:3.0pt">6</span></p>', '10^6^'],
    ['<p>the 5<sup>th</sup> of May</p>', 'the 5^th^ of May'],
  ])('%s', (html, right) => expect(words(html)).toBe(right));
});

describe('quotation marks that a browser draws are words', () => {
  test.each([
    ['en', '<p>He said <q>it is a <q>pause</q></q>.</p>', 'He said “it is a ‘pause’”.'],
    ['ru', '<p>Он сказал: <q>это <q>пауза</q></q>.</p>', 'Он сказал: «это „пауза“».'],
    ['zh', '<p>他说：<q>这是<q>暂停</q></q>。</p>', '他说：“这是‘暂停’”。'],
  ])('%s', (locale, html, wanted) => expect(words(html, { locale })).toBe(wanted));
});

describe('spaces that no line ends at', () => {
  test.each([
    ['en', 'The&nbsp;ministers&nbsp;of&nbsp;nine', 'The ministers of nine'],
    ['en', '5&nbsp;km, No.&nbsp;7 and Mr.&nbsp;Li', '5\u00a0km, No.\u00a07 and Mr.\u00a0Li'],
    ['en', 'one &nbsp; two', 'one two'],
    ['en', 'end.&nbsp; Next', 'end. Next'],
    ['ru', 'Москва&nbsp;— столица&nbsp;России', 'Москва\u00a0— столица России'],
    ['ru', 'в&nbsp;Ташкенте 10&nbsp;000&nbsp;тонн, №&nbsp;5, А.&nbsp;С.&nbsp;Пушкин', 'в\u00a0Ташкенте 10\u00a0000 тонн, №\u00a05, А.\u00a0С.\u00a0Пушкин'],
    ['zh', '中国&nbsp;和&nbsp;俄罗斯', '中国 和 俄罗斯'],
    ['en', 'a<span>&nbsp;</span>b <b>c&nbsp;</b>d', 'a b *c *d'],
  ])('%s: %s', (locale, html, right) => expect(words(`<p>${html}</p>`, { locale })).toBe(right));
});

describe('pictures and players', () => {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  test('a picture whose bytes came along is handed over with its place and words', () => {
    const pasted = paste(`<p>Before</p><figure><img src="data:image/png;base64,${dot}" alt="A train"><figcaption>At noon</figcaption></figure><p>After</p>`);
    expect(bones(pasted.doc)).toBe('Before | After');
    expect(pasted.pictures).toEqual([{ type: 'image/png', data: dot, after: 'n1', alt: 'A train', caption: 'At noon' }]);
    expect(pasted.doc.content?.[0]?.attrs?.id).toBe('n1');
    expect(pasted.left).toEqual([]);
  });
  test('pictures of Word come out of its rich text', () => {
    const hex = Buffer.from(dot, 'base64').toString('hex');
    const rtf = `{\\rtf1 text {\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn x}{\\sv 1}}}\\picscalex100\\pngblip\\bliptag-12{\\*\\blipuid 00ff}\n${hex}}}}`;
    const { pictures } = paste(word('<p class=MsoNormal>Before</p><p><img width=10 height=10 src="file:///C:/Users/x/clip_image001.png"></p>'), { rtf });
    expect(pictures).toEqual([{ type: 'image/png', data: dot, after: 'n1', alt: '', caption: '' }]);
  });
  test('pictures that did not come along are told, and dots are not', () => {
    expect(left('<p>a<img src="https://example.org/train.jpg?x=1"><img src="https://example.org/p.gif" width="1" height="1"></p>')).toEqual([
      'picture: train.jpg',
    ]);
    expect(left('<p>a<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="Logo"></p>')).toEqual(['picture: Logo']);
  });
  test.each([
    ['<p>a</p><p>https://youtu.be/abcdefghijk</p>', 'a | <embed https://youtu.be/abcdefghijk>'],
    ['<p><a href="https://t.me/channel/12">https://t.me/channel/12</a></p>', '<embed https://t.me/channel/12>'],
    ['<p>See <a href="https://youtu.be/abcdefghijk">it</a></p>', 'See [it](https://youtu.be/abcdefghijk)'],
    ['<iframe src="https://www.youtube.com/embed/abcdefghijk?rel=0"></iframe>', '<embed https://www.youtube.com/embed/abcdefghijk?rel=0>'],
    ['<iframe src="//www.youtube.com/embed/abcdefghijk"></iframe>', '<embed https://www.youtube.com/embed/abcdefghijk>'],
    ['<iframe src="https://ads.example.org/"></iframe><p>a</p>', 'a'],
    [
      '<blockquote class="twitter-tweet"><p>Words</p>— A (@a) <a href="https://twitter.com/a/status/123">May</a></blockquote>',
      '<embed https://twitter.com/a/status/123>',
    ],
  ])('%s', (html, right) => expect(words(html)).toBe(right));
});

describe('pages, sheets and mails', () => {
  test.each([
    [
      'scripts, styles and remarks go; headings keep within the levels of an article',
      '<script>alert(1)</script><style>p{}</style><!-- x --><h1>One</h1><h5>Two</h5><p>Three</p>',
      'h2(One) | h4(Two) | Three',
    ],
    [
      'Word: smart tags and empty paragraphs go',
      word(
        '<h1>Итоги<o:p></o:p></h1><p class=MsoNormal><b><span lang=RU>Сроки</span></b> <st1:place>согласованы</st1:place>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>',
      ),
      'h2(Итоги) | *Сроки* согласованы.',
    ],
    [
      'Google Docs: a bold that is none',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Bold</span> <a href="https://www.google.com/url?q=https://example.org/a?b%3D1&amp;sa=D"><span>link</span></a></p><br></b>',
      '*Bold* [link](https://example.org/a?b=1)',
    ],
    [
      'mails: links that a guard goes round by',
      '<p><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&amp;data=05">x</a></p>',
      '[x](https://example.org/a)',
    ],
    ['mails: tables that lay out', '<table role="presentation"><tr><td><table><tr><td><p>One</p><p>Two</p></td></tr></table></td></tr></table>', 'One | Two'],
    ['mails: two line breaks part paragraphs', '<div>One<br>more<br><br>Two</div>', 'One↵more | Two'],
    [
      'a sheet',
      '<html><head><style>td{padding:0}</style></head><body><table border=0><colgroup><col width=64></colgroup><tr height=20><td>State</td><td>Tonnes</td></tr><tr><td colspan=2>10<font class="font5"><sup>6</sup></font></td></tr></table></body></html>',
      'table(tr(td(State) | td(Tonnes)) | tr(tdc2(10^6^)))',
    ],
    [
      'links within the page they come from are words',
      '<p><a href="#top">Top</a> and <a name="x">x</a> and <a href="javascript:void(0)">y</a></p>',
      'Top and x and y',
    ],
    ['code stays as it is', '<pre><code>git --force\n  "x"</code></pre>', '`git --force`↵`\u00a0\u00a0"x"`'],
    ['bold of a heading is none', '<h2><b>One</b></h2>', 'h2(One)'],
  ])('%s', (_name, html, right) => expect(words(html)).toBe(right));

  test('a piece of an article copied out of the editor keeps what is meant', () => {
    const html =
      '<p data-pm-slice="1 1 []" data-block="abc">rose <s>by</s> <del data-suggestion="x">5</del><ins data-suggestion="x">7</ins> 10<sup>6</sup><sup data-note="N" class="editor-note">*</sup></p>';
    expect(words(html)).toBe('rose ~by~ 7 10^6^{N}');
    expect(left(html)).toEqual(['deleted: 5']);
  });

  test('whatever is pasted can be saved', () => {
    const { doc } = paste(
      '<table><tr><td colspan="900" rowspan="0"><h2>x</h2><table><tr><td>y</td></tr></table></td><td>z</td></tr></table><ul></ul><blockquote></blockquote><aside><p>a</p></aside><dl><dt>t</dt><dd>d</dd></dl>',
    );
    expect(findBodyProblem(uniqueIds(doc))).toBeNull();
  });
});
