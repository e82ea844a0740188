import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readEmbeddedWords } from './embedded-words';

/** Words about a picture, as old and new programs write them into its file. */
const square = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#336699' } });
const record = (n: number, body: Buffer, set = 2) => Buffer.concat([Buffer.from([0x1c, set, n, body.length >> 8, body.length & 255]), body]);
async function iptc(records: Buffer) {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(records.length);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'), size, records, Buffer.alloc(records.length % 2)]);
  const head = Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 255]);
  const jpeg = await square().jpeg().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
const cp1251 = (s: string) =>
  Buffer.from(
    [...s].map((c) => {
      const n = c.codePointAt(0) ?? 0;
      return n < 128 ? n : n === 0x451 ? 0xb8 : n === 0x401 ? 0xa8 : n - 0x410 + 0xc0;
    }),
  );
const esc = record(90, Buffer.from([0x1b, 0x25, 0x47]), 1);
const gbk = Buffer.from([0xbb, 0xf0, 0xb3, 0xb5, 0xd5, 0xbe]); // 火车站
async function exifRaw(tags: [number, number, Buffer][]) {
  const n = tags.length;
  let off = 8 + 2 + n * 12 + 4;
  const data: Buffer[] = [];
  const ifd = Buffer.alloc(2 + n * 12 + 4);
  ifd.writeUInt16LE(n, 0);
  tags.forEach(([tag, type, body], i) => {
    const at = 2 + i * 12;
    ifd.writeUInt16LE(tag, at);
    ifd.writeUInt16LE(type, at + 2);
    ifd.writeUInt32LE(body.length, at + 4);
    if (body.length <= 4) body.copy(ifd, at + 8);
    else {
      ifd.writeUInt32LE(off, at + 8);
      data.push(body, Buffer.alloc(body.length % 2));
      off += body.length + (body.length % 2);
    }
  });
  const tiff = Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), ifd, ...data]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  const jpeg = await square().jpeg().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
const ended = (b: Buffer | string) => Buffer.concat([Buffer.from(b as never), Buffer.from([0])]);
const u16 = (s: string) => Buffer.from(`${s}\0`, 'utf16le');
const xmp = (inner: string, attrs = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:cc="http://creativecommons.org/ns#" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"${attrs}>${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const exifComment = (comment: Buffer) => {
  const directory = Buffer.alloc(2 + 12 + 4);
  directory.writeUInt16LE(1, 0);
  directory.writeUInt16LE(0x9286, 2);
  directory.writeUInt16LE(7, 4);
  directory.writeUInt32LE(comment.length, 6);
  directory.writeUInt32LE(26 + 18, 10);
  const pointer = Buffer.from('II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0', 'latin1');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), pointer, directory, comment]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return square()
    .jpeg()
    .toBuffer()
    .then((jpeg) => Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]));
};
const source = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
const lines = (texts: Record<string, string>) =>
  `<dc:description><rdf:Alt>${Object.entries(texts)
    .map(([lang, text]) => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`)
    .join('')}</rdf:Alt></dc:description>`;
const cases: [string, () => Promise<Buffer>, Record<string, unknown>][] = [
  [
    'iptc utf8 declared',
    () => iptc(Buffer.concat([esc, record(120, Buffer.from('Поезд на вокзале')), record(80, Buffer.from('Иван Петров'))])),
    { caption: { ru: 'Поезд на вокзале' }, credit: 'Иван Петров' },
  ],
  ['iptc utf8 undeclared', () => iptc(record(120, Buffer.from('火车站'))), { caption: { zh: '火车站' } }],
  ['iptc latin1', () => iptc(record(120, Buffer.from('Café à Zürich', 'latin1'))), { caption: { en: 'Café à Zürich' } }],
  [
    'iptc cp1251',
    () => iptc(Buffer.concat([record(120, cp1251('Поезд на вокзале Ташкента')), record(80, cp1251('Иван Петров'))])),
    { caption: { ru: 'Поезд на вокзале Ташкента' }, credit: 'Иван Петров' },
  ],
  ['iptc gbk', () => iptc(record(120, gbk)), { caption: { zh: '火车站' } }],
  ['iptc two bylines', () => iptc(Buffer.concat([record(80, Buffer.from('A One')), record(80, Buffer.from('B Two'))])), { credit: 'A One, B Two' }],
  [
    'exif utf8 cyr',
    () =>
      exifRaw([
        [0x010e, 2, ended('Поезд')],
        [0x013b, 2, ended('Иван')],
      ]),
    { caption: { ru: 'Поезд' }, credit: 'Иван' },
  ],
  [
    'exif cp1251',
    () =>
      exifRaw([
        [0x010e, 2, ended(cp1251('Поезд на вокзале'))],
        [0x013b, 2, ended(cp1251('Иван Петров'))],
      ]),
    { caption: { ru: 'Поезд на вокзале' }, credit: 'Иван Петров' },
  ],
  ['exif latin', () => exifRaw([[0x010e, 2, ended(Buffer.from('Café', 'latin1'))]]), { caption: { en: 'Café' } }],
  [
    'XP tags',
    () =>
      exifRaw([
        [0x9c9b, 1, u16('Заголовок')],
        [0x9c9c, 1, u16('Поезд на вокзале')],
        [0x9c9d, 1, u16('Иван Петров')],
      ]),
    { caption: { ru: 'Поезд на вокзале' }, credit: 'Иван Петров' },
  ],
  ['exif photographer + editor copyright', () => exifRaw([[0x8298, 2, Buffer.from('Photographer\0Editor\0')]]), { licence: 'Photographer' }],
  [
    'exif spaces',
    () =>
      exifRaw([
        [0x010e, 2, ended('                               ')],
        [0x013b, 2, ended('   ')],
      ]),
    { caption: {}, credit: '' },
  ],
  ['exif camera', () => exifRaw([[0x010e, 2, ended('OLYMPUS DIGITAL CAMERA         ')]]), { caption: {} }],
  ['exif "DCIM\\100MEDIA\\DJI_0001.JPG"', () => exifRaw([[0x010e, 2, ended('DCIM\\100MEDIA\\DJI_0001.JPG')]]), { caption: {} }],
  ['exif default', () => exifRaw([[0x010e, 2, ended('default')]]), { caption: {} }],
  ['exif file name', () => exifRaw([[0x010e, 2, ended('IMG_20260101_123456.jpg')]]), { caption: {} }],
  [
    'xmp zh-Hans',
    async () =>
      square()
        .withXmp(xmp('<dc:description><rdf:Alt><rdf:li xml:lang="zh-Hans">火车站</rdf:li><rdf:li xml:lang="ru-RU">Поезд</rdf:li></rdf:Alt></dc:description>'))
        .jpeg()
        .toBuffer(),
    { caption: { zh: '火车站', ru: 'Поезд' } },
  ],
  [
    'xmp CDATA & entities',
    async () =>
      square()
        .withXmp(xmp('<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Tom &amp; &quot;Jerry&quot; &#169;</rdf:li></rdf:Alt></dc:description>'))
        .jpeg()
        .toBuffer(),
    { caption: { en: 'Tom & "Jerry" ©' } },
  ],
  [
    'xmp double escaped',
    async () => square().withXmp(xmp('<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">&lt;b&gt;A&lt;/b&gt;</rdf:li></rdf:Alt></dc:rights>')).jpeg().toBuffer(),
    { licence: '<b>A</b>' },
  ],
  [
    'xmp plain description',
    async () => square().withXmp(xmp('<dc:description>Just words</dc:description>')).jpeg().toBuffer(),
    { caption: { en: 'Just words' } },
  ],
  ['xmp attr desc', async () => square().withXmp(xmp('', ' dc:description="Just words"')).jpeg().toBuffer(), { caption: { en: 'Just words' } }],
  [
    'xmp two creators',
    async () => square().withXmp(xmp('<dc:creator><rdf:Seq><rdf:li>A One</rdf:li><rdf:li>B Two</rdf:li></rdf:Seq></dc:creator>')).jpeg().toBuffer(),
    { credit: 'A One, B Two' },
  ],
  ['xmp headline only', async () => square().withXmp(xmp('', ' photoshop:Headline="Train at noon"')).jpeg().toBuffer(), { caption: { en: 'Train at noon' } }],
  [
    'xmp title only',
    async () => square().withXmp(xmp('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Train at noon</rdf:li></rdf:Alt></dc:title>')).jpeg().toBuffer(),
    { caption: { en: 'Train at noon' } },
  ],
  [
    'xmp location shown',
    async () =>
      square()
        .withXmp(
          xmp(
            '<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Tashkent</Iptc4xmpExt:City><Iptc4xmpExt:CountryName>Uzbekistan</Iptc4xmpExt:CountryName></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>',
          ),
        )
        .jpeg()
        .toBuffer(),
    { place: 'Tashkent, Uzbekistan' },
  ],
  [
    'xmp location created',
    async () =>
      square()
        .withXmp(
          xmp(
            '<Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Tashkent</Iptc4xmpExt:City><Iptc4xmpExt:CountryName>Uzbekistan</Iptc4xmpExt:CountryName></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>',
          ),
        )
        .jpeg()
        .toBuffer(),
    { place: 'Tashkent, Uzbekistan' },
  ],
  [
    'cc license',
    async () => square().withXmp(xmp('<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>')).jpeg().toBuffer(),
    { licence: 'https://creativecommons.org/licenses/by/4.0/' },
  ],
  [
    'source type resource attr',
    async () =>
      square()
        .withXmp(xmp('<Iptc4xmpExt:DigitalSourceType rdf:resource="http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"/>'))
        .jpeg()
        .toBuffer(),
    { sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia' },
  ],

  ['iptc cp1251 capital', () => iptc(record(80, cp1251('ИВАН ПЕТРОВ'))), { credit: 'ИВАН ПЕТРОВ' }],
  ['iptc cp1251 quotes', () => iptc(record(116, Buffer.concat([Buffer.from([0xab]), cp1251('ТАСС'), Buffer.from([0xbb])]))), { licence: '«ТАСС»' }],
  ['iptc cp1251 mixed', () => iptc(record(116, Buffer.concat([Buffer.from('(c) '), cp1251('ТАСС'), Buffer.from(' 2026')]))), { licence: '(c) ТАСС 2026' }],
  ['iptc latin german', () => iptc(record(120, Buffer.from('Müller grüßt Jörg', 'latin1'))), { caption: { en: 'Müller grüßt Jörg' } }],
  [
    'iptc 1252 quotes',
    () => iptc(record(120, Buffer.concat([Buffer.from([0x93]), Buffer.from('Hello'), Buffer.from([0x94])]))),
    { caption: { en: '“Hello”' } },
  ],
  ['iptc gbk with latin', () => iptc(record(120, Buffer.concat([gbk, Buffer.from(' 2026 Xinhua')]))), { caption: { zh: '火车站 2026 Xinhua' } }],
  [
    'iptc cut within a letter',
    () => iptc(record(120, Buffer.from('Поезд на вокзале Ташкента').subarray(0, 46))),
    { caption: { ru: 'Поезд на вокзале Ташкент' } },
  ],
  ['iptc koi8', () => iptc(record(120, Buffer.from('f0cfc5dac420cec120d7cfcbdac1ccc5', 'hex'))), { caption: { ru: 'Поезд на вокзале' } }],
  ['comment ascii', () => exifComment(Buffer.from('ASCII\0\0\0A train at the station')), { caption: { en: 'A train at the station' } }],
  ['comment wide', () => exifComment(Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from('Поезд', 'utf16le')])), { caption: { ru: 'Поезд' } }],
  [
    'comment wide, turned',
    () => exifComment(Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from('Train', 'utf16le').swap16()])),
    { caption: { en: 'Train' } },
  ],
  ['comment utf8', () => exifComment(Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from('火车停在站台')])), { caption: { zh: '火车停在站台' } }],
  ['comment of a camera', () => exifComment(Buffer.concat([Buffer.alloc(8), Buffer.from([1, 2, 3, 200, 0, 7])])), { caption: {} }],
  ['comment of a program', () => exifComment(Buffer.from('ASCII\0\0\0{"filter":"none"}')), { caption: {} }],
  [
    'xmp default that is another language',
    () =>
      square()
        .jpeg()
        .withXmp(xmp(lines({ 'x-default': 'Ein Zug', 'de-DE': 'Ein Zug', 'en-GB': 'A train', 'kk-KZ': 'Пойыз' })))
        .toBuffer(),
    { caption: { en: 'A train' } },
  ],
  [
    'xmp both Chinese',
    () =>
      square()
        .jpeg()
        .withXmp(xmp(lines({ 'zh-Hant': '火車', 'zh-Hans': '火车' })))
        .toBuffer(),
    { caption: { zh: '火车' } },
  ],
  [
    'xmp French alone',
    () =>
      square()
        .jpeg()
        .withXmp(xmp(lines({ fr: 'Un train' })))
        .toBuffer(),
    { caption: { en: 'Un train' } },
  ],
  [
    'xmp cdata',
    () =>
      square()
        .jpeg()
        .withXmp(xmp(lines({ 'x-default': '<![CDATA[A & B]]>' })))
        .toBuffer(),
    { caption: { en: 'A & B' } },
  ],
  [
    'xmp source type with a stroke',
    () =>
      square()
        .jpeg()
        .withXmp(xmp(`<Iptc4xmpExt:DigitalSourceType>${source}/</Iptc4xmpExt:DigitalSourceType>`))
        .toBuffer(),
    { sourceType: source },
  ],
  ['date 0000', () => exifRaw([[0x0132, 2, ended('0000:00:00 00:00:00')]]), { takenOn: '' }],
];
test.each(cases)('%s', async (_name, make, right) => {
  const read = await readEmbeddedWords(await make());
  for (const [name, value] of Object.entries(right)) expect(read[name as 'credit']).toEqual(value);
});
