const number = (text) => Number(/-?[\d,]+(\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN);

/**
 * Whether a figure such as `19.2` or `154 ms` keeps a limit such as `at least 20` or `at most 80
 * ms`, both in the same unit. Null: the limit is no number.
 */
export function keeps(figure, limit) {
  const wanted = /^(at most|under|at least) /.exec(limit)?.[1];
  const [seen, bound] = [number(String(figure)), number(limit)];
  if (!wanted || Number.isNaN(seen) || Number.isNaN(bound)) return null;
  return wanted === 'at least' ? seen >= bound : wanted === 'under' ? seen < bound : seen <= bound;
}

/**
 * The rows of all parts, as they were taken: each is said at once, and the whole stands in one
 * table at the end.
 */
export class Table {
  rows = [];

  constructor(say) {
    this.say = say;
  }

  note(part, what, figure, limit = '') {
    const row = { part, what, figure: String(figure), limit, kept: keeps(figure, limit) };
    this.rows.push(row);
    this.say(this.line(row, 12));
  }

  /** In Markdown, as docs/benchmarks.md holds it. */
  conclude() {
    const heads = { part: 'part', what: 'what', figure: 'seen', limit: 'limit' };
    const said = this.rows.map((row) => ({ ...row, limit: row.kept === false ? `${row.limit}, **missed**` : row.limit }));
    const width = (name) => Math.max(...[heads, ...said].map((row) => row[name].length));
    const line = (row) =>
      `| ${row.part.padEnd(width('part'))} | ${row.what.padEnd(width('what'))} | ${row.figure.padStart(width('figure'))} | ${row.limit.padEnd(width('limit'))} |`;
    this.say(`\n${line(heads)}\n|---|---|--:|---|`);
    for (const row of said) this.say(line(row));
    const limited = this.rows.filter((row) => row.kept !== null);
    this.say(`\n${limited.filter((row) => row.kept).length} of ${limited.length} limits kept`);
  }

  line(row, wide) {
    return `  ${row.what.padEnd(60)} ${row.figure.padStart(wide)}   ${row.limit}${row.kept === false ? '  ✗' : ''}`;
  }
}
