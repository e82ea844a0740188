import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { readWordFile, wordLimits } from './word-file';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, properties = '') => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;

async function docx(body: string, more: Record<string, string> = {}): Promise<Buffer> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>`);
  for (const [name, text] of Object.entries(more)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
const html = async (body: string) => (await readWordFile(await docx(body))).html;

describe('a Word file', () => {
  test('tracked changes and hidden words are told apart for the rules of pasting', async () => {
    const body = `<w:p>${run('rose by ')}<w:del w:id="1" w:author="I"><w:r><w:rPr><w:b/></w:rPr><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2" w:author="I">${run('7')}</w:ins>${run(' per cent')}${run(' secret', '<w:vanish/>')}</w:p>`;
    expect(await html(body)).toBe('<p>rose by <del><strong>5</strong></del><ins>7</ins> per cent<span class="visually-hidden"> secret</span></p>');
  });
  test('raised letters, struck and underlined ones', async () => {
    const body = `<w:p>${run('10')}${run('6', '<w:vertAlign w:val="superscript"/>')}${run('old', '<w:strike/>')}${run('line', '<w:u w:val="single"/>')}</w:p>`;
    expect(await html(body)).toBe('<p>10<sup>6</sup><s>old</s><u>line</u></p>');
  });
  test('comments are handed over, and are not in the text', async () => {
    const file = await docx(`<w:p>${run('Exports rose.')}</w:p>`, {
      'word/comments.xml': `<w:comments ${space}><w:comment w:id="0"><w:p>${run('Is this figure &lt;checked&gt;?')}</w:p></w:comment></w:comments>`,
    });
    expect(await readWordFile(file)).toEqual({ html: '<p>Exports rose.</p>', comments: ['Is this figure <checked>?'] });
  });
});

describe('what is refused', () => {
  test.each([
    ['no package', Buffer.from('not a package'), 'bad-document'],
    ['nothing', Buffer.alloc(0), 'bad-document'],
    ['too many bytes', Buffer.alloc(wordLimits.bytes + 1), 'too-large'],
  ])('%s', async (_name, bytes, reason) => {
    await expect(readWordFile(bytes)).rejects.toMatchObject({ reason });
  });
  test('a package with no text, and one with a document type', async () => {
    const zip = new JSZip();
    zip.file('a.txt', 'a');
    await expect(readWordFile(await zip.generateAsync({ type: 'nodebuffer' }))).rejects.toMatchObject({ reason: 'bad-document' });
    await expect(readWordFile(await docx('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }))).rejects.toMatchObject({
      reason: 'bad-document',
    });
  });
  test('a bomb, also when its directory says that it is small', async () => {
    const bomb = await docx('', { 'word/document.xml': `<x>${' '.repeat(wordLimits.text + 1)}</x>` });
    expect(bomb.byteLength).toBeLessThan(100_000);
    await expect(readWordFile(bomb)).rejects.toMatchObject({ reason: 'too-large' });
    const at = bomb.indexOf('PK\x01\x02');
    const lying = Buffer.from(bomb);
    for (let entry = at; entry >= 0; entry = lying.indexOf('PK\x01\x02', entry + 4)) lying.writeUInt32LE(10, entry + 24);
    await expect(readWordFile(lying)).rejects.toMatchObject({ reason: 'too-large' });
  });
});
