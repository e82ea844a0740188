import { SaxesParser } from 'saxes';

/** An element of a Word file, its names by the prefixes that Word itself uses. */
export type Xml = { name: string; attributes: Record<string, string>; children: (Xml | string)[]; parent: Xml | null };

const spaces: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
};

const mostDeep = 500;

/** Reads XML without a document type. Throws an error for what is not well formed. */
export function parseXml(text: string): Xml {
  const top: Xml = { name: '', attributes: {}, children: [], parent: null };
  let [open, depth] = [top, 0];
  const parser = new SaxesParser({ xmlns: true });
  const named = (uri: string, local: string, written: string) => (spaces[uri] ? `${spaces[uri]}:${local}` : written);
  const fail = (why: string) => {
    throw new Error(why);
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('a document type'));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > mostDeep) fail('too deep');
    const attributes: Record<string, string> = {};
    for (const { uri, local, name, value } of Object.values(tag.attributes)) attributes[named(uri, local, name)] = value;
    if (open === top) for (const uri of Object.values(tag.ns)) if (uri && spaces[uri]) attributes[`xmlns:${spaces[uri]}`] = uri;
    const element: Xml = { name: named(tag.uri, tag.local, tag.name), attributes, children: [], parent: open };
    open.children.push(element);
    open = element;
  });
  parser.on('closetag', () => {
    depth -= 1;
    open = open.parent ?? top;
  });
  const add = (words: string) => open.children.push(words);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text.replace(/^\ufeff/, '')).close();
  return top;
}

const escaped = (text: string) => text.replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same as text once more. */
export function writeXml(node: Xml | string): string {
  if (typeof node === 'string') return escaped(node);
  const inner = node.children.map(writeXml).join('');
  if (node.name === '') return inner.trim();
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  return inner === '' ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${inner}</${node.name}>`;
}

export function makeXml(name: string, attributes: Record<string, string> = {}, children: (Xml | string)[] = []): Xml {
  const made: Xml = { name, attributes, children: [], parent: null };
  fillXml(made, children);
  return made;
}

/** Gives an element other children. */
export function fillXml(element: Xml, children: (Xml | string)[]): void {
  element.children = children;
  for (const child of children) if (typeof child !== 'string') child.parent = element;
}

export const elementsOf = (element: Xml | null): Xml[] => (element?.children ?? []).filter((child): child is Xml => typeof child !== 'string');
export const firstXml = (element: Xml | null, name: string): Xml | null => elementsOf(element).find((child) => child.name === name) ?? null;
/** What `w:val` of the first child of this name says. */
export const valueIn = (element: Xml | null, name: string): string | undefined => firstXml(element, name)?.attributes['w:val'];
/** Whether a property is there and not taken back. */
export const isXmlOn = (property: Xml | null): boolean => property !== null && !/^(0|false|off|none)$/.test(property.attributes['w:val'] ?? '');
export const wordsOfXml = (node: Xml | string | null): string => (typeof node === 'string' ? node : (node?.children ?? []).map(wordsOfXml).join(''));

/**
 * Goes through every element below this one, from the outside in. What a change gives in the place
 * of an element is gone through itself; null leaves it.
 */
export function rewriteXml(element: Xml, change: (inner: Xml) => (Xml | string)[] | null): void {
  const pending = element.children.toReversed();
  const done: (Xml | string)[] = [];
  for (let child = pending.pop(); child !== undefined; child = pending.pop()) {
    if (typeof child === 'string') {
      done.push(child);
      continue;
    }
    child.parent = element;
    const others = change(child);
    if (others) pending.push(...others.toReversed());
    else {
      done.push(child);
      rewriteXml(child, change);
    }
  }
  fillXml(element, done);
}

/** Whether one of these is around an element. */
export function isInXml(element: Xml, names: Set<string>): boolean {
  for (let outer = element.parent; outer; outer = outer.parent) if (names.has(outer.name)) return true;
  return false;
}
