import exifr from 'exifr';
import sharp from 'sharp';
import { cutTo } from '../ground/graphemes';
import type { Locale } from '../ground/locales';
import { decodeOld, type RawTags, rawTag, readRawTags, readUserComment } from './old-bytes';

/**
 * What a file says of its picture: in EXIF, IPTC and XMP. `takenOn` is a day as the camera had it.
 */
export type EmbeddedWords = {
  alt: Partial<Record<Locale, string>>;
  caption: Partial<Record<Locale, string>>;
  credit: string;
  licence: string;
  place: string;
  takenOn: string;
  /** The address of IPTC's term for how it was made, such as by a trained model. */
  sourceType: string;
};

const limits = { alt: 1000, caption: 1000, credit: 300, licence: 200, place: 200 } as const;
/** What cameras write when nobody has written anything. */
const cameraWords =
  /^(olympus digital camera|sony dsc|samsung( camera pictures)?|dcim|dig(ital )?camera|minolta digital camera|kodak digital still camera|exif_jpeg_picture|untitled|default|screenshot|created with \w+|charset="?ascii"?|dcim[\\/].*|\w[\w-]*[_-]?\d[\w-]*\.(jpe?g|heic|png|dng|tiff?)|[^\p{L}\p{N}]*)$/iu;

type Tags = Record<string, unknown>;
type Said = { lang: string; text: string };

/** One value, or several with their languages, as texts. */
function textsOf(value: unknown): Said[] {
  if (typeof value === 'string') return value.trim() ? [{ lang: '', text: decoded(value.trim()) }] : [];
  if (typeof value === 'number') return [{ lang: '', text: String(value) }];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value instanceof Uint8Array) return textsOf(Buffer.from(value).toString('utf8').replaceAll('\0', ''));
  if (typeof value !== 'object' || value === null) return [];
  const { lang, value: text, resource } = value as { lang?: unknown; value?: unknown; resource?: unknown };
  return textsOf(text ?? resource).map((text) => ({ ...text, lang: typeof lang === 'string' && lang !== 'x-default' ? lang : text.lang }));
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

const plain = (text: string, most: number) =>
  cutTo(
    unescaped(text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'))
      .replace(/[\u0000-\u001f\u007f]+/g, ' ')
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  );

/** Old files hold UTF-8, or the letters of Windows, that their tags call Latin. */
const decoded = (text: string) => (/[\u0080-\u00ff]/.test(text) && !/[^\u0000-\u00ff]/.test(text) ? decodeOld(Buffer.from(text, 'latin1')) : text);

const first = (tags: Tags, ...names: string[]): Said[] =>
  names.map((name) => textsOf(tags[name])).find((all) => all.some((comment) => !cameraWords.test(comment.text))) ?? [];
const firstText = (tags: Tags, ...names: string[]) => first(tags, ...names)[0]?.text ?? '';

const named = (lang: string) => (['en', 'ru', 'zh'] as const).find((language) => lang.toLowerCase().split('-')[0] === language);

const localeOf = ({ lang, text }: Said): Locale => named(lang) ?? (/\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en');

/**
 * The words in each language: first what is said to be in it, simplified before traditional; by its
 * letters where none is named; what is in another language only where there is nothing else.
 */
function byLocale(said: Said[], most: number): Partial<Record<Locale, string>> {
  const foreign = said.filter(({ lang }) => lang !== '' && !named(lang));
  const copied = new Set(foreign.map(({ text }) => text));
  const rank = (comment: Said) => (/hant|-tw|-hk|-mo/i.test(comment.lang) ? 1 : comment.lang === '' ? 2 : 0);
  const ours = said.filter(({ lang, text }) => named(lang) || (lang === '' && !copied.has(text))).sort((left, right) => rank(left) - rank(right));
  const found: Partial<Record<Locale, string>> = {};
  for (const comment of ours.length > 0 ? ours : said) found[localeOf(comment)] ??= plain(comment.text, most);
  return found;
}

/** The first of several places, each with tags of its own. */
const nested = (value: unknown): Tags => {
  const place: unknown = Array.isArray(value) ? value[0] : value;
  return typeof place === 'object' && place !== null ? (place as Tags) : {};
};
/** A title is often but the name of a file. */
const isSentence = (text: string) => /\p{L}\s+\p{L}|\p{Script=Han}{2}/u.test(text);

/** What a picture's file says of it; nothing where it says nothing, or what cannot be read. */
export async function readEmbeddedWords(bytes: Uint8Array): Promise<EmbeddedWords> {
  const tags = await readTags(bytes);
  const makers = [
    ...new Set(
      [
        ...textsOf(tags.creator),
        ...textsOf(tags.Byline),
        ...textsOf(tags.Artist),
        ...(tags.creator || tags.Byline || tags.Artist ? [] : textsOf(tags.XPAuthor)),
      ].map((text) => plain(text.text, limits.credit)),
    ),
  ];
  const agency = plain(firstText(tags, 'Credit', 'credit'), limits.credit);
  const maker = makers.slice(0, 5).join(', ');
  const rights = plain(firstText(tags, 'rights', 'CopyrightNotice', 'Copyright'), limits.licence);
  const terms = plain(firstText(tags, 'UsageTerms', 'license', 'WebStatement'), limits.licence);
  const around = { ...nested(tags.LocationCreated), ...nested(tags.LocationShown), ...tags };
  const places = [
    firstText(around, 'Location', 'Sublocation', 'SubLocation'),
    firstText(around, 'City'),
    firstText(around, 'State', 'ProvinceState'),
    firstText(around, 'Country', 'CountryPrimaryLocationName', 'CountryName'),
  ];
  const said = first(tags, 'description', 'Caption', 'CaptionAbstract', 'ImageDescription', 'XPComment', 'UserComment', 'Headline');
  return {
    alt: byLocale(first(tags, 'AltTextAccessibility'), limits.alt),
    caption: byLocale(said.length > 0 ? said : first(tags, 'title', 'ObjectName', 'XPTitle').filter(({ text }) => isSentence(text)), limits.caption),
    credit: cutTo(maker && agency && !agency.includes(maker) && !maker.includes(agency) ? `${maker} / ${agency}` : maker || agency, limits.credit),
    licence: cutTo([rights, terms].filter((text, at, all) => text !== '' && all.indexOf(text) === at).join(' · '), limits.licence),
    place: cutTo([...new Set(places.map((place) => plain(place, limits.place)).filter(Boolean))].join(', '), limits.place),
    takenOn: dayOf(tags.DateTimeOriginal ?? tags.DateCreated ?? tags.DigitalCreationDate ?? tags.CreateDate),
    sourceType: sourceTypeOf(firstText(tags, 'DigitalSourceType', 'DigitalsourceType')),
  };
}

/** A day written `2026:11:20 …`, `20261120` or `2026-11-20T…`. */
function dayOf(value: unknown): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[:-]?(\d{2})[:-]?(\d{2})/.exec(textsOf(value)[0]?.text ?? '') ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return year > '1800' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : '';
}

const newsCode = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const sourceTypeOf = (value: string) => {
  const code = /^(?:https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/|digsrctype:)?([A-Za-z]{3,60})\/?$/i.exec(value.trim())?.[1];
  return code ? `${newsCode}${code}` : '';
};

const options = {
  tiff: true,
  ifd0: {},
  exif: true,
  gps: false,
  iptc: true,
  xmp: true,
  icc: false,
  jfif: false,
  ihdr: false,
  mergeOutput: true,
  reviveValues: false,
  translateKeys: true,
  multiSegment: true,
  userComment: true,
};

async function readTags(bytes: Uint8Array): Promise<Tags> {
  const isKnown = (bytes[0] === 0xff && bytes[1] === 0xd8) || /^(II\*\0|MM\0\*)$/.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));
  const source = isKnown ? Buffer.from(bytes) : await asJpeg(bytes);
  const raw = readRawTags(/^(II|MM)/.test(source.toString('latin1', 0, 2)) ? source : (exifIn(source)?.subarray(6) ?? Buffer.alloc(0)));
  try {
    const tags = (await exifr.parse(source, options as never)) as Tags | undefined;
    return { ...tags, ...userCommentOf(tags), ...wordsOfRaw(raw) };
  } catch {
    return wordsOfRaw(raw);
  }
}

const userCommentOf = (tags: Tags | undefined): Tags => (tags?.userComment instanceof Uint8Array ? { UserComment: readUserComment(tags.userComment) } : {});

/** A copyright is its photographer's, then behind a zero its editor's. */
function wordsOfRaw(raw: RawTags): Tags {
  const old = (tag: number) =>
    decodeOld(raw.get(tag) ?? Buffer.alloc(0))
      .split('\0')
      .find((text) => text.trim() !== '');
  const wide = (tag: number) => raw.get(tag)?.toString('utf16le').replaceAll('\0', '');
  const words = {
    ImageDescription: old(rawTag.description),
    Artist: old(rawTag.artist),
    Copyright: old(rawTag.copyright),
    XPTitle: wide(rawTag.title),
    XPComment: wide(rawTag.comment),
    XPAuthor: wide(rawTag.author),
  };
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text?.trim()));
}

/** The head of a JPEG with what another format says of its picture, so that there is one reader. */
async function asJpeg(bytes: Uint8Array): Promise<Buffer> {
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  const parts: Buffer[] = [Buffer.from([0xff, 0xd8])];
  const add = (marker: number, head: string, body: Uint8Array | null | undefined) => {
    if (!body || body.byteLength + head.length > 65_500) return;
    const segment = Buffer.concat([Buffer.from([0xff, marker, 0, 0]), Buffer.from(head, 'latin1'), body]);
    segment.writeUInt16BE(segment.length - 2, 2);
    parts.push(segment);
  };
  const exif = metadata?.exif ?? exifIn(bytes);
  add(0xe1, exif?.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? '' : 'Exif\0\0', exif);
  add(0xe1, 'http://ns.adobe.com/xap/1.0/\0', metadata?.xmp ?? packetIn(bytes));
  const { iptc } = metadata ?? {};
  add(0xed, iptc?.subarray(0, 9).toString('latin1') === 'Photoshop' ? '' : 'Photoshop 3.0\0', iptc);
  return Buffer.concat([...parts, Buffer.from([0xff, 0xd9])]);
}

function exifIn(bytes: Uint8Array): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = ['Exif\0\0MM', 'Exif\0\0II'].map((mark) => file.indexOf(mark, 0, 'latin1')).find((found) => found >= 0);
  return at === undefined ? null : file.subarray(at, Math.min(file.length, at + 65_000));
}

function packetIn(bytes: Uint8Array): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [from, to] = [file.indexOf('<x:xmpmeta', 0, 'latin1'), file.indexOf('</x:xmpmeta>', 0, 'latin1')];
  return from >= 0 && to > from ? file.subarray(from, to + 12) : null;
}
