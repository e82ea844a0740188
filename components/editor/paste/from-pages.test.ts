// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { uniqueIds } from '@/lib/articles/body/block-ids';
import { findBodyProblem } from '@/lib/articles/body/body';
import type { PasteOptions } from './clean';
import { bones, paste } from './pasted';

/** What pages, sheets and chats put on the clipboard; lists, quotations and formulas in them. */
const cases: [string, string, string, Partial<PasteOptions>?, string[]?][] = [
  ['li heading first', '<ul><li><h3>Head</h3><p>text</p></li><li>b</li></ul>', 'ul(li(Head | text) | li(b))'],
  ['li blockquote', '<ul><li><blockquote><p>q</p></blockquote></li><li>b</li></ul>', 'ul(li(q) | li(b))'],
  ['li pre', '<ul><li><pre><code>x</code></pre></li><li>b</li></ul>', 'ul(li(`x`) | li(b))'],
  ['li table', '<ul><li>a<table><tr><td>1</td><td>2</td></tr></table></li><li>b</li></ul>', 'ul(li(a)) | table(tr(td(1) | td(2))) | ul(li(b))'],
  ['li ul only (none style)', '<ul><li>a</li><li style="list-style-type:none"><ul><li>b</li></ul></li><li>c</li></ul>', 'ul(li(a | ul(li(b))) | li(c))'],
  ['first li ul only', '<ul><li style="list-style-type:none"><ul><li>b</li></ul></li><li>c</li></ul>', 'ul(li(b) | li(c))'],
  ['li div div', '<ol><li><div>a</div><div>b</div></li></ol>', 'ol(li(a | b))'],
  ['li img hr', '<ul><li>a<hr></li><li>b</li></ul>', 'ul(li(a) | li(b))'],
  ['blockquote heading', '<blockquote><h2>Head</h2><p>x</p></blockquote>', 'bq(Head | x)'],
  ['blockquote table', '<blockquote><table><tr><td>1</td><td>2</td></tr></table></blockquote>', 'table(tr(td(1) | td(2)))'],
  ['td heading', '<table><tr><td><h3>x</h3></td><td>y</td></tr></table>', 'table(tr(td(x) | td(y)))'],
  ['td hr', '<table><tr><td>x<hr>z</td><td>y</td></tr></table>', 'table(tr(td(x | z) | td(y)))'],
  // math
  ['mathml sup', '<p>E=<math><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math></p>', 'E=mc^2^'],
  ['mathml frac', '<p><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>', '1/2'],
  ['mathml sub', '<p><math><msub><mi>x</mi><mn>1</mn></msub></math></p>', 'x_1_'],
  [
    'mathml annotation',
    '<p><span class="katex"><span class="katex-mathml"><math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x</span><span>2</span></span></span></p>',
    'x^2^',
  ],
  [
    'mathjax',
    '<p><mjx-container><mjx-math aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container></p>',
    'x',
  ],
  [
    'wiki math',
    '<p><span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;"><math><mi>x</mi></math></span><img src="https://wikimedia.org/api/x.svg" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="{\\displaystyle x}"></span></p>',
    'x',
    {},
  ],
  ['msubsup', '<p><math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math></p>', 'x_1_^2^'],
  ['msqrt', '<p><math><msqrt><mn>2</mn></msqrt></math></p>', '√2'],
  ['unicode sup', '<p>10⁶ m² CO₂</p>', '10⁶ m² CO₂'],
  ['sup inside b style', '<p>10<b><span style="vertical-align:super">6</span></b></p>', '10^*6*^'],
  ['sup on b', '<p>10<b style="vertical-align:super">6</b></p>', '10^*6*^'],
  ['baseline-shift', '<p>10<span style="baseline-shift:super">6</span></p>', '10^6^'],
  ['font-variant-position', '<p>10<span style="font-variant-position:super">6</span></p>', '10^6^'],
  ['sup position rel top', '<p>10<span style="position:relative;top:-0.5em;font-size:70%">6</span></p>', '10^6^'],
  ['sup position rel bottom', '<p>10<span style="position:relative;bottom:0.5em;font-size:70%">6</span></p>', '10^6^'],
  ['sup class wiki', '<p>10<sup>−6</sup></p>', '10^−6^'],
  ['vertical-align:middle', '<p>x<span style="vertical-align:middle">6</span></p>', 'x6'],
  ['td vertical-align sub', '<table><tr><td style="vertical-align:sub">a</td><td>b</td></tr></table>', 'table(tr(td(a) | td(b)))'],
  // excel
  [
    'excel basic',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";} td {padding-top:1px; mso-ignore:padding; color:black; font-size:11.0pt; font-weight:400; font-style:normal; text-decoration:none; vertical-align:bottom;} .xl65 {font-weight:700; mso-number-format:"\\#\\,\\#\\#0";} .xl66{vertical-align:super} .font5 {font-size:11.0pt; vertical-align:super;}--></style></head><body link=blue><table border=0 cellpadding=0 cellspacing=0 width=128><!--StartFragment--><col width=64 span=2 style='width:48pt'><tr height=20><td height=20 class=xl65 width=64>State</td><td class=xl65>Tonnes</td></tr><tr><td>Uz</td><td align=right x:num="1200">1,200</td></tr><tr><td>m<font class="font5"><sup>2</sup></font></td><td></td></tr><!--EndFragment--></table></body></html>`,
    'table(tr(td(*State*) | td(*Tonnes*)) | tr(td(Uz) | td(1,200)) | tr(td(m^2^) | td()))',
  ],
  [
    'excel merged',
    `<table><tr><td colspan=2 rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></table>`,
    'table(tr(tdc2r2(a) | td(b)) | tr(td(c)) | tr(td(d) | td(e) | td(f)))',
  ],
  [
    'excel mso-ignore colspan',
    `<table><tr><td colspan=2 style='mso-ignore:colspan'>overflowing text</td></tr><tr><td>a</td><td>b</td></tr></table>`,
    'table(tr(tdc2(overflowing text)) | tr(td(a) | td(b)))',
  ],
  ['excel empty trailing', `<table><tr><td>a</td><td>b</td></tr><tr><td></td><td></td></tr></table>`, 'table(tr(td(a) | td(b)) | tr(td() | td()))'],
  [
    'excel [if supportMisalignedColumns]',
    `<table><tr><td>a</td><td>b</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td width=64></td></tr><![endif]></table>`,
    'table(tr(td(a) | td(b)))',
    {},
    [],
  ],
  [
    'excel strikethrough cell part',
    `<style>.font6{text-decoration:line-through}</style><table><tr><td>kept <font class="font6">gone</font></td><td>b</td></tr></table>`,
    'table(tr(td(kept) | td(b)))',
  ],
  [
    'excel comments',
    `<table><tr><td>5<![if !vml]><span style='mso-ignore:vglayout'></span><![endif]></td><td>b</td></tr></table><div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><font class="font7">Iris:</font> check</div></div></div>`,
    'table(tr(td(5) | td(b)))',
  ],
  [
    'excel error pic',
    `<table><tr><td align=left valign=top><!--[if gte vml 1]><v:shape/><![endif]--><![if !vml]><span style='mso-ignore:vglayout;position:absolute;z-index:1'><img width=10 height=10 src="file:///C:/x/clip_image002.png"></span><![endif]>a</td><td>b</td></tr></table>`,
    'table(tr(td(a) | td(b)))',
  ],
  [
    'sheets strike',
    `<google-sheets-html-origin><table><colgroup><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="text-decoration:line-through;overflow:hidden;padding:2px 3px;vertical-align:bottom;" data-sheets-value="{}">5</td><td style="overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;font-weight:bold;">7</td></tr></tbody></table></google-sheets-html-origin>`,
    'table(tr(td() | td(*7*)))',
  ],
  [
    'sheets partial rich',
    `<google-sheets-html-origin><table><tr><td data-sheets-root="1"><span style="font-size:10pt;text-decoration:line-through">5</span><span> 7</span></td><td>x</td></tr></table></google-sheets-html-origin>`,
    'table(tr(td(7) | td(x)))',
  ],
  [
    'sheets hidden height 0',
    `<table><tr><td>a</td><td>b</td></tr><tr style="height:0px;overflow:hidden"><td>c</td><td>d</td></tr></table>`,
    'table(tr(td(a) | td(b)))',
  ],
  [
    'sheets link',
    `<table><tr><td style="overflow:hidden;text-decoration:underline"><a class="in-cell-link" target="_blank" href="https://example.org/">x</a></td><td>b</td></tr></table>`,
    'table(tr(td([x](https://example.org/)) | td(b)))',
  ],
  ['excel 1 cell with br', `<table><tr><td>One<br>two</td></tr></table>`, 'One↵two'],
  // chat apps
  [
    'telegram desktop',
    '<!DOCTYPE html><html><body><!--StartFragment-->Rose <s>5</s> <b>7</b><br><br>Next <a href="https://example.org/">x</a> <u>u</u> <i>i</i> <code>c</code><!--EndFragment--></body></html>',
    'Rose *7* | Next [x](https://example.org/) =u= /i/ `c`',
  ],
  [
    'telegram web emoji',
    '<div class="text-content">Hi <img src="./img-apple-64/1f600.png" class="emoji emoji-small" alt="😀" data-path="x"> you</div>',
    'Hi 😀 you',
  ],
  ['telegram spoiler', '<p>a <span class="tg-spoiler">spoiled</span></p>', 'a spoiled'],
  ['telegram pre-wrap nl', '<span style="color:rgb(0,0,0);white-space:pre-wrap;display:inline!important">One\nTwo\n\nThree</span>', 'One↵Two | Three'],
  [
    'x post pre-wrap',
    '<div style="white-space:pre-wrap"><span style="white-space:pre-wrap">First line.\n\nSecond </span><span style="white-space:pre-wrap">line</span></div>',
    'First line. | Second line',
  ],
  ['pre-line', '<p style="white-space:pre-line">One\ntwo</p>', 'One↵two'],
  [
    'wechat',
    '<section style="margin:0"><p style="text-indent:2em"><span style="font-size:15px"><span leaf="">第一段</span></span></p><section><span leaf=""><br></span></section><p>第二段</p></section>',
    '第一段 | 第二段',
    { locale: 'zh' },
  ],
  [
    'wechat img lazy',
    '<section><img class="rich_pages wxw-img" data-src="https://mmbiz.qpic.cn/mmbiz_png/x/640?wx_fmt=png" data-type="png" src="data:image/svg+xml,%3Csvg%3E" alt="图片"></section><p>x</p>',
    'x',
    { locale: 'zh' },
    ['picture: 图片'],
  ],
  ['wechat visibility', '<div id="js_content" class="rich_media_content" style="visibility: hidden;"><p>正文</p></div>', '', { locale: 'zh' }],
  ['qq mail', '<div style="line-height:1.7"><div>你好，</div><div><br></div><div>　　正文&nbsp;</div></div>', '你好， | 正文', { locale: 'zh' }],
  [
    'wps list',
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1;'><!--[if !supportLists]--><span style='mso-list:Ignore;'>1.<span>&nbsp;</span></span><!--[endif]--><span>甲</span></p>`,
    'ol(li(甲))',
    { locale: 'zh' },
  ],
  [
    'wps list no endif',
    `<p class=MsoNormal style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:Wingdings;"><span style='mso-list:Ignore;'>l&nbsp;</span></span><![endif]><span>甲</span></p>`,
    'ul(li(甲))',
    { locale: 'zh' },
  ],
  ['notion list', '<meta charset="utf-8"><!-- notionvc: 1234 --><ul><li>a<ul><li>b</li></ul></li></ul>', 'ul(li(a | ul(li(b))))'],
  [
    'notion todo',
    '<ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span class="to-do-children-unchecked">a</span></li></ul>',
    'ul(li(a))',
  ],
  ['notion toggle', '<ul class="toggle"><li><details open=""><summary>T</summary><p>in</p></details></li></ul>', 'ul(li(T | in))'],
  ['notion callout', '<aside>💡 Mind.</aside>', '💡 Mind.'],
  [
    'notion equation',
    '<p>x <style>@import url("katex.css")</style><span class="notion-text-equation-token" contenteditable="false"><span></span><span><span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>a</mi></mrow><annotation encoding="application/x-tex">a</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base">a</span></span></span></span></span></p>',
    'x a',
  ],
  [
    'slack',
    '<meta charset="utf-8"><span>One</span><br aria-hidden="true"><span aria-label="&nbsp;" class="c-mrkdwn__br" data-stringify-type="paragraph-break"></span><span>Two</span>',
    'One | Two',
  ],
  ['teams', '<div itemprop="copy-paste-block"><p>One</p><p>&nbsp;</p><p>Two</p></div>', 'One | Two'],
  ['confluence strike', '<p><span data-mark="strike" style="text-decoration-line: line-through">5</span>7</p>', '7'],
  [
    'fb',
    '<div dir="auto" style="text-align:start"><span>One</span></div><div dir="auto"><span>Two <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x">link</a></span></div>',
    'One | Two [link](https://example.org/)',
  ],
  [
    'chatgpt',
    '<p data-start="0" data-end="5">One <strong data-start="1">two</strong></p><hr><ol data-start="3"><li><p>a</p></li></ol>',
    'One *two* | horizontalRule() | ol(li(a))',
  ],
  ['drop cap', '<p><span class="dropcap" style="float:left">T</span>he first</p>', 'The first'],
  ['inline blocks', '<p>One <span style="display:block">two</span> three</p>', 'One two three'],
  ['a wraps p', '<a href="https://example.org/"><h2>Head</h2><p>text</p></a>', 'h2([Head](https://example.org/)) | [text](https://example.org/)'],
  ['button in text', '<p>One</p><button>Share</button><p>Two</p>', 'One | Two'],
  ['video fallback text', '<video controls><p>Your browser does not support</p></video><p>a</p>', 'a'],
  [
    'wiki ref group letters',
    '<p>a<sup id="cite_ref-1"><a href="#cite_note-1"><span class="cite-bracket">[</span>a 1<span class="cite-bracket">]</span></a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">N.</span></li></ol>',
    'a{N.}',
  ],
  [
    'wiki note',
    '<p>a<sup id="cite_ref-4" class="reference"><a href="#cite_note-4">[note 1]</a></sup></p><ol class="references"><li id="cite_note-4"><span class="mw-cite-backlink"><b><a href="#cite_ref-4">^</a></b></span> <span class="reference-text">N.</span></li></ol>',
    'a{N.}',
  ],
  [
    'wiki ru',
    '<p>a<sup id="cite_ref-_x_1-0" class="reference"><a href="#cite_note-_x-1">[1]</a></sup></p><ol class="references"><li id="cite_note-_x-1"><span class="mw-cite-backlink">↑ <a href="#cite_ref-_x_1-0">1</a></span> <span class="reference-text">Прим.</span></li></ol>',
    'a{Прим.}',
    { locale: 'ru' },
  ],
  ['NYT hidden share', '<p>a</p><div aria-hidden="true" style="display:none">share</div>', 'a'],
];
test.each(cases)('%s', (_name, html, right, options = {}, said) => {
  const { doc, left } = paste(html, options);
  expect(bones(doc)).toBe(right);
  expect(findBodyProblem(uniqueIds(doc))).toBeNull();
  if (said) expect(left.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(said);
});
