// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { uniqueIds } from '@/lib/articles/body/block-ids';
import { findBodyProblem } from '@/lib/articles/body/body';
import type { PasteOptions } from './clean';
import { bones, paste } from './pasted';

const docs = (inner: string) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff-1234-abcd-0123456789ab">${inner}</b><br class="Apple-interchange-newline">`;
const gs = (t: string, more = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${more}">${t}</span>`;
const gp = (inner: string) => `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inner}</p>`;
const gli = (l: number, t: string, more = 'disc') =>
  `<li dir="ltr" style="list-style-type:${more};font-size:11pt;white-space:pre" aria-level="${l}"><p dir="ltr" style="line-height:1.38" role="presentation">${gs(t)}</p></li>`;
/** What Google Docs, LibreOffice, notes and mails put on the clipboard. */
const cases: [string, string, string, Partial<PasteOptions>?, string[]?][] = [
  ['gd plain', docs(gp(gs('One ') + gs('two', 'font-weight:700;') + gs(' three', 'font-style:italic'))), 'One *two*/ three/'],
  ['gd br between paras', docs(gp(gs('One')) + '<br />' + gp(gs('Two'))), 'One | Two'],
  [
    'gd nested',
    docs(
      `<ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${gli(1, 'a')}<ul style="margin-top:0">${gli(2, 'b')}<ul>${gli(3, 'c')}</ul>${gli(2, 'd')}</ul>${gli(1, 'e')}</ul>`,
    ),
    'ul(li(a | ul(li(b | ul(li(c))) | li(d))) | li(e))',
  ],
  ['gd level skip', docs(`<ul>${gli(1, 'a')}<ul><ul>${gli(3, 'c')}</ul></ul>${gli(1, 'e')}</ul>`), 'ul(li(a | ul(li(c))) | li(e))'],
  ['gd start at level 2', docs(`<ul><ul>${gli(2, 'c')}</ul>${gli(1, 'e')}</ul>`), 'ul(li(c) | li(e))'],
  ['gd ol start', docs(`<ol start="4" style="margin-top:0">${gli(1, 'a', 'decimal')}${gli(1, 'b', 'decimal')}</ol>`), 'ol4(li(a) | li(b))'],
  [
    'gd strike inner',
    docs(
      gp(
        gs('rose ') +
          `<span style="text-decoration:none"><span style="text-decoration:line-through;-webkit-text-decoration-skip:none;text-decoration-skip-ink:none;">5</span></span>` +
          gs('7'),
      ),
    ),
    'rose 7',
    {},
    ['deleted: 5'],
  ],
  [
    'gd sup 0.6em',
    docs(gp(gs('10') + '<span style="font-size:11pt;vertical-align:baseline"><span style="font-size:0.6em;vertical-align:super;">6</span></span>')),
    '10^6^',
  ],
  [
    'gd link u',
    docs(
      gp(
        `<a href="https://example.org/" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;-webkit-text-decoration-skip:none">x</span></a>`,
      ),
    ),
    '[x](https://example.org/)',
  ],
  [
    'gd table',
    docs(
      `<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="301" /><col width="301" /></colgroup><tbody><tr style="height:0pt"><td style="border-left:solid #000"><p dir="ltr">${gs('a')}</p></td><td><p dir="ltr">${gs('b')}</p></td></tr></tbody></table></div>`,
    ),
    'table(tr(td(a) | td(b)))',
  ],
  [
    'gd image',
    docs(
      gp(
        gs('x') +
          `<span style="border:none;display:inline-block;overflow:hidden;width:602px;height:401px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nXc?key=1" width="602" height="401" style="margin-left:0px"></span>`,
      ),
    ),
    'x',
    {},
    ['picture: AD_4nXc'],
  ],
  [
    'gd smart chip',
    docs(gp(`<a href="https://docs.google.com/document/d/1/edit"><span>Plan</span></a>` + gs(' due ') + gs('Nov 30, 2026'))),
    '[Plan](https://docs.google.com/document/d/1/edit) due Nov 30, 2026',
  ],
  [
    'gd title spans',
    docs(`<h1 dir="ltr" style="line-height:1.38"><span style="font-size:20pt;font-weight:400">Head</span></h1>` + gp(gs('x'))),
    'h2(Head) | x',
  ],
  ['gd footnote copied', docs(gp(gs('Rose') + '<span style="font-size:0.6em;vertical-align:super;"><a href="#ftnt1">1</a></span>')), 'Rose', {}, ['note: 1']],
  ['gd soft break', docs(gp(gs('One<br />two'))), 'One↵two'],
  ['gd tab', docs(gp(gs('One<span class="Apple-tab-span" style="white-space:pre;">\t</span>two'))), 'One two'],
  ['gd heading bold', docs(`<h2><span style="font-weight:700">Head</span></h2>`), 'h2(Head)'],
  [
    'gd checklist',
    docs(
      `<ul style="list-style:none"><li dir="ltr" role="checkbox" aria-checked="false" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACQAAAAkCAYAAADhAJiYAAAA" width="17.6px" height="17.6px" alt="unchecked" aria-roledescription="checkbox"><p style="display:inline-block">${gs('Todo')}</p></li></ul>`,
    ),
    'ul(li(Todo))',
    {},
    [],
  ],
  // LibreOffice
  [
    'lo basic',
    `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2"/><style type="text/css">@page { size: 8.27in 11.69in; margin: 0.79in } p { line-height: 115%; margin-bottom: 0.1in; background: transparent } a.sdfootnoteanc { font-size: 57% } a:link { color: #000080; text-decoration: underline }</style></head><body lang="en-US" link="#000080" dir="ltr"><p style="line-height: 100%; margin-bottom: 0in">Rose<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Note <font color="#000">text</font>.</p></div></body></html>`,
    'Rose{Note text.}.',
  ],
  [
    'lo 24 footnote id',
    `<p>Rose<a class="sdfootnoteanc" id="sdfootnote1anc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p style="margin-bottom:0"><a class="sdfootnotesym" id="sdfootnote1sym" href="#sdfootnote1anc">1</a>	Tabbed.</p></div>`,
    'Rose{Tabbed.}',
  ],
  [
    'lo tracked',
    `<p>rose by <del cite="" datetime="2026-11-28T10:00:00"><span>5</span></del><ins cite="" datetime="2026">7</ins> per cent</p>`,
    'rose by 7 per cent',
    {},
    ['deleted: 5'],
  ],
  ['lo strike font', `<p>rose <strike><font color="#c9211e">5</font></strike> 7</p>`, 'rose 7'],
  ['lo hidden span', `<p>Shown<span style="display: none"> hidden</span></p>`, 'Shown'],
  ['lo comments 7.x html', `<p>Exports rose.<!-- Is it? --></p><comment>Is this checked?</comment>`, 'Exports rose.', {}, ['comment: Is this checked?']],
  ['lo sup font style', `<p>10<sup><font size="2" style="font-size: 58%">6</font></sup></p>`, '10^6^'],
  ['lo list in list', `<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>`, 'ul(li(a | ul(li(b))))'],
  [
    'lo list header lh',
    `<ol><li><p>a</p></li><li style="list-style:none; display:inline"><ol><li><p>b</p></li></ol></li><li><p>c</p></li></ol>`,
    'ol(li(a | ol(li(b))) | li(c))',
  ],
  ['lo ol type A start', `<ol type="A" start="3"><li><p>a</p></li></ol>`, 'ol3(li(a))'],
  [
    'lo endnote roman',
    `<p>Rose<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></p><div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>End.</p></div>`,
    'Rose{End.}',
  ],
  // Pages / Notes / Cocoa
  [
    'notes',
    `<html><head><meta name="Generator" content="Cocoa HTML Writer"><style type="text/css">p.p1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 13.0px 'Helvetica Neue'} li.li1 {margin:0} span.s1 {text-decoration: line-through} span.s2 {vertical-align: 4.0px} span.s3 {font: 9px Helvetica; baseline-shift: super} ul.ul1 {list-style-type: hyphen}</style></head><body><p class="p1">Rose <span class="s1">5</span> 7</p><p class="p1">10<span class="s2"><sup>6</sup></span></p><ul class="ul1"><li class="li1">a<ul class="ul1"><li class="li1">b</li></ul></li></ul></body></html>`,
    'Rose 7 | 10^6^ | ul(li(a | ul(li(b))))',
  ],
  ['notes checklist', `<ul class="Apple-dash-list"><li>a</li></ul>`, 'ul(li(a))'],
  [
    'pages space',
    `<p class="p1"><span class="s1">One</span><span class="Apple-tab-span">\t</span>two<span class="Apple-converted-space">&nbsp;</span></p>`,
    'One two',
  ],
  ['mail quoted apple', `<div>Hi<br></div><blockquote type="cite"><div dir="ltr">Old<br><br></div></blockquote>`, 'Hi | bq(Old)'],
  // Outlook / Gmail
  [
    'outlook web',
    `<div class="elementToProof" style="font-family:Aptos">One</div><div class="elementToProof"><br></div><div class="elementToProof">Two</div>`,
    'One | Two',
  ],
  [
    'gmail hidden trimmed',
    `<div dir="ltr">Hi</div><div class="yj6qo ajU"><div class="ajR" role="button" data-tooltip="Show trimmed content"><img class="ajT" src="//ssl.gstatic.com/ui/v1/icons/mail/images/cleardot.gif"></div></div><div class="adL">More</div>`,
    'Hi | More',
    {},
    [],
  ],
  [
    'preheader hidden maxh0',
    `<div style="max-height:0;overflow:hidden;mso-hide:all">Preheader words&#847; &zwnj; &nbsp; &#8199; &shy;</div><p>Body</p>`,
    'Body',
    {},
    ['hidden: Preheader words'],
  ],
  ['preheader 1px', `<div style="color:#fff;font-size:1px;line-height:1px;max-width:0px">Pre</div><p>Body</p>`, 'Body'],
  [
    'preheader line-height 0 lh',
    `<span style="font-size:0px;line-height:0;visibility:hidden;color:transparent;height:0;width:0;opacity:0">Pre</span><p>Body</p>`,
    'Body',
  ],
  ['preheader span class preheader', `<span class="email-preheader">Pre</span><p>Body</p>`, 'Body'],
  ['preheader class preview', `<div class="preview-text" style="display:none">Pre</div><p>Body</p>`, 'Body'],
  ['zw fillers visible', `<p>Body</p><div>&#847;&zwnj;&nbsp;&#8203;&#65279;&#847;</div><p>Two</p>`, 'Body | Two'],
  ['zw fillers after text', `<p>Body&#847;&zwnj; &#847;&zwnj; &#847;&zwnj;</p>`, 'Body'],
  ['visibility hidden p', `<p style="visibility:hidden">No</p><p>Yes</p>`, 'Yes'],
  ['height:0 no overflow', `<div style="height:0">Seen</div>`, 'Seen'],
  ['font-size 0.1px', `<p>a<span style="font-size:0.1px">hid</span></p>`, 'a'],
  ['font-size:0em', `<p>a<span style="font-size:0em">hid</span></p>`, 'a'],
  ['font-size:0%', `<p>a<span style="font-size:0%">hid</span></p>`, 'a'],
  ['opacity:0.01', `<p>a<span style="opacity:0.01">hid</span></p>`, 'a'],
  ['filter opacity', `<p>a<span style="filter:opacity(0)">hid</span></p>`, 'a'],
  ['color hsla', `<p>a<span style="color:hsla(0,0%,0%,0)">hid</span></p>`, 'a'],
  ['color #0000', `<p>a<span style="color:#0000">hid</span></p>`, 'a'],
  ['color #00000000', `<p>a<span style="color:#00000000">hid</span></p>`, 'a'],
  ['rgb slash', `<p>a<span style="color:rgb(0 0 0 / 0%)">hid</span></p>`, 'a'],
  ['clip rect 1px', `<p>a<span style="position:absolute!important;clip:rect(1px, 1px, 1px, 1px)">hid</span></p>`, 'a'],
  ['top -9999', `<p>a<span style="position:fixed;top:-10000px">hid</span></p>`, 'a'],
  ['text-indent 100%', `<p>a<span style="text-indent:100%;white-space:nowrap;overflow:hidden;display:inline-block;width:10px">hid</span></p>`, 'a'],
  ['inert', `<p>a</p><div popover>hid</div>`, 'a'],
  ['rotate 90', `<p>a<span style="transform:rotateY(90deg)">hid</span></p>`, 'a'],
  ['scale prop', `<p>a<span style="scale:0">hid</span></p>`, 'a'],
  ['-webkit-text-fill-color', `<p>a<span style="-webkit-text-fill-color:transparent">hid</span></p>`, 'a'],
  ['hidden attr on body wrapper none', `<div hidden="until-found">find</div><p>a</p>`, 'find | a'],
  ['noscript', `<p>a</p><noscript><p>Enable JS</p></noscript>`, 'a'],
  ['wiki noprint', `<p>a<span class="noprint">b</span></p>`, 'ab'],
  ['mso-hide none', `<p>a<span style="mso-hide:none">b</span></p>`, 'ab'],
  [
    'hidden row excel height 0',
    `<table><tr><td>a</td><td>b</td></tr><tr height=0 style='display:none'><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>`,
    'table(tr(td(a) | td(b)) | tr(td(e) | td(f)))',
  ],
];
test.each(cases)('%s', (_name, html, right, options = {}, said) => {
  const { doc, left } = paste(html, options);
  expect(bones(doc)).toBe(right);
  expect(findBodyProblem(uniqueIds(doc))).toBeNull();
  if (said) expect(left.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(said);
});
