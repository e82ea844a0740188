import { type LeftOut, type StyleOf, wordsOfNode } from './left-out';

/**
 * Sheets keep hidden columns in what they copy: these go, and are told; the title of a table
 * becomes the line before it.
 */
export function repairTables(root: Element, styleOf: StyleOf): LeftOut[] {
  const left: LeftOut[] = [];
  for (const table of root.querySelectorAll('table')) {
    const title = table.querySelector(':scope > caption');
    if (title && styleOf(title).display !== 'none') {
      const line = table.ownerDocument.createElement('p');
      line.append(...title.childNodes);
      table.before(line);
      title.remove();
    }
    const hidden = hiddenColumns(table, styleOf);
    if (hidden.size > 0) left.push(...dropColumns(table as HTMLTableElement, hidden));
  }
  return left;
}

const spanOf = (element: Element, name: string) => Math.min(1000, Math.max(1, Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1));

function hiddenColumns(table: Element, styleOf: StyleOf): Set<number> {
  const hidden = new Set<number>();
  let at = 0;
  for (const column of table.querySelectorAll(':scope > col, :scope > colgroup > col')) {
    const span = spanOf(column, 'span');
    const style = styleOf(column);
    for (let more = 0; more < span; more += 1) if (style.display === 'none' || style.visibility === 'collapse') hidden.add(at + more);
    at += span;
  }
  return hidden;
}

function dropColumns(table: HTMLTableElement, hidden: Set<number>): LeftOut[] {
  const left: LeftOut[] = [];
  /** For each column, for how many rows a cell from above still stands in it. */
  const held: number[] = [];
  for (const row of table.rows) {
    let at = 0;
    for (const cell of [...row.cells]) {
      while ((held[at] ?? 0) > 0) at += 1;
      const [columns, rows] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      const seen = Array.from({ length: columns }, (_none, more) => at + more).filter((column) => !hidden.has(column)).length;
      for (let more = 0; more < columns; more += 1) held[at + more] = rows;
      at += columns;
      if (seen === columns) continue;
      if (seen > 0) {
        cell.setAttribute('colspan', String(seen));
        continue;
      }
      const words = wordsOfNode(cell);
      if (words) left.push({ kind: 'hidden', words });
      cell.remove();
    }
    for (let column = 0; column < held.length; column += 1) held[column] = Math.max(0, (held[column] ?? 0) - 1);
  }
  return left;
}
