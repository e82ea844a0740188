import { SaxesParser } from 'saxes';
import { Ampersands } from './ampersands';
import { encodingOf, readText } from './encoding';
import type { Problem, ProblemKind } from './record';

/** An element with its namespace, what stands directly in it as text, and its children. */
export type Element = {
  uri: string;
  name: string;
  attributes: Map<string, string>;
  text: string;
  children: Element[];
  line: number;
  /** How much of the parent's own text stands before it. */
  offset: number;
};

export type XmlEvent = { kind: 'element'; path: string; element: Element } | Problem;

/** Characters of one element's own text that are kept; what comes after is told as too large. */
const mostText = 8 * 1024 * 1024;
const mostProblems = 50;
const deepest = 200;

/**
 * Reads a file of XML as a stream and gives each element whose path `wanted` names, once it is
 * closed, with its `xml:base` and `xml:lang`. Entities of a document are not expanded, nothing is
 * fetched. What is not well-formed is told with its line; reading goes on.
 */
export async function* readXml(file: string, wanted: (path: string) => boolean): AsyncGenerator<XmlEvent> {
  const encoding = await encodingOf(file);
  if (encoding.how === 'guessed') yield { kind: 'problem', place: { file, line: 1 }, what: 'encoding', detail: encoding.name };
  const events: XmlEvent[] = [];
  const reader = readerInto(file, events, wanted);
  for await (const text of readText(file, encoding.name)) {
    reader.write(text, encoding.name);
    yield* events.splice(0);
  }
  reader.end();
  yield* events.splice(0);
}

function readerInto(file: string, events: XmlEvent[], wanted: (path: string) => boolean) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const names: string[] = [];
  const open: Element[] = [];
  const around: Around[] = [];
  const ampersands = new Ampersands();
  let problems = 0;
  let isEnding = false;
  let isBroken = false;
  const tell = (what: ProblemKind, detail: string) => {
    problems += 1;
    if (problems <= mostProblems) events.push({ kind: 'problem', place: { file, line: parser.line }, what, detail: detail.slice(0, 300) });
  };
  parser.on('error', (error) => {
    const said = error.message.replace(/^\d+:\d+: /, '');
    if (isEnding || /unclosed tag|unexpected end/i.test(said)) tell('cut-off', said);
    else tell(/entity/i.test(said) ? 'entity' : 'not-well-formed', said);
  });
  parser.on('doctype', (text) => {
    if (/<!ENTITY/i.test(text)) tell('entity', 'the document defines entities of its own; they are not expanded');
  });
  parser.on('opentag', (tag) => {
    names.push(tag.local);
    if (names.length > deepest) return;
    const given = Object.values(tag.attributes);
    if (open.length === 0) {
      around.splice(names.length - 1);
      around.push(within(around.at(-1), given));
      if (!wanted(names.join('/'))) return;
    }
    const attributes = new Map(given.map((attribute) => [attribute.local, attribute.value] as const));
    if (open.length === 0) for (const [name, value] of Object.entries(around.at(-1) ?? {})) attributes.set(name, value);
    const element: Element = { uri: tag.uri, name: tag.local, attributes, text: '', children: [], line: parser.line, offset: open.at(-1)?.text.length ?? 0 };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const element = open.at(-1);
    if (!element || names.length > deepest) return;
    if (element.text.length + text.length > mostText) {
      if (element.text.length < mostText) tell('too-large', `${element.name}: what follows its first ${mostText} characters`);
      element.text = (element.text + text).slice(0, mostText);
    } else element.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const path = names.join('/');
    const isKept = names.length <= deepest && open.length > 0;
    names.pop();
    if (!isKept) return;
    const element = open.pop();
    if (element && open.length === 0) events.push({ kind: 'element', path, element });
  });
  const put = (text: string, isEnd: boolean) => {
    for (const piece of ampersands.mend(text, isEnd)) {
      if (piece.isRepair) tell('not-well-formed', 'an ampersand stands for itself');
      parser.write(piece.text);
    }
  };
  return {
    write: (text: string, encoding: string) => {
      put(text, false);
      if (isBroken || !text.includes('\ufffd')) return;
      isBroken = true;
      tell('encoding', `signs that are no letters of ${encoding}`);
    },
    end: () => {
      put('', true);
      isEnding = true;
      if (open.length > 0) tell('cut-off', `${open[0]?.name ?? ''} was not finished`);
      parser.close();
    },
  };
}

type Around = { base?: string; lang?: string };

/** What `xml:base` and `xml:lang` say of an element, and of what stands in it. */
function within(outer: Around = {}, attributes: { prefix: string; local: string; value: string }[]): Around {
  if (!attributes.some((attribute) => attribute.prefix === 'xml')) return outer;
  const own = (name: string) => attributes.find((attribute) => attribute.prefix === 'xml' && attribute.local === name)?.value;
  const [base, lang] = [own('base'), own('lang')];
  const resolved = base !== undefined && outer.base && URL.canParse(base, outer.base) ? new URL(base, outer.base).href : base;
  return { ...outer, ...(resolved === undefined ? {} : { base: resolved }), ...(lang === undefined ? {} : { lang }) };
}

/** The first child of this name, in a namespace that `uri` matches where one is given. */
export const child = (element: Element, name: string, uri?: RegExp): Element | undefined =>
  element.children.find((child) => child.name === name && (!uri || uri.test(child.uri)));

export const childrenOf = (element: Element, name: string, uri?: RegExp): Element[] =>
  element.children.filter((child) => child.name === name && (!uri || uri.test(child.uri)));

/** The trimmed text of the first child of this name, '' where there is none. */
export const childText = (element: Element, name: string, uri?: RegExp): string => child(element, name, uri)?.text.trim() ?? '';

/**
 * The same text by itself: what is cut out of a file keeps the whole piece of it in memory that was
 * read at once, as long as it is kept.
 */
export const ownText = (text: string): string => Buffer.from(text).toString();

/** All text inside an element, in order of its parts: its own first. */
export function deepText(element: Element): string {
  return [element.text, ...element.children.map(deepText)].join(' ').replace(/\s+/g, ' ').trim();
}
