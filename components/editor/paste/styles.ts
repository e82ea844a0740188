/** What a style sheet or an attribute says, by property in lower case. */
export type StyleDeclarations = Record<string, string>;
/** `weight` is how exactly a selector names its elements: the heavier rule wins. */
type Rule = { selector: string; style: StyleDeclarations; weight: number };
/** The kinds of Word's list levels, by list and level: `l0:2` is a bullet or a number. */
export type Sheet = { rules: Rule[]; levels: Map<string, { format: string; isNumbered: boolean; start: number }> };

const mostRules = 2000;
/** More than any selector weighs: what is said with `!important`. */
const strength = 10_000_000;
/** Properties that say whether words are seen, struck out, raised or in a list. */
const telling =
  /^(display|visibility|content-visibility|opacity|filter|overflow|overflow-y|(max-)?(height|width)|position|left|top|right|bottom|inset|margin-(left|top)|clip|clip-path|transform|rotate|scale|zoom|color|-webkit-text-fill-color|background(-color)?|font|font-(family|size|weight|style|variant-position)|text-(decoration|decoration-line|indent)|white-space|vertical-align|baseline-shift|mso-.+)$/;

const important = /!\s*important\s*$/i;

/**
 * The declarations of one block, those of a kind that others give way to on their own. Written by
 * hand, as browsers throw away what is Word's own.
 */
function readBothKinds(text: string): { plain: StyleDeclarations; strong: StyleDeclarations } {
  const [plain, strong]: [StyleDeclarations, StyleDeclarations] = [{}, {}];
  for (const part of text.split(/;(?![^(]*\))/)) {
    const at = part.indexOf(':');
    if (at <= 0) continue;
    const written = part.slice(at + 1);
    const into = important.test(written) ? strong : plain;
    const [name, value] = [part.slice(0, at).trim().toLowerCase(), written.replace(important, '').trim().toLowerCase()];
    into[name] = value;
    if (name === 'font') Object.assign(into, readFont(value));
  }
  return { plain, strong };
}

function readDeclarations(text: string): StyleDeclarations {
  const { plain, strong } = readBothKinds(text);
  return { ...plain, ...strong };
}

/** What `font` says of size, weight and slope: `bold 12px Helvetica`, `0/0 a`. */
function readFont(value: string): StyleDeclarations {
  const [, before = '', size, family = ''] =
    /^(.*?)(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%|vw)?)(?:\s*\/\s*\S+)?(?:\s+(\S.*))$/.exec(value.replace(/\b[1-9]00\b/, 'w$&')) ?? [];
  if (size === undefined) return {};
  const weight = /\bbold\b/.test(before) ? 'bold' : (/\bw([1-9]00)\b/.exec(before)?.[1] ?? 'normal');
  return { 'font-size': size, 'font-weight': weight, 'font-style': /\b(italic|oblique)\b/.exec(before)?.[0] ?? 'normal', 'font-family': family };
}

/** Ids before classes before names of elements. */
function weightOf(selector: string): number {
  const bare = selector.replace(/::[\w-]+/g, ' x').replace(/\[[^\]]*\]/g, '.a');
  const count = (sign: RegExp) => Math.min(99, bare.match(sign)?.length ?? 0);
  return count(/#[\w-]/g) * 10_000 + count(/\.[\w-]|:(?!not|is|where)[\w-]/g) * 100 + count(/(?:^|[\s>+~(])[a-z]/gi);
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
    else if (/^@(media\s+(all|screen)\s*$|supports\b|layer\b)/i.test(head) && depth < 3) readBlocks(inner, sheet, depth + 1);
    else if (!head.startsWith('@')) {
      const { plain, strong } = readBothKinds(inner);
      for (const [style, more] of [
        [plain, 0],
        [strong, strength],
      ] as const)
        if (Object.keys(style).some((name) => telling.test(name)))
          sheet.rules.push(...head.split(',').map((selector) => ({ selector: selector.trim(), style, weight: weightOf(selector.trim()) + more })));
    }
  }
}

function readLevel(key: string, style: StyleDeclarations, sheet: Sheet): void {
  const format = style['mso-level-number-format'] ?? 'decimal';
  sheet.levels.set(key, { format, isNumbered: !/^(bullet|image|none)/.test(format), start: Number.parseInt(style['mso-level-start-at'] ?? '1', 10) || 1 });
}

/**
 * Styles of elements: those of the sheet as they weigh, then their own, then what neither may
 * overrule. Looked up once for each element.
 */
export function stylist(sheet: Sheet): (element: Element) => StyleDeclarations {
  const ruling = index(sheet.rules.toSorted((a, b) => a.weight - b.weight));
  const looked = new WeakMap<Element, StyleDeclarations>();
  return (element) => {
    const known = looked.get(element);
    if (known) return known;
    const style: StyleDeclarations = {};
    const own = readBothKinds(element.getAttribute('style') ?? '');
    const found = ruling(element).filter((rule) => holds(element, rule.selector));
    for (const rule of found) if (rule.weight < strength) Object.assign(style, rule.style);
    Object.assign(style, own.plain);
    for (const rule of found) if (rule.weight >= strength) Object.assign(style, rule.style);
    Object.assign(style, own.strong);
    looked.set(element, style);
    return style;
  };
}

/** The id, class or name that an element has to have for a selector to hold; '' is any. */
function keyOf(selector: string): string {
  if (selector.includes('\\')) return '';
  const bare = selector.replace(/\([^)]*\)?/g, '').replace(/\[[^\]]*\]/g, '');
  const last = bare.split(/[\s>+~]+/).at(-1) ?? '';
  return (/#[\w-]+|\.[\w-]+/.exec(last)?.[0] ?? /^[a-z][\w-]*/i.exec(last)?.[0] ?? '').toLowerCase();
}

/** Rules by what they ask for: a paste may have thousands of both rules and elements. */
function index(rules: Rule[]): (element: Element) => Rule[] {
  const byKey = new Map<string, number[]>();
  for (const [at, rule] of rules.entries()) {
    const key = keyOf(rule.selector);
    const known = byKey.get(key);
    if (known) known.push(at);
    else byKey.set(key, [at]);
  }
  return (element) => {
    const keys = [
      '',
      element.localName,
      ...[...element.classList].map((name) => `.${name.toLowerCase()}`),
      ...(element.id ? [`#${element.id.toLowerCase()}`] : []),
    ];
    const places = keys.flatMap((key) => byKey.get(key) ?? []).toSorted((a, b) => a - b);
    return places.flatMap((at) => rules[at] ?? []);
  };
}

function holds(element: Element, selector: string): boolean {
  try {
    return selector !== '*' && element.matches(selector);
  } catch {
    return false;
  }
}
