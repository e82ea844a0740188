/** The first bytes of a database file of SQLite. */
export const sqliteMark = 'SQLite format 3\0';

export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Record<string, SqlValue>;

const kinds = { interior: 0x05, leaf: 0x0d } as const;
const deepest = 40;

type Shape = { bytes: Buffer; page: number; usable: number; decoder: InstanceType<typeof TextDecoder> };

/**
 * The rows of a table in a database file of SQLite: reads its pages itself, so that no driver is
 * needed. What stands in a journal beside the file is not in it. Throws SyntaxError, RangeError.
 */
export function* sqliteRows(bytes: Buffer, table: string): Generator<SqlRow> {
  if (bytes.toString('latin1', 0, 16) !== sqliteMark) throw new SyntaxError('This is no database of SQLite.');
  const page = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  const encoding = { 2: 'utf-16le', 3: 'utf-16be' }[bytes.readUInt32BE(56)] ?? 'utf-8';
  const shape: Shape = { bytes, page, usable: page - (bytes[20] ?? 0), decoder: new TextDecoder(encoding) };
  if (page < 512 || bytes.length < page) throw new SyntaxError('This database of SQLite is cut off.');
  for (const { values } of rowsBelow(shape, 1, new Set())) {
    const [type, name, , root, statement] = values;
    if (type !== 'table' || String(name).toLowerCase() !== table) continue;
    const columns = columnsOf(String(statement));
    for (const row of rowsBelow(shape, Number(root), new Set()))
      yield Object.fromEntries(columns.map(({ name, isRow }, at) => [name, isRow ? row.id : (row.values[at] ?? null)]));
  }
}

/** Of `create table t (a int, b varchar(3), primary key (a))`. */
function columnsOf(statement: string): { name: string; isRow: boolean }[] {
  const inside = statement.slice(statement.indexOf('(') + 1, statement.lastIndexOf(')'));
  const parts = inside.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|'[^']*'|"[^"]*"|[^,('"])+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(constraint|primary|unique|check|foreign)\b/i.test(part))
    .map((part) => ({
      name: (/^["'`[]?([^"'`\]\s]+)/.exec(part)?.[1] ?? '').toLowerCase(),
      isRow: /\binteger\s+primary\s+key\b/i.test(part),
    }));
}

type Row = { id: number; values: SqlValue[] };

function* rowsBelow(shape: Shape, number: number, seen: Set<number>, depth = 0): Generator<Row> {
  const { bytes, page } = shape;
  const start = (number - 1) * page;
  // A file that was cut off or made to go in a circle gives what can be read.
  if (number < 1 || start + page > bytes.length || seen.has(number) || depth > deepest) return;
  seen.add(number);
  const head = start + (number === 1 ? 100 : 0);
  const kind = bytes[head];
  const cells = bytes.readUInt16BE(head + 3);
  const list = head + (kind === kinds.interior ? 12 : 8);
  for (let at = 0; at < cells && list + at * 2 + 2 <= start + page; at += 1) {
    const cell = start + bytes.readUInt16BE(list + at * 2);
    if (kind === kinds.interior) yield* rowsBelow(shape, bytes.readUInt32BE(cell), seen, depth + 1);
    else if (kind === kinds.leaf) yield rowAt(shape, cell);
  }
  if (kind === kinds.interior) yield* rowsBelow(shape, bytes.readUInt32BE(head + 8), seen, depth + 1);
}

/** A number of one to nine bytes, and where it ends. */
function numberAt(bytes: Buffer, at: number): [number, number] {
  let value = 0n;
  for (let step = 0; step < 9; step += 1) {
    const byte = bytes[at + step] ?? 0;
    value = step === 8 ? (value << 8n) | BigInt(byte) : (value << 7n) | BigInt(byte & 0x7f);
    if (step === 8 || byte < 0x80) return [Number(BigInt.asIntN(64, value)), at + step + 1];
  }
  return [0, at];
}

function rowAt(shape: Shape, cell: number): Row {
  const { bytes, usable } = shape;
  const [size, afterSize] = numberAt(bytes, cell);
  const [id, start] = numberAt(bytes, afterSize);
  if (size < 0 || size > bytes.length) throw new RangeError('A row of this database of SQLite has no true length.');
  const most = usable - 35;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const folded = least + ((size - least) % (usable - 4));
  const local = size <= most ? size : folded <= most ? folded : least;
  const parts = [bytes.subarray(start, start + local)];
  let next = size > local ? bytes.readUInt32BE(start + local) : 0;
  for (let left = size - local; left > 0 && next > 0 && next * shape.page <= bytes.length; left -= usable - 4) {
    const from = (next - 1) * shape.page;
    parts.push(bytes.subarray(from + 4, from + 4 + Math.min(left, usable - 4)));
    next = bytes.readUInt32BE(from);
  }
  return { id, values: valuesOf(Buffer.concat(parts), shape.decoder) };
}

const widths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function valuesOf(record: Buffer, decoder: Shape['decoder']): SqlValue[] {
  const [headEnd, first] = numberAt(record, 0);
  const values: SqlValue[] = [];
  let at = headEnd;
  for (let head = first; head < headEnd && head < record.length; ) {
    const [type, after] = numberAt(record, head);
    head = after;
    const width = type < widths.length ? (widths[type] ?? 0) : Math.max(0, (type - (type % 2 === 0 ? 12 : 13)) / 2);
    values.push(decodedValue(record.subarray(at, at + width), type, decoder));
    at += width;
  }
  return values;
}

function decodedValue(bytes: Buffer, type: number, decoder: Shape['decoder']): SqlValue {
  if (type === 8 || type === 9) return type - 8;
  if (type === 7 && bytes.length === 8) return bytes.readDoubleBE(0);
  if (type === 6 && bytes.length === 8) return Number(bytes.readBigInt64BE(0));
  if (type >= 1 && type <= 5 && bytes.length > 0) return bytes.readIntBE(0, bytes.length);
  if (type >= 13 && type % 2 === 1) return decoder.decode(bytes);
  return type >= 12 ? Uint8Array.from(bytes) : null;
}
