// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { uniqueIds } from '@/lib/articles/body/block-ids';
import { findBodyProblem } from '@/lib/articles/body/body';
import type { PasteOptions } from './clean';
import { bones, paste } from './pasted';

const word = (body: string, style = '') =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"><style><!-- @font-face {font-family:Wingdings; panose-1:5 0 0 0;} p.MsoNormal, li.MsoNormal {margin:0cm; font-size:12.0pt;} ${style} --></style><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const li = (place: string, sign: string, text: string, more = '', font = '') =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${place}'><![if !supportLists]><span lang=EN-US style='${font}'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-US>${text}<o:p></o:p></span></p>\n\n`;
// Chrome strips/keeps comments: form with <!--[if !supportLists]-->
const lic = (place: string, sign: string, text: string) =>
  `<p class="MsoListParagraph" style="margin-left:.5in;text-indent:-.25in;mso-list:${place}"><!--[if !supportLists]--><span style="mso-list:Ignore">${sign}<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp; </span></span><!--[endif]-->${text}<o:p></o:p></p>`;
/** What Word puts on the clipboard, on a desk and in a browser. */
const cases: [string, string, string, Partial<PasteOptions>?, string[]?][] = [
  ['w list3', word(li('l0 level1 lfo1', '3.', 'a') + li('l0 level1 lfo1', '4.', 'b')), 'ol3(li(a) | li(b))'],
  ['w list letters c', word(li('l0 level1 lfo1', 'c)', 'a') + li('l0 level1 lfo1', 'd)', 'b')), 'ol3(li(a) | li(b))'],
  ['w roman upper', word(li('l0 level1 lfo1', 'IV.', 'a') + li('l0 level1 lfo1', 'V.', 'b')), 'ol4(li(a) | li(b))'],
  [
    'w letters i after h',
    word(li('l0 level1 lfo1', 'h.', 'a') + li('l0 level1 lfo1', 'i.', 'b') + li('l0 level1 lfo1', 'j.', 'c')),
    'ol8(li(a) | li(b) | li(c))',
  ],
  [
    'w level2 list letter i start (i.)',
    word(li('l0 level1 lfo1', '1.', 'a') + li('l0 level3 lfo1', 'i.', 'b') + li('l0 level3 lfo1', 'ii.', 'c')),
    'ol(li(a | ol(li(b) | li(c))))',
  ],
  ['w letters v..: alpha-lower def', word(li('l0 level1 lfo1', 'v.', 'a'), '@list l0:level1 {mso-level-number-format:alpha-lower;}'), 'ol22(li(a))'],
  ['w letters c: roman def', word(li('l0 level1 lfo1', 'c.', 'a'), '@list l0:level1 {mso-level-number-format:roman-lower;}'), 'ol100(li(a))'],
  ['w aa', word(li('l0 level1 lfo1', 'z.', 'a') + li('l0 level1 lfo1', 'aa.', 'b')), 'ol26(li(a) | li(b))'],
  [
    'w wingdings',
    word(
      li('l0 level1 lfo1', '\u00a7', 'a', '', 'font-family:Wingdings') +
        li('l0 level2 lfo1', 'o', 'b', '', 'font-family:"Courier New"') +
        li('l0 level1 lfo1', '\u00fc', 'c', '', 'font-family:Wingdings'),
    ),
    'ul(li(a | ul(li(b))) | li(c))',
  ],
  [
    'w wingdings v',
    word(li('l0 level1 lfo1', 'v', 'a', '', 'font-family:Wingdings') + li('l0 level1 lfo1', 'v', 'b', '', 'font-family:Wingdings')),
    'ul(li(a) | li(b))',
  ],
  ['w bullet n', word(li('l0 level1 lfo1', 'n', 'a', '', 'font-family:Wingdings')), 'ul(li(a))'],
  [
    'w comment-form',
    word(lic('l0 level1 lfo1', '1.', 'a') + lic('l0 level2 lfo1', 'a.', 'b') + lic('l0 level1 lfo1', '2.', 'c')),
    'ol(li(a | ol(li(b))) | li(c))',
  ],
  [
    'w level3 skip back to 2',
    word(lic('l0 level1 lfo1', '1.', 'a') + lic('l0 level3 lfo1', 'i.', 'b') + lic('l0 level2 lfo1', 'a.', 'c') + lic('l0 level1 lfo1', '2.', 'd')),
    'ol(li(a | ol(li(b)) | ol(li(c))) | li(d))',
  ],
  ['w (1)', word(lic('l0 level1 lfo1', '(1)', 'a') + lic('l0 level1 lfo1', '(2)', 'b')), 'ol(li(a) | li(b))'],
  ['w Article 1.', word(lic('l0 level1 lfo1', 'Article 1.', 'a') + lic('l0 level1 lfo1', 'Article 2.', 'b')), 'ol(li(a) | li(b))'],
  [
    'w 1.a mixed',
    word(lic('l0 level1 lfo1', '1)', 'a') + lic('l0 level2 lfo1', '1.1)', 'b') + lic('l0 level3 lfo1', '1.1.1)', 'c')),
    'ol(li(a | ol(li(b | ol(li(c))))))',
  ],
  ['w plain number no dot', word(lic('l0 level1 lfo1', '1', 'a') + lic('l0 level1 lfo1', '2', 'b')), 'ol(li(a) | li(b))'],
  ['w dash bullet en', word(lic('l0 level1 lfo1', '–', 'a') + lic('l0 level1 lfo1', '–', 'b')), 'ul(li(a) | li(b))'],
  [
    'w ru 1-й',
    word(lic('l0 level1 lfo1', '1-й', 'a') + lic('l0 level1 lfo1', '2-й', 'b'), '@list l0:level1 {mso-level-number-format:ordinal;}'),
    'ol(li(a) | li(b))',
  ],
  ['w zero padded', word(lic('l0 level1 lfo1', '01.', 'a') + lic('l0 level1 lfo1', '02.', 'b')), 'ol(li(a) | li(b))'],
  ['w 第一条', word(lic('l0 level1 lfo1', '第一条', 'a') + lic('l0 level1 lfo1', '第二条', 'b')), 'ol(li(a) | li(b))', { locale: 'zh' }],
  ['w （三）', word(lic('l0 level1 lfo1', '（三）', 'a') + lic('l0 level1 lfo1', '（四）', 'b')), 'ol3(li(a) | li(b))', { locale: 'zh' }],
  ['w ③', word(lic('l0 level1 lfo1', '③', 'a')), 'ol3(li(a))', { locale: 'zh' }],
  ['w ru г)', word(lic('l0 level1 lfo1', 'г)', 'a') + lic('l0 level1 lfo1', 'д)', 'b')), 'ol4(li(a) | li(b))', { locale: 'ru' }],
  ['w ru з) и) к)  (skip й)', word(lic('l0 level1 lfo1', 'к)', 'a')), 'ol10(li(a))', { locale: 'ru' }],
  [
    'w MsoNormal list',
    word(
      `<p class=MsoNormal style='mso-list:l2 level1 lfo4'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span></span><![endif]>x</p>`,
    ),
    'ul(li(x))',
  ],
  [
    'w list interrupted by empty para',
    word(lic('l0 level1 lfo1', '1.', 'a') + '<p class=MsoNormal><o:p>&nbsp;</o:p></p>' + lic('l0 level1 lfo1', '2.', 'b')),
    'ol(li(a)) | ol2(li(b))',
  ],
  [
    'w mac',
    word(
      `<p class="MsoListParagraph" style="text-indent:-18.0pt;mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span lang="EN-US" style="font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol"><span style="mso-list:Ignore">·<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;</span></span></span><!--[endif]--><span lang="EN-US">mac item<o:p></o:p></span></p>`,
    ),
    'ul(li(mac item))',
  ],
  [
    'outlook new ul',
    '<ul style="margin-top:0cm" type="disc"><li class="x_MsoListParagraph" style="margin-left:0cm;mso-list:l0 level1 lfo1">a</li><ul style="margin-top:0cm" type="circle"><li style="mso-list:l0 level2 lfo1">b</li><ul type="square"><li>c</li></ul></ul><li>d</li></ul>',
    'ul(li(a | ul(li(b | ul(li(c))))) | li(d))',
  ],
  [
    'w tracked list deleted',
    word(
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span class=msoDel><del cite="mailto:x" datetime="2026-11-28T10:00"><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span></del></span><![endif]><span class=msoDel><del>gone</del></span></p>` +
        lic('l0 level1 lfo1', '1.', 'kept'),
    ),
    'ol(li(kept))',
    {},
    ['deleted: gone'],
  ],
  [
    'w tracked numbers mso-prop-change',
    word(`<p class=MsoNormal style='mso-prop-change:Iris 20261128T1000'>Text <span style='mso-prop-change:Iris 20261128T1000'>formatted</span></p>`),
    'Text formatted',
  ],
  [
    'w ins block',
    word(`<p class=MsoNormal><span class=msoIns><ins cite="mailto:Iris" datetime="2026-11-28T10:00">Whole new paragraph.</ins></span></p>`),
    'Whole new paragraph.',
  ],
  [
    'w move',
    word(
      `<p class=MsoNormal>A <span class=msoDel><del cite="mailto:I" datetime="2026">moved away</del></span> B <span class=msoIns><ins cite="mailto:I" datetime="2026">moved away</ins></span></p>`,
    ),
    'A B moved away',
  ],
  [
    'w deleted footnote',
    word(
      `<p class=MsoNormal>Rose.<span class=msoDel><del><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a></del></span> End</p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title="">[1]</a> Note gone.</p></div></div>`,
    ),
    'Rose. End',
  ],
  [
    'w endnote list',
    word(
      `<p class=MsoNormal>Rose.<a style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1" title=""><span class=MsoEndnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoEndnoteReference><span style='font-size:11.0pt'>[i]</span></span><![endif]></span></span></a></p><div style='mso-element:endnote-list'><![if !supportEndnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:endnote' id=edn1><p class=MsoEndnoteText><a style='mso-endnote-id:edn1' href="#_ednref1" name="_edn1" title=""><span class=MsoEndnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoEndnoteReference>[i]</span><![endif]></span></span></a> Source: Ministry. <i>Report</i>.</p></div></div>`,
    ),
    'Rose.{Source: Ministry. Report.}',
  ],
  [
    'w footnote multi para',
    word(
      `<p class=MsoNormal>Rose<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a>.</p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> One.</p><p class=MsoFootnoteText>Two 10<sup>6</sup> m<sup>2</sup> CO<sub>2</sub>.</p></div></div>`,
    ),
    'Rose{One. Two 10⁶ m² CO₂.}.',
  ],
  [
    'w footnote custom mark',
    word(
      `<p class=MsoNormal>Rose<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>**</span></span></a>.</p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>**</span></a> Star.</p></div></div>`,
    ),
    'Rose{Star.}.',
  ],
  [
    'w footnote in table',
    word(
      `<table class=MsoTableGrid><tr><td><p class=MsoNormal>a<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a></p></td><td><p>b</p></td></tr></table><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> N.</p></div></div>`,
    ),
    'table(tr(td(a{N.}) | td(b)))',
  ],
  [
    'w comment no anchor form (Mac chrome)',
    word(
      `<p class="MsoNormal"><a style="mso-comment-reference:I_1;mso-comment-date:20261128T1000">Exports</a><span class="MsoCommentReference"><span style="font-size:8.0pt"><!--[if !supportAnnotations]--><a class="msocomanchor" id="_anchor_1" onmouseover="msoCommentShow('_anchor_1','_com_1')" href="#_msocom_1" language="JavaScript" name="_msoanchor_1">[I1]</a><!--[endif]--><span style="mso-special-character:comment">&nbsp;</span></span></span> rose.<o:p></o:p></p><div style="mso-element:comment-list"><!--[if !supportAnnotations]--><hr class="msocomoff" align="left" size="1" width="33%"><!--[endif]--><div style="mso-element:comment"><!--[if !supportAnnotations]--><div id="_com_1" class="msocomtxt" language="JavaScript"><!--[endif]--><span style="mso-comment-author:Iris"><!--[if !supportAnnotations]--><a name="_msocom_1"></a><!--[endif]--></span><p class="MsoCommentText"><span class="MsoCommentReference"><span style="font-size:8.0pt"><span style="mso-special-character:comment">&nbsp;<!--[if !supportAnnotations]--><a href="#_msoanchor_1" class="msocomoff">[I1]</a><!--[endif]--></span></span></span>Is this figure checked?<o:p></o:p></p></div></div></div>`,
    ),
    'Exports rose.',
    {},
    ['comment: Is this figure checked?'],
  ],
  [
    'w comment reply thread',
    word(
      `<p class=MsoNormal>Exports<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_2">[B2R1]</a></span> rose</p><div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a href="#_msoanchor_1" class=msocomoff>[A1]</a>Q?</p></div></div><div style='mso-element:comment'><div id="_com_2" class=msocomtxt><p class=MsoCommentText><a href="#_msoanchor_2" class=msocomoff>[B2R1]</a>A!</p></div></div></div>`,
    ),
    'Exports rose',
    {},
    ['comment: Q?', 'comment: A!'],
  ],
  [
    'word online list',
    `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li class="OutlineElement" data-leveltext="" data-font="Symbol" data-listid="1" data-aria-posinset="1" data-aria-level="1" role="listitem"><p class="Paragraph"><span class="TextRun">a</span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper"><ul role="list"><li data-aria-posinset="1" data-aria-level="2" data-listid="1"><p>b</p></li></ul></div><div class="ListContainerWrapper"><ul role="list"><li data-aria-posinset="1" data-aria-level="3" data-listid="1"><p>c</p></li></ul></div><div class="ListContainerWrapper"><ul role="list"><li data-aria-posinset="2" data-aria-level="1" data-listid="1"><p>d</p></li></ul></div>`,
    'ul(li(a | ul(li(b | ul(li(c))))) | li(d))',
  ],
  [
    'word online li several',
    `<div class="ListContainerWrapper"><ol start="1" role="list"><li data-aria-posinset="1" data-aria-level="1" data-listid="1"><p>a</p></li><li data-aria-posinset="2" data-aria-level="1"><p>b</p></li></ol></div>`,
    'ol(li(a) | li(b))',
  ],
  [
    'word online ol after para',
    `<div class="ListContainerWrapper"><ol start="1"><li data-aria-posinset="1" data-aria-level="1" data-listid="1"><p>a</p></li></ol></div><div class="OutlineElement"><p>x</p></div><div class="ListContainerWrapper"><ol start="2"><li data-aria-posinset="2" data-aria-level="1" data-listid="1"><p>b</p></li></ol></div>`,
    'ol(li(a)) | x | ol2(li(b))',
  ],
  [
    'word online sup',
    `<p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">10</span></span><span class="TextRun" style="font-size:11pt"><span class="NormalTextRun Superscript" style="vertical-align:super;font-size:smaller" data-fontsize="11">6</span></span></p>`,
    '10^6^',
  ],
  [
    'word online: tracked',
    '<p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">rose by </span></span><span class="TrackChangeTextDeletionMarker TrackedChange"><span class="TextRun TrackChangeTextDeletion"><span class="NormalTextRun">5</span></span></span><span class="TrackChangeTextInsertion TrackedChange"><span class="TextRun"><span class="NormalTextRun">7</span></span></span><span class="EOP">&nbsp;</span></p>',
    'rose by 7',
    {},
    ['deleted: 5'],
  ],
];
test.each(cases)('%s', (_name, html, right, options = {}, said) => {
  const { doc, left } = paste(html, options);
  expect(bones(doc)).toBe(right);
  expect(findBodyProblem(uniqueIds(doc))).toBeNull();
  if (said) expect(left.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(said);
});
