import { isRecord } from '../source/json';
import { child, childText, type Element, ownText } from '../source/xml';
import { metaOf, wpNamespace } from './wxr-index';

const content = /modules\/content/;
export const tableKind = 'tablepress_table';
const mostTables = { count: 2000, text: 200_000 } as const;
const named = /(?<!\[)\[table\s[^\]]*?\bid\s*=\s*["']?([\w-]+)["']?[^\]]*\](?!\])/gi;
const asBlock = /<!--\s*wp:tablepress\/table\s+(\{[^}]*\})\s*\/-->/g;

/** Tables of TablePress by the number that texts name, and which of them a text names. */
export type Tables = { html: Map<string, string>; used: Set<string> };

/** Adds what an item has of tables: itself, or the names of those that stand in it. */
export function indexTables(element: Element, tables: Tables): void {
  const text = child(element, 'encoded', content)?.text ?? '';
  if (childText(element, 'post_type', wpNamespace) !== tableKind) {
    if (/\[table\s|wp:tablepress/.test(text)) for (const [, id = ''] of spelledOut(text).matchAll(named)) tables.used.add(ownText(id));
    return;
  }
  const html = tables.html.size < mostTables.count && text.length <= mostTables.text ? tableHtml(element) : '';
  if (html) for (const id of numbersOf(element)) tables.html.set(ownText(id), ownText(html));
}

const numbersOf = (element: Element): string[] =>
  (metaOf(element).get('_tablepress_export_table_id') ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);

/** Whether readers see a table in a text. */
export const isTableShown = (element: Element, { html, used }: Tables): boolean => numbersOf(element).some((id) => used.has(id) && html.has(id));

/** Its block says the same as its shortcode. */
const spelledOut = (text: string): string =>
  text.replace(asBlock, (all, given: string) => {
    const id = /"id"\s*:\s*"?([\w-]+)/.exec(given)?.[1];
    return id ? `[table id=${id} /]` : all;
  });

/** The text with its tables; one that is not in the file stays as its shortcode. */
export const withTables = (text: string, tables: Tables): string =>
  tables.html.size === 0 ? text : spelledOut(text).replace(named, (all, id: string) => (tables.html.has(id) ? `\n\n${tables.html.get(id)}\n\n` : all));

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const recordIn = (text = ''): Record<string, unknown> => {
  const value = jsonIn(text);
  return isRecord(value) ? value : {};
};

/** The table that its rows, options and hidden lines make; '' for none. */
export function tableHtml(element: Element): string {
  const parsed = jsonIn(child(element, 'encoded', content)?.text ?? '');
  if (!Array.isArray(parsed)) return '';
  const meta = metaOf(element);
  const options = recordIn(meta.get('_tablepress_table_options'));
  const hidden = recordIn(meta.get('_tablepress_table_visibility'));
  const isShown = (name: string) => (_: unknown, at: number) => !Array.isArray(hidden[name]) || Number(hidden[name][at] ?? 1) !== 0;
  const rows = parsed
    .filter((row) => Array.isArray(row))
    .filter(isShown('rows'))
    .map((row: unknown[]) => row.filter(isShown('columns')).map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')));
  const heads = options.table_head === undefined ? 1 : Number(options.table_head);
  const lines = rows.map((row, at) => {
    const tag = at < heads ? 'th' : 'td';
    return `<tr>${row.map((cell, column) => cellHtml(rows, at, column, tag)).join('')}</tr>`;
  });
  const said = (name: string, text: string, tag: string) => (options[name] === true && text ? `<${tag}>${text}</${tag}>` : '');
  const [title, words] = [childText(element, 'title'), childText(element, 'encoded', /excerpt/)];
  return rows.length === 0 ? '' : `${said('print_name', title, 'h3')}<table>${lines.join('')}</table>${said('print_description', words, 'p')}`;
}

const joined = { '#colspan#': 'column', '#rowspan#': 'row', '#span#': 'both' } as const;
const joinOf = (cell = ''): string | undefined => joined[cell.trim() as keyof typeof joined];

/** A cell with how far it goes: those it goes over name that in their place. */
function cellHtml(rows: string[][], row: number, column: number, tag: string): string {
  const text = rows[row]?.[column] ?? '';
  if (joinOf(text) !== undefined && (row > 0 || column > 0)) return '';
  let [wide, high] = [1, 1];
  while (joinOf(rows[row]?.[column + wide]) === 'column') wide += 1;
  while (joinOf(rows[row + high]?.[column]) === 'row') high += 1;
  const spans = `${wide > 1 ? ` colspan="${wide}"` : ''}${high > 1 ? ` rowspan="${high}"` : ''}`;
  return `<${tag}${spans}>${text.replace(/\r?\n/g, '<br>')}</${tag}>`;
}
