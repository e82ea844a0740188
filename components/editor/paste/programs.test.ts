// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { uniqueIds } from '@/lib/articles/body/block-ids';
import { findBodyProblem } from '@/lib/articles/body/body';
import type { PasteOptions } from './clean';
import { bones, paste } from './pasted';

const word = (body: string, style = '') =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:12.0pt;} ${style} --></style></head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const line = (place: string, sign: string, text: string, more = '') =>
  `<p class=MsoListParagraph${more} style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:${place}'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>\n`;

/** What people paste, by what is in it: what comes of it, and what is told to have stayed out. */
const cases: [string, string, string, Partial<PasteOptions>?, string[]?][] = [
  // deleted
  [
    'del styled with class via css shorthand',
    '<style>.c1{text-decoration:line-through #f00 2px}</style><p>rose <span class="c1">5</span>7</p>',
    'rose 7',
    {},
    ['deleted: 5'],
  ],
  [
    'gdocs strike',
    '<b style="font-weight:normal" id="docs-internal-guid-x"><p dir="ltr"><span style="text-decoration:line-through;-webkit-text-decoration-skip:none">five</span><span style="text-decoration:none"> six</span></p></b>',
    'six',
    {},
    ['deleted: five'],
  ],
  ['LibreOffice <strike>', '<p><strike>five</strike> six</p>', 'six'],
  ['nested un-strike cannot undo line-through', '<p><s>five <span style="text-decoration:none">x</span></s>six</p>', 'six'],
  [
    'word deletion whole paragraph mark',
    word(
      '<p class=MsoNormal>One<span class=msoDel><del cite="mailto:x" datetime="d"><o:p></o:p></del></span></p><p class=MsoNormal><span class=msoDel><del>Two</del></span></p><p class=MsoNormal>Three</p>',
    ),
    'One | Three',
  ],
  [
    'table row deleted by style',
    '<table><tr><td>a</td><td>b</td></tr><tr style="text-decoration:line-through"><td>c</td><td>d</td></tr></table>',
    'table(tr(td(a) | td(b)))',
  ],
  [
    'tr in del',
    '<table><tr><td>a</td><td>b</td></tr><tr><td><del>c</del></td><td><del>d</del></td></tr></table>',
    'table(tr(td(a) | td(b)) | tr(td() | td()))',
  ],
  ['line-through on ul li', '<ul style="text-decoration:line-through"><li>a</li></ul><p>b</p>', 'b'],
  ['word-space around deletion', '<p>rose <del>by </del>five</p>', 'rose five'],
  ['double space left after deletion', '<p>rose <del>sharply</del> by 5</p>', 'rose by 5'],
  ['space before comma after deletion', '<p>rose <del>sharply</del>, they said</p>', 'rose, they said'],
  // comments
  ['word online comment', '<p><span class="TextRun CommentStart CommentHighlightPipeRest">Exports</span> rose</p>', 'Exports rose'],
  [
    'word comment with text in comment paragraphs several',
    word(
      `<p class=MsoNormal>Rose.<span class=MsoCommentReference><a class=msocomanchor id="_anchor_12" href="#_msocom_12">[ИИ12]</a></span></p><div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_12" class=msocomtxt><p class=MsoCommentText>First para</p><p class=MsoCommentText>Second para</p></div></div></div>`,
    ),
    'Rose.',
  ],
  ['html comment paste', '<p>a<!-- secret --></p>', 'a'],
  // hidden
  ['display:none !important caps', '<p>Shown<SPAN STYLE="DISPLAY:NONE"> hidden</SPAN></p>', 'Shown'],
  ['mso-hide in class', word('<p class=MsoNormal>Shown<span class=H> hidden</span></p>', 'span.H {mso-style-name:H; display:none; mso-hide:all;}'), 'Shown'],
  ['hidden=""', '<p>Shown</p><p hidden="">hidden</p>', 'Shown'],
  ['details closed keeps', '<details><summary>Sum</summary><p>Body</p></details>', 'Sum | Body'],
  ['template', '<template><p>x</p></template><p>a</p>', 'a'],
  ['aria-hidden decorative icon', '<p><i class="icon" aria-hidden="true">\ue001</i>Text</p>', 'Text'],
  ['font-size:0.0pt', '<p>a<span style="font-size:0.0pt">hid</span></p>', 'a'],
  ['font: 0/0 a', '<p>a<span style="font:0/0 a">hid</span></p>', 'a'],
  ['font shorthand 0', '<p>a<span style="font: 0px serif">hid</span></p>', 'a'],
  ['white on white', '<div style="background:#fff"><p>a<span style="color:#ffffff;background-color:#ffffff">hid</span></p></div>', 'a'],
  ['content-visibility:hidden', '<p>a</p><div style="content-visibility:hidden">hid</div>', 'a'],
  ['inset clip', '<p>a<span style="clip-path:inset(100%)">hid</span></p>', 'a'],
  ['left -9999em', '<p>a<span style="position:absolute;left:-999em">hid</span></p>', 'a'],
  ['margin-left -9999px', '<p>a<span style="position:absolute;margin-left:-9999px">hid</span></p>', 'a'],
  ['transform translate far', '<p>a<span style="transform:translateX(-9999px)">hid</span></p>', 'a'],
  ['inset property', '<p>a<span style="position:absolute;inset:-9999px auto auto -9999px">hid</span></p>', 'a'],
  ['w 0 h 0 both overflow x', '<p>a<span style="width:0;height:0;overflow:hidden;display:inline-block">hid</span></p>', 'a'],
  ['css var media query min-width', '<style>@media (max-width:600px){.d{display:none}}</style><p>a<span class=d> b</span></p>', 'a b'],
  ['opacity .0', '<p>a<span style="opacity:.0">hid</span></p>', 'a'],
  ['opacity 0%', '<p>a<span style="opacity:0%">hid</span></p>', 'a'],
  [
    'mail preheader w/o class',
    '<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">Preheader text &#8199;&#65279;&#847;</div><p>Dear</p>',
    'Dear',
  ],
  ['aria-hidden paragraph text', '<p>a<span aria-hidden="true"> b</span></p>', 'a b'],
  ['sr-only variants', '<p>a<span class="u-visually-hidden">hid</span><span class="screenreader-only">hid</span><span class="vh">x</span></p>', 'ax'],
  ['specificity: id shows', '<style>.a{display:none} #b{display:inline}</style><p>x<span class="a" id="b"> y</span></p>', 'x y'],
  ['important', '<style>.a{display:none!important}</style><p>x<span class="a" style="display:block">hid</span></p>', 'x'],
  ['rp/rt ruby', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>', '漢(かん)'],
  // lists
  [
    'word: restart with override',
    word(line('l0 level1 lfo1', '1.', 'a') + line('l0 level1 lfo1', '2.', 'b') + line('l0 level1 lfo2', '1.', 'c')),
    'ol(li(a) | li(b)) | ol(li(c))',
  ],
  [
    'word: same list in ruptured nest returns 2 levels',
    word(
      line('l0 level1 lfo1', '1.', 'a') +
        line('l0 level2 lfo1', 'a.', 'b') +
        line('l0 level3 lfo1', 'i.', 'c') +
        line('l0 level2 lfo1', 'b.', 'd') +
        line('l0 level1 lfo1', '2.', 'e'),
    ),
    'ol(li(a | ol(li(b | ol(li(c))) | li(d))) | li(e))',
  ],
  [
    'word: in td',
    word(`<table class=MsoTableGrid><tr><td>${line('l0 level1 lfo1', '1.', 'a')}${line('l0 level1 lfo1', '2.', 'b')}</td><td><p>x</p></td></tr></table>`),
    'table(tr(td(ol(li(a) | li(b))) | td(x)))',
  ],
  [
    'word: 1.1 outline',
    word(line('l0 level1 lfo1', '1.', 'a') + line('l0 level2 lfo1', '1.1.', 'b') + line('l0 level2 lfo1', '1.2.', 'c')),
    'ol(li(a | ol(li(b) | li(c))))',
  ],
  [
    'word: CxSp First',
    word(
      `<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>a</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>b</p>`,
    ),
    'ul(li(a) | li(b))',
  ],
  [
    'word: mso-list by class',
    word(`<p class=L>a</p><p class=L>b</p>`, '@list l0:level1 {mso-level-number-format:bullet;} p.L {mso-list:l0 level1 lfo1;}'),
    'ul(li(a) | li(b))',
  ],
  ['word: picture bullet', word(line('l0 level1 lfo1', '<img src="file:///c/x.gif" width=10 height=10 alt="*">', 'a')), 'ul(li(a))'],
  ['word: cyrillic letters', word(line('l0 level1 lfo1', 'а)', 'a') + line('l0 level1 lfo1', 'б)', 'b')), 'ol(li(a) | li(b))'],
  [
    'word: continues after bullet sublist from other list',
    word(line('l0 level1 lfo1', '1.', 'a') + line('l1 level2 lfo2', '·', 'x') + line('l0 level1 lfo1', '2.', 'b')),
    'ol(li(a | ul(li(x))) | li(b))',
  ],
  [
    'outlook mail list',
    '<ul style="margin-top:0cm" type=disc><li class=MsoListParagraph style="mso-list:l0 level1 lfo1">a<o:p></o:p></li><ul type=circle><li class=MsoListParagraph style="mso-list:l0 level2 lfo1">b</li></ul></ul>',
    'ul(li(a | ul(li(b))))',
  ],
  [
    'gdocs levels',
    '<ol><li dir="ltr" aria-level="1"><p role="presentation"><span>a</span></p></li><ol><li aria-level="2"><p>b</p></li></ol></ol>',
    'ol(li(a | ol(li(b))))',
  ],
  ['LibreOffice nested', '<ol><li><p>a</p><ol type="a"><li><p>b</p></li></ol></li></ol>', 'ol(li(a | ol(li(b))))'],
  [
    'word online w/ level 3 jump',
    '<div class="ListContainerWrapper"><ul><li data-aria-level="1">a</li></ul></div><div class="ListContainerWrapper"><ul><li data-aria-level="3">b</li></ul></div>',
    'ul(li(a | ul(li(b))))',
  ],
  [
    'word online nums',
    '<div class="ListContainerWrapper"><ol start="1"><li data-aria-level="1" data-aria-posinset="1">a</li></ol></div><div class="ListContainerWrapper"><ol start="2"><li data-aria-level="1" data-aria-posinset="2">b</li></ol></div>',
    'ol(li(a) | li(b))',
  ],
  ['typed bullets?', '<p>• a</p><p>• b</p>', '• a | • b'],
  ['ol reversed start', '<ol start="5"><li>a</li></ol>', 'ol5(li(a))'],
  [
    'word list with footnote',
    word(
      line('l0 level1 lfo1', '1.', 'a<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>') +
        `<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p></div>`,
    ),
    'ol(li(a{Note.}))',
  ],
  // footnotes
  [
    'word endnotes roman',
    word(
      `<p class=MsoNormal>Rose.<a style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1"><span class=MsoEndnoteReference>[i]</span></a></p><div style='mso-element:endnote-list'><hr><div style='mso-element:endnote' id=edn1><p class=MsoEndnoteText><a href="#_ednref1" name="_edn1"><span class=MsoEndnoteReference>[i]</span></a> Source: x.</p></div></div>`,
    ),
    'Rose.{Source: x.}',
  ],
  [
    'LO endnote',
    '<p>Rose<sup><a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym">i</a></sup></p><div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>Endnote text</p></div>',
    'Rose{Endnote text}',
  ],
  [
    'footnote with asterisk',
    word(
      `<p class=MsoNormal>Rose.<a href="#_ftn1" name="_ftnref1">*</a></p><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">*</a> Note.</p></div>`,
    ),
    'Rose.{Note.}',
  ],
  [
    'footnote absolute word file url',
    word(
      `<p class=MsoNormal>Rose.<a href="file:///C:/x.htm#_ftn1" name="_ftnref1">[1]</a></p><div style='mso-element:footnote' id=ftn1><p><a href="file:///C:/x.htm#_ftnref1" name="_ftn1">[1]</a> Note.</p></div>`,
    ),
    'Rose.{Note.}',
  ],
  [
    'substack',
    '<p>Rose<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Note.</p></div></div>',
    'Rose{Note.}',
  ],
  [
    'github footnote',
    '<p>Rose<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup></p><section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>Note. <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>',
    'Rose{Note.}',
    {},
    undefined,
  ],
  [
    'same note twice',
    '<p>a<sup id="fnref1"><a href="#fn1">1</a></sup> b<sup id="fnref1-2"><a href="#fn1">1</a></sup></p><section class="footnotes"><ol><li id="fn1">Note. <a href="#fnref1">↩</a> <a href="#fnref1-2">↩</a></li></ol></section>',
    'a{Note.} b{Note.}',
  ],
  [
    'deleted in note',
    word(
      `<p>Rose.<a href="#_ftn1" name="_ftnref1">[1]</a></p><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Of <del>April</del>May.</p></div>`,
    ),
    'Rose.{Of May.}',
  ],
  // sup sub
  ['word sup by style', word('<p class=MsoNormal>m<span class=S>2</span></p>', 'span.S {vertical-align:super;}'), 'm^2^'],
  ['gdocs sub', '<p><span>H</span><span style="font-size:0.6em;vertical-align:sub">2</span><span>O</span></p>', 'H_2_O'],
  ['vertical-align 5px', '<p>10<span style="vertical-align:5px;font-size:70%">6</span></p>', '10^6^'],
  ['vertical-align: text-top', '<p>10<span style="vertical-align:text-top;font-size:70%">6</span></p>', '10^6^'],
  ['vertical-align -2pt', '<p>CO<span style="vertical-align:-2pt;font-size:8pt">2</span></p>', 'CO_2_'],
  ['vertical-align 30%', '<p>10<span style="vertical-align:30%">6</span></p>', '10^6^'],
  ['sup css undone', '<p>10<sup style="vertical-align:baseline">6</sup></p>', '10^6^'],
  ['text-raise sub', '<p>CO<span style="position:relative;top:2.0pt;mso-text-raise:-2.0pt">2</span></p>', 'CO_2_'],
  ['font position LO', '<p>10<font style="position: super 58%">6</font></p>', '106'],
  // nbsp
  ['nb en date', '<p>5&nbsp;May and 3&nbsp;pm</p>', '5\u00a0May and 3\u00a0pm'],
  ['nb en all', '<p>Mr&nbsp;Li&nbsp;said&nbsp;it</p>', 'Mr\u00a0Li said it'],
  ['nb I', '<p>and&nbsp;I&nbsp;went</p>', 'and I went'],
  ['nb A', '<p>A&nbsp;Chinese firm</p>', 'A Chinese firm'],
  ['nb vitamin C', '<p>plan&nbsp;B Works, Plan B&nbsp;Works</p>', 'plan B Works, Plan B Works'],
  ['ru initials', '<p>А.&nbsp;С.&nbsp;Пушкин и&nbsp;он</p>', 'А.\u00a0С.\u00a0Пушкин и\u00a0он', { locale: 'ru' }],
  ['ru 15 %', '<p>15&nbsp;% и&nbsp;2026&nbsp;г.</p>', '15\u00a0% и\u00a02026\u00a0г.', { locale: 'ru' }],
  ['ru и т. д.', '<p>и&nbsp;т.&nbsp;д.&nbsp;конец</p>', 'и\u00a0т.\u00a0д. конец', { locale: 'ru' }],
  ['ru thin nb', '<p>10\u202f000\u202fтонн</p>', '10\u202f000 тонн', { locale: 'ru' }],
  ['zh', '<p>2026&nbsp;年&nbsp;10&nbsp;000</p>', '2026 年 10\u00a0000', { locale: 'zh' }],
  ['nb leading indentation', '<p>&nbsp;&nbsp;&nbsp;Indent</p>', 'Indent'],
  ['nb trailing', '<p>End&nbsp;</p><p>x</p>', 'End | x'],
  ['ideographic indent', '<p>　　首段</p>', '首段', { locale: 'zh' }],
  // links
  ['gmail redirect', '<p><a href="https://www.google.com/url?sa=D&q=https%3A%2F%2Fexample.org%2Fa%3Fx%3D1&ust=1">x</a></p>', '[x](https://example.org/a?x=1)'],
  ['proofpoint v2', '<p><a href="https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-5Fb&d=DwMF">x</a></p>', '[x](https://example.org/a_b)'],
  ['urldefense v3', '<p><a href="https://urldefense.com/v3/__https://example.org/a__;!!abc!def$">x</a></p>', '[x](https://example.org/a)'],
  ['t.me iv', '<p><a href="https://t.me/iv?url=https%3A%2F%2Fexample.org%2Fa&rhash=1">x</a></p>', '[x](https://example.org/a)'],
  ['weibo redirect', '<p><a href="https://weibo.cn/sinaurl?u=https%3A%2F%2Fexample.org%2Fa">x</a></p>', '[x](https://example.org/a)'],
  ['utm kept', '<p><a href="https://example.org/a?utm_source=x">x</a></p>', '[x](https://example.org/a?utm_source=x)'],
  ['tel link', '<p><a href="tel:+7">x</a></p>', 'x'],
  ['link bare domain nbsp', '<p><a href=" https://example.org/ ">x</a></p>', '[x](https://example.org/)'],
  ['javascript', '<p><a href="java\nscript:alert(1)">x</a></p>', 'x'],
  // embeds
  ['vk video', '<p>https://vk.com/video-1_2</p>', '<embed https://vk.com/video-1_2>'],
  ['rutube', '<p>https://rutube.ru/video/0123456789abcdef0123456789abcdef/</p>', '<embed https://rutube.ru/video/0123456789abcdef0123456789abcdef/>'],
  ['bilibili', '<p>https://www.bilibili.com/video/BV1xx411c7mD?p=2</p>', '<embed https://www.bilibili.com/video/BV1xx411c7mD?p=2>'],
  [
    'bilibili iframe',
    '<iframe src="//player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD&cid=1&page=1"></iframe>',
    '<embed https://player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD&cid=1&page=1>',
  ],
  ['b23.tv', '<p>https://b23.tv/BV1xx411c7mD</p>', '<embed https://b23.tv/BV1xx411c7mD>'],
  ['vimeo', '<p>https://vimeo.com/123456789/abcdef1234</p>', '<embed https://vimeo.com/123456789/abcdef1234>'],
  ['vimeo iframe', '<iframe src="https://player.vimeo.com/video/123456789?h=abc"></iframe>', '<embed https://player.vimeo.com/video/123456789?h=abc>'],
  [
    'tiktok',
    '<p>https://www.tiktok.com/@user.name/video/7123456789012345678?lang=en</p>',
    '<embed https://www.tiktok.com/@user.name/video/7123456789012345678?lang=en>',
  ],
  [
    'tiktok blockquote',
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/7123456789012345678" data-video-id="7123456789012345678"><section><a href="https://www.tiktok.com/@a?refer=embed">@a</a></section></blockquote><script async src="https://www.tiktok.com/embed.js"></script>',
    '<embed https://www.tiktok.com/@a/video/7123456789012345678>',
  ],
  ['instagram', '<p>https://www.instagram.com/reel/Cabc123/?igsh=1</p>', '<embed https://www.instagram.com/reel/Cabc123/?igsh=1>'],
  ['instagram user reel', '<p>https://www.instagram.com/someone/reel/Cabc123/</p>', '<embed https://www.instagram.com/someone/reel/Cabc123/>'],
  ['youtube live', '<p>https://www.youtube.com/live/abcdefghijk?si=1</p>', '<embed https://www.youtube.com/live/abcdefghijk?si=1>'],
  ['youtube shorts m', '<p>https://m.youtube.com/shorts/abcdefghijk</p>', '<embed https://m.youtube.com/shorts/abcdefghijk>'],
  ['vkvideo', '<p>https://vkvideo.ru/video-220754053_456243401</p>', '<embed https://vkvideo.ru/video-220754053_456243401>'],
  ['vk iframe', '<iframe src="https://vk.com/video_ext.php?oid=-1&id=2&hd=2"></iframe>', '<embed https://vk.com/video_ext.php?oid=-1&id=2&hd=2>'],
  [
    'rutube iframe',
    '<iframe src="https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef"></iframe>',
    '<embed https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef>',
  ],
  [
    'youtube nocookie',
    '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk"></iframe>',
    '<embed https://www.youtube-nocookie.com/embed/abcdefghijk>',
  ],
  ['lazy iframe data-src', '<iframe data-src="https://www.youtube.com/embed/abcdefghijk"></iframe>', '<embed https://www.youtube.com/embed/abcdefghijk>'],
  [
    'telegram post script',
    '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="durov/12" data-width="100%"></script>',
    '<embed https://t.me/durov/12>',
  ],
  ['x.com', '<p>https://x.com/a/status/123?s=20</p>', '<embed https://x.com/a/status/123?s=20>'],
  [
    'in gdocs wrapper span',
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir=ltr><a href="https://www.youtube.com/watch?v=abcdefghijk"><span>https://www.youtube.com/watch?v=abcdefghijk</span></a></p></b>',
    '<embed https://www.youtube.com/watch?v=abcdefghijk>',
  ],
  [
    'redirected in gdocs',
    '<p><a href="https://www.google.com/url?q=https://youtu.be/abcdefghijk&sa=D">https://youtu.be/abcdefghijk</a></p>',
    '<embed https://youtu.be/abcdefghijk>',
  ],
  ['two lines with br', '<p>https://youtu.be/abcdefghijk<br>https://youtu.be/abcdefghijl</p>', 'https://youtu.be/abcdefghijk↵https://youtu.be/abcdefghijl'],
  // tables
  ['excel rowspan', '<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'table(tr(tdr2(a) | td(b)) | tr(td(c)))'],
  [
    'thead th',
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
    'table(tr(th(a) | th(b)) | tr(td(c) | td(d)))',
  ],
  ['caption', '<table><caption>Trade</caption><tr><td>a</td><td>b</td></tr></table>', 'Trade | table(tr(td(a) | td(b)))'],
  [
    'excel hidden row',
    '<table><tr><td>a</td><td>b</td></tr><tr style="display:none;mso-height-source:userset"><td>c</td><td>d</td></tr></table>',
    'table(tr(td(a) | td(b)))',
  ],
  [
    'excel hidden column',
    '<table><colgroup><col width=0 style="display:none;mso-width-source:userset"><col width=64></colgroup><tr><td>hid</td><td>b</td></tr><tr><td>hid</td><td>d</td></tr></table>',
    'table(tr(td(b)) | tr(td(d)))',
  ],
  ['excel comment', '<table><tr><td>a<a class=msocomanchor href="#_msocom_1">[1]</a></td><td>b</td></tr></table>', 'table(tr(td(a) | td(b)))'],
  ['one col sheet', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', 'table(tr(td(a)) | tr(td(b)))'],
  ['br in cell', '<table><tr><td>a<br>b</td><td>c</td></tr></table>', 'table(tr(td(a↵b) | td(c)))'],
  ['sheet number format', '<table><tr><td x:num="1000">1,000</td><td sdval="5">5</td></tr></table>', 'table(tr(td(1,000) | td(5)))'],
  [
    'word table w/ del',
    word('<table class=MsoNormalTable><tr><td><p class=MsoNormal><del>5</del><ins>7</ins></p></td><td><p>x</p></td></tr></table>'),
    'table(tr(td(7) | td(x)))',
  ],
  // pages etc
  [
    'Pages p class',
    '<html><head><meta name="Generator" content="Cocoa HTML Writer"><style>p.p1{margin:0;font:12px Helvetica} span.s1{font-kerning:none} span.s2{text-decoration:line-through}</style></head><body><p class="p1"><span class="s1">One <b>two</b></span><span class="s2">gone</span></p><p class="p2"><br></p><ul class="ul1"><li class="li1"><span class="s1"></span>a</li></ul></body></html>',
    'One *two* | ul(li(a))',
  ],
  ['cocoa bold by class font', '<style>span.s1{font: bold 12.0px Helvetica}</style><p><span class="s1">Bold</span> x</p>', '*Bold* x'],
  ['apple-converted-space', '<p>one<span class="Apple-converted-space">&nbsp; </span>two</p>', 'one two'],
  ['soft hyphen, zwsp', '<p>гипер\u00adинфляция a\u200bb</p>', 'гиперинфляция ab', { locale: 'ru' }],
  ['wbr', '<p>long<wbr>word</p>', 'longword'],
  ['dl', '<dl><dt>t</dt><dd>d</dd></dl>', 't | d'],
  ['address/center', '<center>One</center><address>Two</address>', 'One | Two'],
  ['br only blocks', 'One<br><br>Two<br>three', 'One | Two↵three'],
  ['abbr', '<p><abbr title="World Health Organization">WHO</abbr></p>', 'WHO'],
  ['math', '<p>x<math><mi>y</mi></math></p>', 'xy'],
  ['svg text', '<p>x<svg><title>icon</title><text>no</text></svg></p>', 'x'],
  ['img emoji', '<p>Hi <img class="emoji" alt="😀" src="https://x/emoji.png" width="16" height="16"></p>', 'Hi 😀'],
  ['label heading div', '<div role="heading" aria-level="2">Head</div><p>x</p>', 'h2(Head) | x'],
  ['word title style', word('<p class=MsoTitle>Title</p><p class=MsoNormal>x</p>'), 'h2(Title) | x'],
  ['word quote', word('<p class=MsoQuote>q</p><p class=MsoNormal>x</p>'), 'bq(q) | x'],
  ['word heading w/ anchor', word('<h2><a name="_Toc1"></a>Head</h2>'), 'h2(Head)'],
  ['word toc', word('<p class=MsoToc1><a href="#_Toc1">Head<span style="display:none;mso-hide:screen"> <span>PAGEREF</span></span></a></p>'), 'Head'],
  [
    'word field code',
    word(
      "<p class=MsoNormal><!--[if supportFields]><span style='mso-element:field-begin'></span> PAGE <span style='mso-element:field-separator'></span><![endif]-->5<!--[if supportFields]><span style='mso-element:field-end'></span><![endif]--></p>",
    ),
    '5',
  ],
  [
    'word field code shown',
    word(
      "<p class=MsoNormal>x <span style='mso-element:field-begin'></span>DATE \\@ \"d\"<span style='mso-element:field-separator'></span>5 May<span style='mso-element:field-end'></span></p>",
    ),
    'x 5 May',
  ],
  [
    'word textbox vml',
    word(
      '<p class=MsoNormal>a<!--[if gte vml 1]><v:shape><v:textbox><p>boxed</p></v:textbox></v:shape><![endif]--><![if !vml]><span style="mso-ignore:vglayout"><table><tr><td>boxed</td></tr></table></span><![endif]></p>',
    ),
    'a | boxed',
  ],
  ['word symbol font', word("<p class=MsoNormal><span style='font-family:Symbol'>&#61538;</span></p>"), 'β'],
  ['nested blockquote mail', '<blockquote type="cite"><div>Quoted</div></blockquote>', 'bq(Quoted)'],
  [
    'gmail quote',
    '<div dir="ltr">Hi</div><div class="gmail_quote"><div class="gmail_attr">On Mon</div><blockquote>old</blockquote></div>',
    'Hi | On Mon | bq(old)',
  ],
];
test.each(cases)('%s', (_name, html, right, options = {}, said) => {
  const { doc, left } = paste(html, options);
  expect(bones(doc)).toBe(right);
  expect(findBodyProblem(uniqueIds(doc))).toBeNull();
  if (said) expect(left.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(said);
});
