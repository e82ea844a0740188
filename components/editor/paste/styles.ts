/** What a style sheet or an attribute says, by property in lower case. */
export type StyleDeclarations = Record<string, string>;
type Rule = { selector: string; style: StyleDeclarations };
/** The kinds of Word's list levels, by list and level: `l0:2` is a bullet or a number. */
export type Sheet = { rules: Rule[]; levels: Map<string, { isNumbered: boolean; start: number }> };

const mostRules = 2000;
/** Properties that say whether words are seen, struck out, raised or in a list. */
const telling =
  /^(display|visibility|opacity|overflow|overflow-y|(max-)?(height|width)|position|left|top|right|clip|clip-path|transform|color|font-(size|weight|style)|text-(decoration|decoration-line|indent)|vertical-align|mso-.+)$/;

/** The declarations of one block. Written by hand, as browsers throw away what is Word's own. */
export function readDeclarations(text: string): StyleDeclarations {
  const style: StyleDeclarations = {};
  for (const part of text.split(/;(?![^(]*\))/)) {
    const at = part.indexOf(':');
    if (at > 0)
      style[part.slice(0, at).trim().toLowerCase()] = part
        .slice(at + 1)
        .replace(/!\s*important\s*$/i, '')
        .trim()
        .toLowerCase();
  }
  return style;
}

/** The rules of style sheets that hold on a screen whatever its width. */
export function readSheet(texts: string[]): Sheet {
  const sheet: Sheet = { rules: [], levels: new Map() };
  for (const text of texts) readBlocks(text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--|-->/g, ''), sheet, 0);
  return sheet;
}

function readBlocks(text: string, sheet: Sheet, depth: number): void {
  let at = 0;
  while (at < text.length && sheet.rules.length < mostRules) {
    const open = text.indexOf('{', at);
    if (open < 0) return;
    let end = open + 1;
    for (let level = 1; end < text.length && level > 0; end += 1) level += { '{': 1, '}': -1 }[text.charAt(end)] ?? 0;
    const head = text.slice(text.lastIndexOf(';', open) >= at ? text.lastIndexOf(';', open) + 1 : at, open).trim();
    const inner = text.slice(open + 1, end - 1);
    at = end;
    const level = /^@list\s+(l\d+):level(\d+)/i.exec(head);
    if (level) readLevel(`${level[1]?.toLowerCase()}:${level[2]}`, readDeclarations(inner), sheet);
    else if (/^@media\s+(all|screen)\s*$/i.test(head) && depth < 3) readBlocks(inner, sheet, depth + 1);
    else if (!head.startsWith('@')) {
      const style = readDeclarations(inner);
      if (Object.keys(style).some((name) => telling.test(name))) sheet.rules.push(...head.split(',').map((selector) => ({ selector: selector.trim(), style })));
    }
  }
}

function readLevel(key: string, style: StyleDeclarations, sheet: Sheet): void {
  const format = style['mso-level-number-format'] ?? 'decimal';
  sheet.levels.set(key, { isNumbered: !/^(bullet|image|none)/.test(format), start: Number.parseInt(style['mso-level-start-at'] ?? '1', 10) || 1 });
}

/**
 * Styles of elements: those of the sheet in its order, then their own. Looked up once for each
 * element.
 */
export function stylist(sheet: Sheet): (element: Element) => StyleDeclarations {
  const looked = new WeakMap<Element, StyleDeclarations>();
  return (element) => {
    const known = looked.get(element);
    if (known) return known;
    const style: StyleDeclarations = {};
    for (const rule of sheet.rules) if (holds(element, rule.selector)) Object.assign(style, rule.style);
    Object.assign(style, readDeclarations(element.getAttribute('style') ?? ''));
    looked.set(element, style);
    return style;
  };
}

function holds(element: Element, selector: string): boolean {
  try {
    return selector !== '*' && element.matches(selector);
  } catch {
    return false;
  }
}
