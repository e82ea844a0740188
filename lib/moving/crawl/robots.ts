export type Robots = { mayAsk: (path: string) => boolean /** Seconds between two questions; 0 where it does not say. */; delay: number };

type Rule = { allows: boolean; path: string };

/**
 * What a site says in robots.txt to programs that it does not name. Source: RFC 9309; `Crawl-delay`
 * as many sites write it.
 */
export function readRobots(text: string): Robots {
  const rules: Rule[] = [];
  let delay = 0;
  let isOurs = false;
  let isNaming = false;
  for (const line of text.split(/\r\n?|\n/).slice(0, 5000)) {
    const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? [];
    const field = name.toLowerCase();
    if (field === 'user-agent') {
      isOurs = isNaming ? isOurs || value === '*' : value === '*';
      isNaming = true;
      continue;
    }
    if (field) isNaming = false;
    if (!isOurs) continue;
    if (/^(dis)?allow$/.test(field) && value) rules.push({ allows: field === 'allow', path: value });
    if (field === 'crawl-delay') delay = Math.min(30, Math.max(0, Number(value) || 0));
  }
  return { delay, mayAsk: (path) => mayAsk(rules, path) };
}

/** The longest rule that holds decides; of two that are as long, the one that allows. */
function mayAsk(rules: Rule[], path: string): boolean {
  let longest = { allows: true, length: -1 };
  for (const { allows, path: given } of rules) {
    if (!holds(given, path)) continue;
    if (given.length > longest.length || (given.length === longest.length && allows)) longest = { allows, length: given.length };
  }
  return longest.allows;
}

/**
 * `*` stands for anything, `$` for the end. Without a pattern of the engine's: a site must not be
 * able to keep this one busy.
 */
function holds(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$');
  const [first = '', ...parts] = (isWhole ? rule.slice(0, -1) : rule).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [number, part] of parts.entries()) {
    const isLast = number === parts.length - 1;
    const found = isWhole && isLast ? Math.max(at, path.length - part.length) : path.indexOf(part, at);
    if (found < 0 || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}
