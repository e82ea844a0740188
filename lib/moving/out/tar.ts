/**
 * One file of a POSIX tar archive (pax where its name is longer than the old header holds), without
 * the end mark.
 */
export function tarEntry(name: string, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const isLong = Buffer.byteLength(name) > 100;
  const before = isLong ? [part('pax', 'x', paxRecord('path', name))] : [];
  return Buffer.concat([...before, part(isLong ? name.slice(-60).replace(/[^\x20-\x7e]/g, '_') : name, '0', bytes)]);
}

/** What stands at the end of an archive. */
export const tarEnd = new Uint8Array(1024);

/** `NN path=value` and a new line, where NN counts itself. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (String(length).length + rest > length) length += 1;
  return Buffer.from(`${length} ${key}=${value}\n`);
}

function part(name: string, type: string, bytes: Buffer): Buffer {
  const header = Buffer.alloc(512);
  const put = (text: string, at: number) => header.write(text, at, 'utf8');
  put(name, 0);
  put('0000644\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  put(`${(0).toString(8).padStart(11, '0')}\0`, 136);
  put('        ', 148);
  put(type, 156);
  put('ustar\0', 257);
  put('00', 263);
  const sum = header.reduce((all, byte) => all + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}
