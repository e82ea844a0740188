import { expect, test } from 'vitest';
import { cleanPasted } from './pasted';

/** The words with their structure: attributes and what has no meaning for the schema are left out. */
const bones = (html: string) =>
  cleanPasted(html)
    .replace(/<\/?(html|body|head|span|font|div)\b[^>]*>/gi, '')
    .replace(/<(\w+)\b[^>]*?(\shref="[^"]*")[^>]*>/g, '<$1$2>')
    .replace(/<(?!a\b)(\w+)\s[^>]*>/g, '<$1>')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

test('Word: styles, smart tags and empty paragraphs go, lists become lists', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=RU><!--StartFragment--><h1>Итоги<o:p></o:p></h1><p class=MsoNormal><b><span lang=RU style='font-size:12pt'>Сроки</span></b><span> согласованы.<o:p></o:p></span></p><p class=MsoNormal><span><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span><![endif]>первое<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span>·<span>&nbsp;</span></span><!--[endif]-->второе</p><!--EndFragment--></body></html>`;
  expect(bones(word)).toBe('<h2>Итоги</h2><p><b>Сроки</b> согласованы.</p> <ul><li><p>первое</p></li><li><p>второе</p></li></ul>');
});

test('Word: numbered paragraphs become a numbered list', () => {
  const one = (number: number, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span>${number}.<span>&nbsp;&nbsp;</span></span><!--[endif]-->${words}</p>`;
  expect(bones(one(1, 'Alpha') + one(2, 'Beta'))).toBe('<ol><li><p>Alpha</p></li><li><p>Beta</p></li></ol>');
});

test('Google Docs: links lead straight to their goal', () => {
  const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:700">Bold</span> <a href="https://www.google.com/url?q=https://example.org/a?b%3D1&amp;sa=D&amp;source=editors"><span>link</span></a></p><br></b>`;
  expect(cleanPasted(docs)).toContain('href="https://example.org/a?b=1"');
  expect(cleanPasted(docs)).not.toContain('meta');
});

test('pages: scripts, styles and comments go, headings keep within the levels of an article', () => {
  expect(bones('<script>alert(1)</script><style>p{}</style><!-- x --><h1>One</h1><h5>Two</h5><p>Three</p>')).toBe('<h2>One</h2><h4>Two</h4><p>Three</p>');
});
