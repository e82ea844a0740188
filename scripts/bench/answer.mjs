const end = Buffer.from('\r\n0\r\n\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** Whether these pieces are a whole answer with status 200: by its length, or by its last piece. */
export function isWhole(parts) {
  const [first] = parts;
  const at = first.indexOf(headEnd);
  if (at < 0) throw new Error('the head of an answer came in pieces');
  const head = first.subarray(0, at).toString('latin1');
  if (!/^HTTP\/1\.1 200/.test(head)) throw new Error(`the load was answered ${head.split('\r\n')[0]}`);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  const got = parts.reduce((sum, part) => sum + part.length, 0);
  if (length !== undefined) return got >= at + headEnd.length + Number(length);
  return Buffer.concat(parts.slice(-3)).subarray(-end.length).equals(end);
}
