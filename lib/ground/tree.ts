type Node = { id: number; parentId: number | null; position: number };

/**
 * Rows in reading order, each followed by those inside it, with its depth. One whose parent is
 * missing stands at the top.
 */
export function inOrder<Row extends Node>(rows: Row[]): (Row & { depth: number })[] {
  const known = new Set(rows.map((row) => row.id));
  const under = (parentId: number | null, depth: number): (Row & { depth: number })[] =>
    depth > 8
      ? []
      : rows
          .filter((row) => (row.parentId !== null && known.has(row.parentId) ? row.parentId : null) === parentId)
          .sort((a, b) => a.position - b.position || a.id - b.id)
          .flatMap((row) => [{ ...row, depth }, ...under(row.id, depth + 1)]);
  return under(null, 0);
}

/** Whether `id` would lie inside itself with this parent. */
export const isLoop = (rows: Node[], id: number, parentId: number | null): boolean => listAbove(rows, parentId).some((node) => node.id === id);

/** A row with all that it lies in, from the inmost to the top. */
export function listAbove<Row extends Node>(rows: Row[], id: number | null): Row[] {
  const above: Row[] = [];
  for (let row = rows.find((row) => row.id === id); row && !above.includes(row); row = rows.find((candidate) => candidate.id === row?.parentId))
    above.push(row);
  return above;
}

/** How many levels lie under a row: 0 where nothing does. */
export function levelsUnder(rows: Node[], id: number): number {
  const depths = rows.flatMap((node) => {
    const at = listAbove(rows, node.id).findIndex((row) => row.id === id);
    return at > 0 ? [at] : [];
  });
  return Math.max(0, ...depths);
}
