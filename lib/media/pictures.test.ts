import { readFile } from 'node:fs/promises';
import { parse } from 'exifr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readEmbeddedWords } from './embedded-words';
import { isHeic, jpegOfHeic } from './heic';
import { isPictureFile } from './kind';
import { withoutLocation } from './location';
import { xmpOf } from './picture-rights';

const fixture = (name: string) => readFile(`testing/pictures/${name}`);
const limits = { pixels: 100_000_000, side: 4096 };
const gps = { GPSLatitudeRef: 'N', GPSLatitude: '41/1 18/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '69/1 16/1 0/1' };
const square = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#336699' } });
const place = async (bytes: Uint8Array) => {
  const { exif } = await sharp(bytes).metadata();
  return (await parse(Buffer.from(exif?.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0) ?? []), { gps: true, reviveValues: false } as never)) as
    | Record<string, unknown>
    | undefined;
};

describe('pictures of phones', { timeout: 60_000 }, () => {
  test.each(['phone.heic', 'ten-bit.heic'])('%s is decoded, with its colours where they were', async (name) => {
    const bytes = await fixture(name);
    expect([isPictureFile(bytes), isHeic(bytes)]).toEqual([true, true]);
    const { data, info } = await sharp(await jpegOfHeic(bytes, limits))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    expect([info.width, info.height]).toEqual([320, 240]);
    const isNear = (left: number[], right: number[]) => left.every((value, at) => Math.abs(value - (right[at] ?? 0)) < 40);
    expect(isNear(pixel(40, 150), [0xd0, 0x20, 0x20])).toBe(true);
    expect(isNear(pixel(280, 150), [0x20, 0x40, 0xd0])).toBe(true);
    expect(isNear(pixel(160, 10), [0x20, 0xa0, 0x40])).toBe(true);
  });
  test('whichever brand stands first', async () => {
    const bytes = Buffer.from(await fixture('phone.heic'));
    bytes.write('MiHE', 8, 'latin1');
    expect([isPictureFile(bytes), isHeic(bytes)]).toEqual([true, true]);
  });
  test('a large one leaves the thread small', async () => {
    const info = await sharp(await jpegOfHeic(await fixture('phone.heic'), { ...limits, side: 100 })).metadata();
    expect([info.width, info.height]).toEqual([80, 60]);
  });
  test('too many pixels, and what only begins as one', async () => {
    const bytes = await fixture('phone.heic');
    await expect(jpegOfHeic(bytes, { ...limits, pixels: 1000 })).rejects.toMatchObject({ reason: 'too-many-pixels' });
    await expect(jpegOfHeic(bytes.subarray(0, 200), limits)).rejects.toMatchObject({ reason: 'not-a-picture' });
  });
  test('AVIF is left to sharp', async () => expect(isHeic(await square().avif().toBuffer())).toBe(false));
});

describe('what a file says of its picture', () => {
  const exif = {
    IFD0: { ImageDescription: 'A train', Artist: 'Iris Karimova', Copyright: '2026 Agency' },
    IFD2: { DateTimeOriginal: '2026:11:20 10:30:00' },
  };
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('EXIF of %s', async (format) => {
    const bytes = await square().withExif(exif).toFormat(format).toBuffer();
    expect(await readEmbeddedWords(bytes)).toMatchObject({
      caption: { en: 'A train' },
      credit: 'Iris Karimova',
      licence: '2026 Agency',
      takenOn: '2026-11-20',
    });
  });
  test('EXIF of a HEIC', async () => {
    expect(await readEmbeddedWords(await fixture('phone.heic'))).toMatchObject({
      caption: { en: 'A train at Tashkent station' },
      credit: 'Iris Karimova',
      licence: '(C) 2026 Infoshos',
      takenOn: '2026-11-20',
    });
  });
  test.each(['jpeg', 'png', 'webp'] as const)('XMP of %s: languages, places, rights, how it was made', async (format) => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:City="Ташкент" photoshop:Country="Узбекистан" photoshop:Credit="ТАСС" photoshop:DateCreated="2026-11-19T08:00:00+05:00"><dc:creator><rdf:Seq><rdf:li>Иван Петров</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Поезд на вокзале</rdf:li><rdf:li xml:lang="en">A train at the station</rdf:li></rdf:Alt></dc:description><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© ТАСС</rdf:li></rdf:Alt></dc:rights><xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></xmpRights:UsageTerms><Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Поезд</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta>`;
    expect(await readEmbeddedWords(await square().withXmp(xmp).toFormat(format).toBuffer())).toEqual({
      alt: { ru: 'Поезд' },
      caption: { ru: 'Поезд на вокзале', en: 'A train at the station' },
      credit: 'Иван Петров / ТАСС',
      licence: '© ТАСС · CC BY 4.0',
      place: 'Ташкент, Узбекистан',
      takenOn: '2026-11-19',
      sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    });
  });
  test('IPTC of a JPEG', async () => {
    const record = (number: number, text: string) => {
      const body = Buffer.from(text);
      return Buffer.concat([Buffer.from([0x1c, 2, number, body.length >> 8, body.length & 255]), body]);
    };
    const records = Buffer.concat([
      record(120, 'A train at noon'),
      record(80, 'Iris Karimova'),
      record(110, 'Agency'),
      record(116, '© Agency'),
      record(90, 'Tashkent'),
      record(101, 'Uzbekistan'),
      record(55, '20261118'),
    ]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(records.length);
    const body = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'), size, records, Buffer.alloc(records.length % 2)]);
    const head = Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 255]);
    const jpeg = await square().jpeg().toBuffer();
    expect(await readEmbeddedWords(Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]))).toMatchObject({
      caption: { en: 'A train at noon' },
      credit: 'Iris Karimova / Agency',
      licence: '© Agency',
      place: 'Tashkent, Uzbekistan',
      takenOn: '2026-11-18',
    });
  });
  test('what cameras write by themselves is no caption; a file that says nothing, or is broken, says nothing', async () => {
    const nothing = { alt: {}, caption: {}, credit: '', licence: '', place: '', takenOn: '', sourceType: '' };
    expect(
      await readEmbeddedWords(
        await square()
          .withExif({ IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA' } })
          .jpeg()
          .toBuffer(),
      ),
    ).toEqual(nothing);
    expect(await readEmbeddedWords(await square().gif().toBuffer())).toEqual(nothing);
    expect(await readEmbeddedWords(Buffer.from('not a picture'))).toEqual(nothing);
    expect(await readEmbeddedWords(Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2]))).toEqual(nothing);
  });
  test('what is given out says whose it is', async () => {
    const said = { credit: 'Iris <Karimova> & co', licence: 'CC BY 4.0', sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia' };
    const bytes = await square().withXmp(xmpOf(said)).webp().toBuffer();
    expect(await readEmbeddedWords(bytes)).toMatchObject({ ...said, credit: said.credit });
  });
});

describe('the place where the camera stood', { timeout: 60_000 }, () => {
  test.each(['jpeg', 'png', 'webp'] as const)('is taken out of %s, and nothing else', async (format) => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="41,18.0N"><exif:GPSLongitude>69,16.0E</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta>';
    const bytes = await square()
      .withExif({ IFD0: { ImageDescription: 'A train' }, IFD3: gps })
      .withXmp(xmp)
      .toFormat(format)
      .toBuffer();
    const bare = withoutLocation(bytes);
    expect(bare.byteLength).toBe(bytes.byteLength);
    expect(Buffer.from(bare).includes('41,18.0N')).toBe(false);
    expect(Buffer.from(bare).includes('69,16.0E')).toBe(false);
    expect((await place(bytes))?.latitude).toBeCloseTo(41.3);
    expect((await place(bare))?.latitude).toBeUndefined();
    expect((await readEmbeddedWords(bare)).caption).toEqual({ en: 'A train' });
    expect((await sharp(bare).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true);
  });
  test('is taken out of a HEIC', async () => {
    const bytes = await fixture('phone.heic');
    expect((await place(bytes))?.latitude).toBeCloseTo(41.3);
    const bare = withoutLocation(bytes);
    expect((await place(bare))?.latitude).toBeUndefined();
    expect((await readEmbeddedWords(bare)).credit).toBe('Iris Karimova');
    await jpegOfHeic(bare, limits);
  });
});
