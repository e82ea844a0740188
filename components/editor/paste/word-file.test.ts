// @vitest-environment jsdom
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { uniqueIds } from '@/lib/articles/body/block-ids';
import { findBodyProblem } from '@/lib/articles/body/body';
import { readWordFile } from '@/lib/exchange/word-file';
import { bones, paste } from './pasted';

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const run = (text: string, p = '') => `<w:r>${p ? `<w:rPr>${p}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const par = (inner: string, pr = '') => `<w:p>${pr ? `<w:pPr>${pr}</w:pPr>` : ''}${inner}</w:p>`;
const line = (n: number, l: number, t: string) => par(run(t), `<w:numPr><w:ilvl w:val="${l}"/><w:numId w:val="${n}"/></w:numPr>`);
const level = (i: number, f: string, start = 1) => `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${f}"/><w:lvlText w:val="%1."/></w:lvl>`;
const numbering = `<?xml version="1.0"?><w:numbering ${spaces}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}${level(2, 'bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 5)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`;
const styles = `<?xml version="1.0"?><w:styles ${spaces}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Ueberschrift2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style><w:style w:type="paragraph" w:styleId="IQ"><w:name w:val="Intense Quote"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style><w:style w:type="character" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="HidB"><w:name w:val="HidB"/><w:basedOn w:val="Hid"/></w:style><w:style w:type="paragraph" w:styleId="HidP"><w:name w:val="HidP"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Str"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="LN"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style><w:style w:type="character" w:styleId="StrikeC"><w:name w:val="StrikeC"/><w:rPr><w:strike/></w:rPr></w:style></w:styles>`;
const rels = (more = '') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rs" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rf" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="re" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes" Target="endnotes.xml"/><Relationship Id="rc" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/><Relationship Id="rh" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/><Relationship Id="ri" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>${more}</Relationships>`;
const notes = (tag: string, inner: string) =>
  `<?xml version="1.0"?><w:${tag}s ${spaces}><w:${tag} w:type="separator" w:id="-1"><w:p/></w:${tag}>${inner}</w:${tag}s>`;
type More = { foot?: string; end?: string; comments?: string };
async function docx(body: string, { foot = '', end = '', comments = '' }: More = {}) {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document ${spaces}><w:body>${body}<w:sectPr/></w:body></w:document>`);
  zip.file('word/_rels/document.xml.rels', rels());
  zip.file('word/styles.xml', styles);
  zip.file('word/numbering.xml', numbering);
  zip.file('word/footnotes.xml', notes('footnote', foot));
  zip.file('word/endnotes.xml', notes('endnote', end));
  zip.file('word/comments.xml', `<?xml version="1.0"?><w:comments ${spaces}>${comments}</w:comments>`);
  zip.file('word/media/image1.png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
  return zip.generateAsync({ type: 'nodebuffer' });
}
const footnote = (id: number, inner: string) => `<w:footnote w:id="${id}">${par(`<w:r><w:footnoteRef/></w:r>${inner}`)}</w:footnote>`;
const cell = (inner: string, pr = '') => `<w:tc>${pr ? `<w:tcPr>${pr}</w:tcPr>` : ''}${par(inner)}</w:tc>`;
const row = (inner: string, pr = '') => `<w:tr>${pr ? `<w:trPr>${pr}</w:trPr>` : ''}${inner}</w:tr>`;
const who = 'w:id="1" w:author="I" w:date="2026-01-01T00:00:00Z"';
const del = (inner: string) => `<w:del ${who}>${inner}</w:del>`;
const ins = (inner: string) => `<w:ins ${who}>${inner}</w:ins>`;
const gone = (t: string) => `<w:r><w:delText xml:space="preserve">${t}</w:delText></w:r>`;
const picture = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A train"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="ri"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const mr = (t: string) => `<m:r><m:t>${t}</m:t></m:r>`;
const fld = (instr: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instr}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cases: [string, string, string, More?, string[]?][] = [
  ['del/ins', par(run('rose by ') + del(gone('5')) + ins(run('7')) + run(' per cent')), 'rose by 7 per cent', {}, ['deleted: 5']],
  ['del two runs', par(run('a') + del(gone('b') + gone('c')) + run('d')), 'ad'],
  ['ins with del inside (inserted then deleted)', par(run('a ') + ins(run('b ') + del(gone('c')) + run('d'))), 'a b d', {}, ['deleted: c']],
  [
    'del in hyperlink',
    par(`<w:hyperlink r:id="rh">${run('link ')}${del(gone('old'))}${ins(run('new'))}</w:hyperlink>`),
    '[link new](https://example.org/a?b=1&c=2)',
  ],
  ['deleted hyperlink', par(run('a ') + del(`<w:hyperlink r:id="rh">${gone('old')}</w:hyperlink>`) + run('b')), 'a b'],
  [
    'moves',
    par(run('a ') + `<w:moveFrom ${who}>${run('gone ')}</w:moveFrom>` + run('b')) + par(`<w:moveTo ${who}>${run('gone ')}</w:moveTo>` + run('c')),
    'a b | gone c',
  ],
  [
    'move ranges',
    `<w:moveFromRangeStart w:id="3" w:name="m"/>${par(`<w:moveFrom ${who}>${run('gone')}</w:moveFrom>`)}<w:moveFromRangeEnd w:id="3"/>${par(run('b'))}`,
    'b',
  ],
  ['deleted paragraph mark joins', par(run('One '), `<w:rPr><w:del ${who}/></w:rPr>`) + par(run('two')), 'One two'],
  ['inserted paragraph mark', par(run('One'), `<w:rPr><w:ins ${who}/></w:rPr>`) + par(run('two')), 'One | two'],
  [
    'deleted row',
    `<w:tbl>${row(cell(run('a')) + cell(run('b')))}${row(cell(del(gone('c'))) + cell(del(gone('d'))), `<w:del ${who}/>`)}</w:tbl>`,
    'table(tr(td(a) | td(b)))',
  ],
  [
    'deleted row whose cells keep plain text',
    `<w:tbl>${row(cell(run('a')) + cell(run('b')))}${row(cell(run('c')) + cell(run('d')), `<w:del ${who}/>`)}</w:tbl>`,
    'table(tr(td(a) | td(b)))',
  ],
  [
    'format change is not a deletion',
    par(`<w:r><w:rPr><w:b/><w:rPrChange ${who}><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>`),
    '*bold*',
  ],
  ['format change vanish', par(`<w:r><w:rPr><w:rPrChange ${who}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>shown</w:t></w:r>`), 'shown'],
  ['paragraph props change', par(run('x'), `<w:pPrChange ${who}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`), 'x'],
  ['vanish', par(run('a') + run('hid', '<w:vanish/>')), 'a', {}, ['hidden: hid']],
  ['vanish val=0', par(run('a') + run(' b', '<w:vanish w:val="0"/>')), 'a b'],
  ['vanish by char style', par(run('a') + run('hid', '<w:rStyle w:val="Hid"/>')), 'a'],
  ['vanish by based-on style', par(run('a') + run('hid', '<w:rStyle w:val="HidB"/>')), 'a'],
  ['vanish by para style', par(run('a')) + par(run('hid'), '<w:pStyle w:val="HidP"/>'), 'a'],
  ['vanish in del', par(run('a') + del(`<w:r><w:rPr><w:vanish/></w:rPr><w:delText>x</w:delText></w:r>`)), 'a'],
  ['strike by style', par(run('a ') + run('old ', '<w:rStyle w:val="StrikeC"/>') + run('b')), 'a b'],
  ['dstrike', par(run('a ') + run('old ', '<w:dstrike/>') + run('b')), 'a b'],
  ['strike val 0', par(run('a', '<w:strike w:val="0"/>') + run('b', '<w:strike w:val="false"/>')), 'ab'],
  ['caps', par(run('nato', '<w:caps/>')), 'NATO'],
  ['sup/sub', par(run('10') + run('6', '<w:vertAlign w:val="superscript"/>') + run(' CO') + run('2', '<w:vertAlign w:val="subscript"/>')), '10^6^ CO_2_'],
  ['position raise', par(run('10') + run('6', '<w:position w:val="6"/>')), '10^6^'],
  ['bold italics', par(run('a', '<w:b/>') + run('b', '<w:i/>') + run('c', '<w:b w:val="0"/>')), '*a*/b/c'],
  [
    'footnote',
    par(run('Rose.') + '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="2"/></w:r>' + run(' More')),
    'Rose.{As of May.} More',
    { foot: footnote(2, run(' As of May.')) },
  ],
  [
    'footnote w/ del and hidden',
    par(run('Rose.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    'Rose.{As of May.}',
    { foot: footnote(2, run(' As of ') + del(gone('April')) + ins(run('May')) + run('.') + run(' secret', '<w:vanish/>')) },
  ],
  [
    'endnote',
    par(run('Rose.') + '<w:r><w:endnoteReference w:id="2"/></w:r>'),
    'Rose.{Source.}',
    { end: `<w:endnote w:id="2">${par('<w:r><w:endnoteRef/></w:r>' + run(' Source.'))}</w:endnote>` },
  ],
  ['deleted footnote ref', par(run('Rose.') + del('<w:r><w:footnoteReference w:id="2"/></w:r>')), 'Rose.', { foot: footnote(2, run(' Note')) }],
  [
    'footnote two',
    par(run('a') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(' b') + '<w:r><w:footnoteReference w:id="3"/></w:r>'),
    'a{One} b{Two}',
    { foot: footnote(2, run(' One')) + footnote(3, run(' Two')) },
  ],
  [
    'footnote numbered 10+',
    par(Array.from({ length: 12 }, (_, i) => run(`w${i}`) + `<w:r><w:footnoteReference w:id="${i + 2}"/></w:r>`).join('')),
    Array.from({ length: 12 }, (_, i) => `w${i}{N${i}}`).join(''),
    { foot: Array.from({ length: 12 }, (_, i) => footnote(i + 2, run(` N${i}`))).join('') },
  ],
  ['nested list', line(1, 0, 'a') + line(1, 1, 'b') + line(1, 2, 'c') + line(1, 0, 'd'), 'ol(li(a | ol(li(b | ul(li(c))))) | li(d))'],
  ['list starts at 5', line(3, 0, 'a') + line(3, 0, 'b'), 'ol5(li(a) | li(b))'],
  ['list goes on behind a paragraph', line(1, 0, 'a') + par(run('x')) + line(1, 0, 'b'), 'ol(li(a)) | x | ol2(li(b))'],
  ['restart by override', line(1, 0, 'a') + line(1, 0, 'b') + par(run('x')) + line(4, 0, 'c'), 'ol(li(a) | li(b)) | x | ol(li(c))'],
  ['override 7', line(5, 0, 'c'), 'ol7(li(c))'],
  ['two lists adjoining', line(1, 0, 'a') + line(4, 0, 'b'), 'ol(li(a)) | ol(li(b))'],
  ['bullets then numbers adjoining', line(2, 0, 'a') + line(1, 0, 'b'), 'ul(li(a)) | ol(li(b))'],
  ['list by paragraph style', par(run('a'), '<w:pStyle w:val="LN"/>') + par(run('b'), '<w:pStyle w:val="LN"/>'), 'ol(li(a) | li(b))'],
  ['level begins at 1', line(2, 1, 'a') + line(2, 1, 'b'), 'ul(li(a) | li(b))'],
  ['numId 0 is no list', par(run('a'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'), 'a'],
  ['numbered heading', par(run('Trade'), '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), 'h2(Trade)'],
  [
    'headings',
    par(run('A'), '<w:pStyle w:val="Heading1"/>') + par(run('B'), '<w:pStyle w:val="Ueberschrift2"/>') + par(run('T'), '<w:pStyle w:val="Title"/>'),
    'h2(A) | h2(B) | h2(T)',
  ],
  ['quote styles', par(run('q'), '<w:pStyle w:val="Quote"/>') + par(run('i'), '<w:pStyle w:val="IQ"/>') + par(run('x')), 'bq(q | i) | x'],
  ['outline level only', par(run('H'), '<w:outlineLvl w:val="1"/>'), 'h2(H)'],
  [
    'merged cells',
    `<w:tbl>${row(cell(run('a'), '<w:gridSpan w:val="2"/>') + cell(run('b'), '<w:vMerge w:val="restart"/>'))}${row(cell(run('c')) + cell(run('d')) + cell('', '<w:vMerge/>'))}</w:tbl>`,
    'table(tr(tdc2(a) | tdr2(b)) | tr(td(c) | td(d)))',
  ],
  [
    'header row',
    `<w:tbl>${row(cell(run('a')) + cell(run('b')), '<w:tblHeader/>')}${row(cell(run('c')) + cell(run('d')))}</w:tbl>`,
    'table(tr(th(a) | th(b)) | tr(td(c) | td(d)))',
  ],
  [
    'hMerge old',
    `<w:tbl>${row(cell(run('a'), '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>'))}${row(cell(run('c')) + cell(run('d')))}</w:tbl>`,
    'table(tr(tdc2(a)) | tr(td(c) | td(d)))',
  ],
  ['list in a cell', `<w:tbl>${row(`<w:tc>${line(2, 0, 'a')}${line(2, 0, 'b')}</w:tc>` + cell(run('x')))}</w:tbl>`, 'table(tr(td(ul(li(a) | li(b))) | td(x)))'],
  [
    'nested table',
    `<w:tbl>${row(`<w:tc><w:tbl>${row(cell(run('in')) + cell(run('in2')))}</w:tbl>${par('')}</w:tc>` + cell(run('x')))}</w:tbl>`,
    'table(tr(td(in) | td(in2))) | x',
  ],
  ['text box once', par(run('Before') + box(par(run('Boxed')))) + par(run('After')), 'Before | Boxed | After'],
  ['text box with del', par(run('Before') + box(par(run('Boxed ') + del(gone('old')) + ins(run('new'))))), 'Before | Boxed new'],
  ['picture', par(run('Before')) + par(picture) + par(run('After')), 'Before | After'],
  ['deleted picture', par(run('Before')) + par(del(picture)) + par(run('After')), 'Before | After'],
  ['hyperlink', par(`<w:hyperlink r:id="rh">${run('link')}</w:hyperlink>`), '[link](https://example.org/a?b=1&c=2)'],
  ['hyperlink anchor', par(`<w:hyperlink w:anchor="_Toc1">${run('link')}</w:hyperlink>`), 'link'],
  [
    'field hyperlink',
    par(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        run('link') +
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    '[link](https://example.org/x)',
  ],
  ['fldSimple', par('<w:fldSimple w:instr=" DATE ">' + run('5 May') + '</w:fldSimple>' + run('.')), '5 May.'],
  [
    'complex date field',
    par(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        run('5 May') +
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    '5 May',
  ],
  [
    'tracked field',
    par(
      del(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> DATE </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          gone('5 May') +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ) + run('x'),
    ),
    'x',
  ],
  ['sdt', `<w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent>${par(run('in control'))}</w:sdtContent></w:sdt>`, 'in control'],
  ['sdt inline', par(`<w:sdt><w:sdtContent>${run('inl')}</w:sdtContent></w:sdt>` + run('ine')), 'inline'],
  ['smartTag', par(`<w:smartTag w:element="place">${run('Tashkent')}</w:smartTag>`), 'Tashkent'],
  ['customXml', `<w:customXml>${par(run('x'))}</w:customXml>`, 'x'],
  ['ins sdt', par(ins(`<w:sdt><w:sdtContent>${run('x')}</w:sdtContent></w:sdt>`)), 'x'],
  ['tab', par('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>'), 'a b'],
  ['br', par('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>'), 'a↵b'],
  ['page break', par('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>'), 'ab'],
  ['cr', par('<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>'), 'a↵b'],
  ['noBreakHyphen', par('<w:r><w:t>F</w:t><w:noBreakHyphen/><w:t>16</w:t></w:r>'), 'F\u201116'],
  ['softHyphen', par('<w:r><w:t>long</w:t><w:softHyphen/><w:t>word</w:t></w:r>'), 'longword'],
  ['sym', par('<w:r><w:t>1 </w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:t> 2</w:t></w:r>'), '1 ± 2'],
  ['ruby', par('<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>'), '漢(kan)'],
  ['math', par(run('x = ') + '<m:oMath><m:r><m:t>y+1</m:t></m:r></m:oMath>'), 'x = y+1'],
  [
    'comment',
    par(
      '<w:commentRangeStart w:id="0"/>' +
        run('Exports') +
        '<w:commentRangeEnd w:id="0"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r>' +
        run(' rose'),
    ),
    'Exports rose',
    { comments: `<w:comment w:id="0">${par(run('Check?'))}</w:comment>` },
  ],
  ['empty paragraphs', par(run('a')) + par('') + par(run('b')), 'a | b'],
  ['nbsp', par(run('The\u00a0ministers\u00a0of')), 'The ministers of'],
  ['entities', par(run('a &lt; b &amp; c')), 'a < b & c'],
  ['cdata', par('<w:r><w:t><![CDATA[a <w:del> b]]></w:t></w:r>'), 'a <w:del> b'],
  ['text that looks like tags', par(run('&lt;w:del&gt;x&lt;/w:del&gt;')), '<w:del>x</w:del>'],
  ['embed address', par(run('https://youtu.be/abcdefghijk')), '<embed https://youtu.be/abcdefghijk>'],
  ['line paragraph border hr', par(run('a')) + par('', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>') + par(run('b')), 'a | b'],
  ['frac sum', par(`<m:oMath><m:f><m:num>${mr('a+b')}</m:num><m:den>${mr('c')}</m:den></m:f></m:oMath>`), '(a+b)/c'],
  ['frac sum den', par(`<m:oMath><m:f><m:num>${mr('1')}</m:num><m:den>${mr('2x')}</m:den></m:f></m:oMath>`), '1/2x'],
  [
    'nary',
    par(`<m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${mr('i=1')}</m:sub><m:sup>${mr('n')}</m:sup><m:e>${mr('x')}</m:e></m:nary></m:oMath>`),
    '∑_i=1_^n^x',
  ],
  ['delim brackets', par(`<m:oMath><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${mr('x')}</m:e></m:d></m:oMath>`), '[x]'],
  ['delim parts', par(`<m:oMath><m:d><m:dPr><m:sepChr m:val=";"/></m:dPr><m:e>${mr('0')}</m:e><m:e>${mr('n')}</m:e></m:d></m:oMath>`), '(0;n)'],
  ['frac spaced sum', par(`<m:oMath><m:f><m:num>${mr('a + b')}</m:num><m:den>${mr('c')}</m:den></m:f></m:oMath>`), '(a + b)/c'],
  ['limit', par(`<m:oMath><m:limLow><m:e>${mr('lim')}</m:e><m:lim>${mr('n→∞')}</m:lim></m:limLow></m:oMath>`), 'lim_n→∞_'],
  ['rad deg', par(`<m:oMath><m:rad><m:deg>${mr('3')}</m:deg><m:e>${mr('x')}</m:e></m:rad></m:oMath>`), '^3^√x'],
  ['rad sum', par(`<m:oMath><m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${mr('a+b')}</m:e></m:rad></m:oMath>`), '√(a+b)'],
  [
    'footnote sup',
    par(run('Rose.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    'Rose.{10⁶ t, CO₂}',
    { foot: footnote(2, run(' 10') + run('6', '<w:vertAlign w:val="superscript"/>') + run(' t, CO') + run('2', '<w:vertAlign w:val="subscript"/>')) },
  ],
  [
    'footnote link',
    par(run('Rose.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    'Rose.{See x}',
    { foot: footnote(2, run(' See ') + fld(' HYPERLINK "https://example.org/x" ', run('x'))) },
  ],
  [
    'footnote two paras',
    par(run('Rose.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    'Rose.{One. Two.}',
    { foot: `<w:footnote w:id="2">${par('<w:r><w:footnoteRef/></w:r>' + run(' One.'))}${par(run('Two.'))}</w:footnote>` },
  ],
  [
    'same footnote id cross ref',
    par(run('a') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(' b') + fld(' NOTEREF _Ref1 \\h ', run('1'))),
    'a{N.} b1',
    { foot: footnote(2, run(' N.')) },
  ],
  [
    'footnote custom mark',
    par(run('Rose') + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'),
    'Rose{N.}',
    { foot: `<w:footnote w:id="2">${par(run('* N.'))}</w:footnote>` },
  ],
  ['moveFrom para', par(`<w:moveFrom ${who}>${run('gone')}</w:moveFrom>`, `<w:rPr><w:moveFrom ${who}/></w:rPr>`) + par(run('b')), 'b'],
  ['ins para props', par(ins(run('new')), `<w:rPr><w:ins ${who}/></w:rPr>`) + par(run('b')), 'new | b'],
  ['deleted para whole', par(del(gone('x')), `<w:rPr><w:del ${who}/></w:rPr>`) + par(run('b')), 'b', {}, ['deleted: x']],
  ['deleted table', `<w:tbl>${row(cell(del(gone('c'))) + cell(del(gone('d'))), `<w:del ${who}/>`)}</w:tbl>` + par(run('b')), 'b'],
  [
    'inserted row',
    `<w:tbl>${row(cell(run('a')) + cell(run('b')))}${row(cell(ins(run('c'))) + cell(ins(run('d'))), `<w:ins ${who}/>`)}</w:tbl>`,
    'table(tr(td(a) | td(b)) | tr(td(c) | td(d)))',
  ],
  [
    'deleted cell',
    `<w:tbl>${row(cell(run('a')) + cell(run('b')))}${row(cell(run('c')) + cell(del(gone('d')), `<w:cellDel ${who}/>`))}</w:tbl>`,
    'table(tr(td(a) | td(b)) | tr(td(c) | td()))',
  ],
  ['w14 conflict / w:dir', par(`<w:dir w:val="rtl">${run('abc')}</w:dir>` + `<w:bdo w:val="ltr">${run('def')}</w:bdo>`), 'abcdef'],
  ['hyperlink tooltip with del around field', par(fld(' HYPERLINK "https://example.org/x" \\o "tip" ', run('link'))), '[link](https://example.org/x)'],
  ['hyperlink with l', par(fld(' HYPERLINK \\l "_Toc1" ', run('link'))), 'link'],
  ['nested field', par(fld(' IF ', fld(' PAGE ', run('5')))), '5'],
  ['fldSimple nested', par('<w:fldSimple w:instr=" REF x "><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r></w:fldSimple>'), '*bold*'],
  [
    'field TOC',
    par(
      fld(
        ' TOC \\o ',
        `<w:hyperlink w:anchor="_Toc1">${run('Head')}${'<w:r><w:tab/></w:r>'}${fld(' PAGEREF _Toc1 ', run('3', '<w:webHidden/>'))}</w:hyperlink>`,
      ),
      '<w:pStyle w:val="TOC1"/>',
    ) + par(run('x')),
    'Head | x',
  ],
  [
    'comment in del',
    par(run('a') + del(`<w:commentRangeStart w:id="0"/>${gone('b')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`) + run('c')),
    'ac',
    { comments: `<w:comment w:id="0">${par(run('Q?'))}</w:comment>` },
  ],
  ['smallcaps', par(run('Nato', '<w:smallCaps/>')), 'Nato'],
  ['vanish spec', par(run('a') + run('x', '<w:specVanish/><w:vanish/>')), 'a'],
  ['white text in shading', par(run('a') + run(' seen', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>')), 'a seen'],
  ['size 1', par(run('a') + run('hid', '<w:sz w:val="1"/>')), 'a'],
  ['size 2 (1pt)', par(run('a') + run('hid', '<w:sz w:val="2"/>')), 'a'],
  ['nested numbering restart', line(1, 0, 'a') + line(1, 1, 'b') + line(1, 0, 'c') + line(1, 1, 'd'), 'ol(li(a | ol(li(b))) | li(c | ol(li(d))))'],
  ['skip level', line(1, 0, 'a') + line(1, 2, 'b') + line(1, 1, 'c'), 'ol(li(a | ul(li(b)) | ol(li(c))))'],
  ['list interrupted by sublist of another', line(1, 0, 'a') + line(2, 1, 'x') + line(1, 0, 'b'), 'ol(li(a | ul(li(x))) | li(b))'],
  [
    'list item deleted',
    line(1, 0, 'a') + par(del(gone('x')), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del ${who}/></w:rPr>`) + line(1, 0, 'b'),
    'ol(li(a) | li(b))',
  ],
  [
    'list with para continuing',
    line(1, 0, 'a') + par(run('more'), '<w:pStyle w:val="ListContinue"/><w:ind w:left="720"/>') + line(1, 0, 'b'),
    'ol(li(a)) | more | ol2(li(b))',
  ],
  [
    'table vMerge 3 + gridSpan',
    `<w:tbl>${row(cell(run('a'), '<w:vMerge w:val="restart"/>') + cell(run('b'), '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge w:val="continue"/>') + cell(run('c')) + cell(run('d')))}${row(cell('', '<w:vMerge/>') + cell(run('e')) + cell(run('f')))}</w:tbl>`,
    'table(tr(tdr3(a) | tdc2(b)) | tr(td(c) | td(d)) | tr(td(e) | td(f)))',
  ],
  [
    'gridBefore',
    `<w:tbl>${row(cell(run('a')) + cell(run('b')))}${row(cell(run('c')), '<w:gridBefore w:val="1"/>')}</w:tbl>`,
    'table(tr(td(a) | td(b)) | tr(td() | td(c)))',
  ],
  ['sdt cell', `<w:tbl><w:tr>${cell(run('a'))}<w:sdt><w:sdtContent>${cell(run('b'))}</w:sdtContent></w:sdt></w:tr></w:tbl>`, 'table(tr(td(a) | td(b)))'],
  [
    'sdt row',
    `<w:tbl>${row(cell(run('a')) + cell(run('b')))}<w:sdt><w:sdtContent>${row(cell(run('c')) + cell(run('d')))}</w:sdtContent></w:sdt></w:tbl>`,
    'table(tr(td(a) | td(b)) | tr(td(c) | td(d)))',
  ],
  [
    'sdt picture/docPart cover',
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${par(run('Contents'))}</w:sdtContent></w:sdt>` +
      par(run('x')),
    'Contents | x',
  ],
  [
    'sdt dropdown checkbox',
    par(`<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>` + run(' Done')),
    '☒ Done',
  ],
  ['altChunk', '<w:altChunk r:id="x"/>' + par(run('a')), 'a'],
  [
    'vml textbox',
    par(run('B') + `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${par(run('Boxed'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`),
    'B | Boxed',
  ],
  ['tab list', par('<w:r><w:tab/><w:t>a</w:t></w:r>'), 'a'],
  ['ptab', par('<w:r><w:t>a</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>b</w:t></w:r>'), 'a b'],
  ['bold by character style', par(run('x', '<w:rStyle w:val="Str"/>')), '*x*'],
  ['double br', par('<w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t></w:r>'), 'a | b'],
  ['rtl run', par('<w:r><w:rPr><w:rtl/></w:rPr><w:t>سلام</w:t></w:r>'), 'سلام'],
  ['soft hyphen char', par(run('гипер\u00adинфляция')), 'гиперинфляция'],
  ['nb nbsp ru', par(run('в\u00a0Ташкенте')), 'в Ташкенте'],
  ['sym wingdings', par('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> done</w:t></w:r>'), '✓ done'],
  [
    'drawing chart',
    par(
      run('a') +
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart" descr="Exports"/><a:graphic><a:graphicData uri="chart"/></a:graphic></wp:inline></w:drawing></w:r>',
    ),
    'a',
  ],
  ['caption style', par(run('Figure 1'), '<w:pStyle w:val="Caption"/>'), 'Figure 1'],
  ['subtitle style', par(run('Sub'), '<w:pStyle w:val="Subtitle"/>'), 'Sub'],
];
test.each(cases)('a Word file: %s', async (_name, body, right, more = {}, said) => {
  const { doc, left } = paste((await readWordFile(await docx(body, more))).html);
  expect(bones(doc)).toBe(right);
  expect(findBodyProblem(uniqueIds(doc))).toBeNull();
  if (said) expect(left.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(said);
});

test('a Word file of another program, with prefixes of its own', async () => {
  const zip = await JSZip.loadAsync(await docx(par(run('rose by ') + del(gone('5')) + ins(run('7')))));
  const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
  zip.file('word/document.xml', text.replaceAll('<w:', '<ns0:').replaceAll('</w:', '</ns0:').replaceAll(' w:', ' ns0:').replace('xmlns:w=', 'xmlns:ns0='));
  expect(bones(paste((await readWordFile(await zip.generateAsync({ type: 'nodebuffer' }))).html).doc)).toBe('rose by 7');
});
