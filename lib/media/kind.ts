const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
const begins = (bytes: Uint8Array, ...values: number[]) => values.every((value, at) => bytes[at] === value);

/**
 * Whether a file begins as one of the picture formats that are taken. Drawings (SVG), scripts and
 * archives do not, whatever their name.
 */
export function isPictureFile(bytes: Uint8Array): boolean {
  if (begins(bytes, 0xff, 0xd8, 0xff)) return true;
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return true;
  if (begins(bytes, 0x49, 0x49, 0x2a, 0x00) || begins(bytes, 0x4d, 0x4d, 0x00, 0x2a)) return true;
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return true;
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return true;
  // The first brand may be of whoever wrote the file; those it is made after stand behind it.
  const brands = ascii(bytes, 4, 8) === 'ftyp' ? (ascii(bytes, 8, Math.min(bytes[3] ?? 0, 128)).match(/[\s\S]{4}/g) ?? []) : [];
  return brands.some((brand) => /^(avif|avis|heic|heix|heim|heis|hevc|hevx|mif1|msf1|miaf)$/.test(brand));
}
