/** A selector, and the classes and elements that a page has to have for it to say something. */
type Selector = [text: string, classes: string[], elements: string[]];
/** What the build has made of a style sheet (scripts/launcher/first-style.mjs). */
export type StyleNode = string | { of: Selector[]; is: string } | { at: string; in: StyleNode[] };

const tag = /<([a-z][a-z\d-]*)(?:[^>]*? class="([^"]*)")?/g;
const sheetLink = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const fontLink = /<link rel="preload"[^>]*\bas="font"[^>]*>/g;

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const plain = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

function rulesFor(nodes: StyleNode[], classes: Set<string>, elements: Set<string>): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if ('at' in node) {
      const inner = rulesFor(node.in, classes, elements);
      if (inner !== '') text += `${node.at}{${inner}}`;
    } else {
      const said = node.of.filter(([, ofClass, ofElement]) => ofClass.every((name) => classes.has(name)) && ofElement.every((name) => elements.has(name)));
      if (said.length > 0) text += said.map(([selector]) => selector).join() + node.is;
    }
  }
  return text;
}

/**
 * A page that brings the style of its first painting with it, for a browser that has nothing of the
 * site yet; the whole sheet and the faces come after the text. Null where a sheet is not known.
 */
export function withFirstStyle(html: string, sheets: ReadonlyMap<string, StyleNode[]>): string | null {
  const links = [...html.matchAll(sheetLink)];
  const nodes = links.map(([, address = '']) => sheets.get(address));
  const end = html.lastIndexOf('</body>');
  if (links.length === 0 || end < 0 || nodes.some((sheet) => sheet === undefined)) return null;
  const classes = new Set<string>();
  const elements = new Set<string>();
  for (const [, name = '', list] of html.matchAll(tag)) {
    elements.add(name);
    for (const written of list?.split(/\s+/) ?? []) classes.add(plain(written));
  }
  const style = nodes.map((sheet) => rulesFor(sheet ?? [], classes, elements)).join('');
  const after = `${links.map(([link]) => link).join('')}${(html.match(fontLink) ?? []).join('')}`;
  const body = html.slice(0, end).replace(fontLink, '');
  let isFirst = true;
  const styled = body.replace(sheetLink, () => {
    const here = isFirst ? `<style>${style}</style>` : '';
    isFirst = false;
    return here;
  });
  return `${styled}${after}${html.slice(end)}`;
}
