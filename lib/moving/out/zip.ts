import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { crc32 } from '../source/crc32';

const deflate = promisify(deflateRaw);

type Head = { name: Buffer; method: number; crc: number; packed: number; size: number };
type Entry = Head & { offset: number };

const largest = 0xffffffff;
const isPackedAlready = /\.(jpe?g|webp|png|gif|avif|woff2|zip|gz)$/i;
/** 1 January 1980: the first day that a zip can name. The same files make the same zip. */
const day = 0x21;

/**
 * Writes a zip one file after another, each given whole, through `write`, which is waited for.
 * Source: APPNOTE.TXT 6.3 of PKWARE; more than 65,534 files or 4 GB by its large records (zip64).
 */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private readonly names = new Set<string>();
  private offset = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly write: (bytes: Uint8Array) => Promise<void>) {}

  /** Several may be added at the same time; a name that is there already is not taken again. */
  add(name: string, given: Uint8Array | string): Promise<void> {
    if (this.names.has(name)) return this.last;
    this.names.add(name);
    const bytes = Buffer.from(given);
    const packing = bytes.length === 0 || isPackedAlready.test(name) ? Promise.resolve(bytes) : deflate(bytes);
    this.last = this.last.then(async () => {
      const packed = await packing;
      const isPacked = packed.length < bytes.length;
      const data = isPacked ? packed : bytes;
      const head = { name: Buffer.from(name), method: isPacked ? 8 : 0, crc: crc32(bytes), packed: data.length, size: bytes.length };
      this.entries.push({ ...head, offset: this.offset });
      await this.put(Buffer.concat([localHeader(head), data]));
    });
    return this.last;
  }

  async end(): Promise<void> {
    await this.last;
    const start = this.offset;
    for (let at = 0; at < this.entries.length; at += 500) await this.put(Buffer.concat(this.entries.slice(at, at + 500).map(listed)));
    await this.put(endOf(this.entries.length, start, this.offset - start));
  }

  private async put(bytes: Uint8Array): Promise<void> {
    this.offset += bytes.length;
    await this.write(bytes);
  }
}

/** What stands in both headers: names are UTF-8. */
function shared(buffer: Buffer, at: number, { name, method, crc, packed, size }: Head): void {
  buffer.writeUInt16LE(0x800, at);
  buffer.writeUInt16LE(method, at + 2);
  buffer.writeUInt16LE(day, at + 6);
  buffer.writeUInt32LE(crc, at + 8);
  buffer.writeUInt32LE(packed, at + 12);
  buffer.writeUInt32LE(size, at + 16);
  buffer.writeUInt16LE(name.length, at + 20);
}

function localHeader(head: Head): Buffer {
  const buffer = Buffer.alloc(30);
  buffer.writeUInt32LE(0x04034b50, 0);
  buffer.writeUInt16LE(20, 4);
  shared(buffer, 6, head);
  return Buffer.concat([buffer, head.name]);
}

function listed({ offset, ...head }: Entry): Buffer {
  const isFar = offset >= largest;
  const buffer = Buffer.alloc(46);
  buffer.writeUInt32LE(0x02014b50, 0);
  buffer.writeUInt16LE(45, 4);
  buffer.writeUInt16LE(isFar ? 45 : 20, 6);
  shared(buffer, 8, head);
  buffer.writeUInt16LE(isFar ? 12 : 0, 30);
  buffer.writeUInt32LE(isFar ? largest : offset, 42);
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(offset), 4);
  }
  return Buffer.concat([buffer, head.name, extra]);
}

function endOf(count: number, start: number, length: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const few = Math.min(count, 0xffff);
  end.writeUInt16LE(few, 8);
  end.writeUInt16LE(few, 10);
  end.writeUInt32LE(Math.min(length, largest), 12);
  end.writeUInt32LE(Math.min(start, largest), 16);
  if (count < 0xffff && start < largest && length < largest) return end;
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(45, 12);
  large.writeUInt16LE(45, 14);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(length), 40);
  large.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator, end]);
}
