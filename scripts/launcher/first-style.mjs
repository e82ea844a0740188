const classInSelector = /\.((?:\\[0-9a-f]{1,6}\s?|\\.|[\w-]|[^\0-\x7f])+)/gi;
const unescaped = (name) => name.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/\\(.)/g, '$1');

/** A selector without what stands in brackets: `:not(.a)` asks for no class, nor does `[href]`. */
function withoutBrackets(selector) {
  let depth = 0;
  let rest = '';
  for (const part of selector.match(/\\.|"(?:\\.|[^"])*"|[\s\S]/g) ?? []) {
    if (part === '(' || part === '[') depth += 1;
    else if (part === ')' || part === ']') depth -= 1;
    else if (depth === 0) rest += part;
  }
  return rest;
}

/** What a page has to have for a selector to say something of it: its classes, and its elements. */
function asks(selector) {
  const plain = withoutBrackets(selector);
  const classes = [...plain.matchAll(classInSelector)].map(([, name]) => unescaped(name));
  const elements = plain.replace(classInSelector, '').replace(/[#:]+[\w-]+/g, '');
  return [classes, elements.match(/[a-z][a-z\d-]*/g) ?? []];
}

/** What only a hand brings, or paper, or what is not there yet: all of it comes with the sheet. */
const isLater = (selector) => /:(?:hover|active|focus-within)\b|::(?:selection|backdrop|view-transition)/.test(withoutBrackets(selector));
const isLaterRule = ({ name, params }) => (name === 'media' && params === 'print') || name === 'page' || name === 'view-transition';
const isFaceToFetch = (rule) => rule.name === 'font-face' && !rule.nodes.some(({ prop, value }) => prop === 'src' && value.startsWith('local('));

function nodeOf(rule) {
  if (rule.type === 'comment') return [];
  if (rule.type === 'rule') {
    const selectors = rule.selectors.filter((selector) => !isLater(selector));
    return selectors.length === 0 ? [] : [{ of: selectors.map((selector) => [selector, ...asks(selector)]), is: `{${rule.nodes.join(';')}}` }];
  }
  if (rule.type !== 'atrule' || isLaterRule(rule) || isFaceToFetch(rule)) return [];
  const isWhole = !rule.nodes || /^(?:font-face|property|keyframes)$/.test(rule.name);
  return isWhole ? [rule.toString() + (rule.nodes ? '' : ';')] : [{ at: `@${rule.name} ${rule.params}`, in: rule.nodes.flatMap(nodeOf) }];
}

/**
 * A style sheet as the front reads it (server/first-style.ts), from which it takes what a page has
 * use for when it is first painted. `sheet`: parsed.
 */
export const firstStyleOf = (sheet) => sheet.nodes.flatMap(nodeOf);
