export type PhpValue = string | number | boolean | null | Map<string, PhpValue>;

const deepest = 20;

/**
 * Reads what PHP's serialize() wrote: strings, numbers, booleans, null and arrays. Lengths count
 * bytes in UTF-8. Nothing is ever executed: an object, a reference or anything malformed gives
 * undefined. Source: the format of php.net/serialize.
 */
export function readPhp(text: string): PhpValue | undefined {
  const bytes = Buffer.from(text, 'utf8');
  const state = { bytes, at: 0 };
  const value = readValue(state, 0);
  return state.at === bytes.length ? value : undefined;
}

type State = { bytes: Buffer; at: number };

function readValue(state: State, depth: number): PhpValue | undefined {
  if (depth > deepest) return undefined;
  const kind = String.fromCharCode(state.bytes[state.at] ?? 0);
  if (kind === 'N') return expect(state, 'N;') ? null : undefined;
  if (kind === 's') return readString(state);
  if (kind === 'a') return readArray(state, depth);
  const scalar = /^(?:i:(-?\d{1,18})|d:(-?[\d.]{1,30}(?:E[-+]?\d{1,3})?)|b:([01]));/.exec(state.bytes.toString('latin1', state.at, state.at + 64));
  if (!scalar) return undefined;
  state.at += scalar[0].length;
  return scalar[3] !== undefined ? scalar[3] === '1' : Number(scalar[1] ?? scalar[2]);
}

function readString(state: State): string | undefined {
  const head = /^s:(\d{1,9}):"/.exec(state.bytes.toString('latin1', state.at, state.at + 16));
  if (!head) return undefined;
  const from = state.at + head[0].length;
  const to = from + Number(head[1]);
  if (to + 2 > state.bytes.length || state.bytes.toString('latin1', to, to + 2) !== '";') return undefined;
  state.at = to + 2;
  return state.bytes.toString('utf8', from, to);
}

function readArray(state: State, depth: number): Map<string, PhpValue> | undefined {
  const head = /^a:(\d{1,6}):\{/.exec(state.bytes.toString('latin1', state.at, state.at + 16));
  if (!head) return undefined;
  state.at += head[0].length;
  const read = new Map<string, PhpValue>();
  for (let left = Number(head[1]); left > 0; left -= 1) {
    const key = readValue(state, depth + 1);
    const value = readValue(state, depth + 1);
    if ((typeof key !== 'string' && typeof key !== 'number') || value === undefined) return undefined;
    read.set(String(key), value);
  }
  return expect(state, '}') ? read : undefined;
}

function expect(state: State, wanted: string): boolean {
  if (state.bytes.toString('latin1', state.at, state.at + wanted.length) !== wanted) return false;
  state.at += wanted.length;
  return true;
}
