/**
 * Inline content as it came: texts, codes by their id with what is inside, codes that begin and end
 * apart, and segments of 1.2.
 */
export type InlinePart =
  | { kind: 'text'; text: string }
  | { kind: 'code'; id: string; copyOf?: string; inside: InlinePart[] }
  | { kind: 'start'; id: string; code: string; copyOf?: string }
  | { kind: 'end'; id: string }
  | { kind: 'segment'; id: string; inside: InlinePart[] };

/** A segment, or the space between two, as it came. */
export type Part = {
  source: InlinePart[];
  target: InlinePart[] | null;
  /** The source parted into segments, of 1.2. */
  segments: InlinePart[] | null;
  order: number | null;
  isIgnorable: boolean;
  state: string;
};

/**
 * A unit put together: its source, and its target with the source of what is not translated in
 * between. `isDone` when nothing is left to translate, `isBegun` when something is translated.
 */
export type ReadUnit = { source: InlinePart[]; target: InlinePart[]; isDone: boolean; isBegun: boolean };

export const wordsOfParts = (pieces: InlinePart[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : 'inside' in piece ? wordsOfParts(piece.inside) : '')).join('');
const isBlank = (pieces: InlinePart[] | null) =>
  pieces === null || (wordsOfParts(pieces).replace(/\s|\p{Default_Ignorable_Code_Point}/gu, '') === '' && !pieces.some((piece) => piece.kind === 'code'));

/** States by which a tool says that a target is not a translation yet. */
const isUntouched = ({ state, source, target }: Part) =>
  /^(new|needs-translation)$/.test(state) || (state === 'initial' && target !== null && wordsOfParts(target) === wordsOfParts(source));

export function joinUnit(parts: Part[]): ReadUnit {
  const pieces = parts.flatMap(partsOf);
  const source = pieces.flatMap((piece) => piece.source);
  const open = pieces.filter((piece) => !piece.isIgnorable && !isBlank(piece.source));
  const done = open.filter((part) => !isBlank(part.target) && !isUntouched(part));
  const target = inOrder(pieces).flatMap((part) =>
    isBlank(part.target) && (part.isIgnorable || !isBlank(part.source) || part.target === null) ? part.source : (part.target ?? []),
  );
  const isWhole = open.length > 0 ? done.length === open.length : pieces.some((piece) => !isBlank(piece.target));
  return { source, target, isDone: isWhole, isBegun: done.length > 0 };
}

/**
 * Where every segment has an order among the segments alone, as some tools count, the orders become
 * those among all parts.
 */
function countSegments(parts: Part[]): Part[] {
  const segments = parts.filter((part) => !part.isIgnorable);
  const orders = new Set(segments.map((part) => part.order));
  const isCounted = orders.size === segments.length && segments.every((_part, at) => orders.has(at + 1));
  if (!isCounted || segments.length === parts.length || parts.some((part) => part.isIgnorable && part.order !== null)) return parts;
  const places = parts.flatMap((part, at) => (part.isIgnorable ? [] : [at + 1]));
  return parts.map((part) => (part.order === null ? part : { ...part, order: places[part.order - 1] ?? null }));
}

/**
 * The parts in the order of their targets: `order` counts from one among all of them; the others
 * keep the places that they have, where these are free, and then fill those left.
 */
function inOrder(all: Part[]): Part[] {
  const parts = countSegments(all);
  const placed = new Map<number, Part>();
  for (const part of parts) if (part.order !== null && part.order >= 1 && part.order <= parts.length && !placed.has(part.order)) placed.set(part.order, part);
  const taken = new Set(placed.values());
  for (const [at, part] of parts.entries())
    if (!taken.has(part) && !placed.has(at + 1)) {
      placed.set(at + 1, part);
      taken.add(part);
    }
  const rest = parts.filter((part) => !taken.has(part));
  return parts.flatMap((_part, at) => placed.get(at + 1) ?? rest.shift() ?? []);
}

const holdsSegment = (piece: InlinePart): boolean => piece.kind === 'segment' || ('inside' in piece && piece.inside.some(holdsSegment));

/** Codes around segments as codes that begin and end apart: segments stand by themselves. */
function flat(pieces: InlinePart[]): InlinePart[] {
  return pieces.flatMap((piece): InlinePart[] =>
    piece.kind === 'code' && piece.inside.some(holdsSegment)
      ? [{ kind: 'start', id: `around ${piece.id}`, code: piece.id, copyOf: piece.copyOf }, ...flat(piece.inside), { kind: 'end', id: `around ${piece.id}` }]
      : [piece],
  );
}
const unmarked = (pieces: InlinePart[]): InlinePart[] => pieces.flatMap((piece) => (piece.kind === 'segment' ? piece.inside : [piece]));

/** A unit of 1.2 in whose source and target segments are marked, as parts; every other as it is. */
function partsOf(part: Part): Part[] {
  const segments = flat(part.segments ?? []);
  if (!segments.some((piece) => piece.kind === 'segment')) return [{ ...part, target: part.target && unmarked(flat(part.target)), segments: null }];
  const found = flat(part.target ?? []);
  const targets = new Map(found.flatMap((piece) => (piece.kind === 'segment' ? [[piece.id, piece.inside] as const] : [])));
  // A target without marks is the whole.
  if (part.target && targets.size === 0 && !isBlank(part.target)) return [{ ...part, segments: null }];
  // Where nothing is missing, what stands between its segments is the target's own too.
  const isWhole = segments.every((piece) => piece.kind !== 'segment' || isBlank(piece.inside) || !isBlank(targets.get(piece.id) ?? null));
  if (isWhole) return [{ ...part, target: unmarked(found), segments: null }];
  const order = found.flatMap((piece) => (piece.kind === 'segment' ? [piece.id] : []));
  const made = segments.map((piece): Part => {
    const blank = { segments: null, order: null, state: part.state };
    if (piece.kind !== 'segment') return { ...blank, source: [piece], target: null, isIgnorable: true };
    return { ...blank, source: piece.inside, target: targets.get(piece.id) ?? null, isIgnorable: false };
  });
  const ids = segments.flatMap((piece) => (piece.kind === 'segment' ? [piece.id] : []));
  const isMoved = order.length === ids.length && order.some((id, at) => id !== ids[at]);
  if (!isMoved) return made;
  const places = segments.flatMap((piece, at) => (piece.kind === 'segment' ? [at + 1] : []));
  return made.map((unit, at) => {
    const piece = segments[at];
    return piece?.kind === 'segment' ? { ...unit, order: places[order.indexOf(piece.id)] ?? null } : { ...unit, order: at + 1 };
  });
}
