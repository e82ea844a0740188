import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from './data-folder.mjs';
import { firstStyleOf } from './first-style.mjs';

export const classNamesFile = 'infoshos-class-names.json';
/** Said in app/readers.css: this style sheet is for readers' pages. */
const sentinel = /--sheet:\s*readers/;
/** Lists of classes that stand on an article (list-classes.mjs): each gets a name of its own. */
const listsFile = path.join(fileURLToPath(new URL('.', import.meta.url)), 'article-classes.txt');
/**
 * Bytes of the largest sheet that stands beside readers' own on some pages: the desk's are larger.
 */
const mostBeside = 8000;
/** Shorter ones are worth a name where a word of theirs is used by scripts too, and stays long. */
const leastInList = 5;

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    : [];

const classInSelector = /\.((?:\\[0-9a-f]{1,6}\s?|\\.|[\w-]|[^\0-\x7f])+)/gi;
const unescaped = (name) => name.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/\\(.)/g, '$1');
const inHtml = { '&': '&amp;', '"': '&quot;', "'": '&#x27;', '<': '&lt;', '>': '&gt;' };
/** A class as React writes it into an attribute. */
export const asInHtml = (name) => name.replace(/[&"'<>]/g, (letter) => inHtml[letter]);

/** Changes the classes of a selector; what stands in quotes is none. */
const changeClasses = (selector, change) =>
  selector
    .split(/((?<!\\)"[^"]*"|(?<!\\)'[^']*')/)
    .map((part, at) => (at % 2 ? part : part.replace(classInSelector, (whole, name) => change(unescaped(name), whole))))
    .join('');

function classesOf(selector) {
  const found = [];
  changeClasses(selector, (name, whole) => {
    found.push(name);
    return whole;
  });
  return found;
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Names of one letter, then of two, that are not in `taken`. */
function* shortNames(taken) {
  for (const first of letters) if (!taken.has(first)) yield first;
  for (const first of letters) for (const second of `${letters}0123456789`) if (!taken.has(first + second)) yield first + second;
}

/**
 * Short names for the classes of style sheets. `sheets`: parsed ones. `scripts`: text whose classes
 * keep their names. `sources`: text in which classes that stand often get the shortest. `lists`:
 * lists of classes that get a name together.
 */
export function nameClasses({ sheets, scripts, sources, lists }) {
  const all = new Set();
  const together = new Set();
  for (const sheet of sheets)
    sheet.walkRules((rule) => {
      for (const selector of rule.selectors) {
        const found = new Set(classesOf(selector));
        for (const name of found) {
          all.add(name);
          if (found.size > 1) together.add(name);
        }
      }
    });
  const words = new Set(scripts.split(/[\s"'`]+/));
  const counts = new Map();
  for (const word of sources.split(/[\s"'`]+/)) if (all.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const short = shortNames(new Set([...all, ...words]));
  const wanted = [...all].filter((name) => !words.has(name) && name.length > 2).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const names = new Map();
  for (const name of wanted.slice(0, 45)) names.set(name, short.next().value);
  // A list is one name wherever it stands as a whole; what is asked about beside another class
  // stays by itself.
  const named = lists
    .map((list) => list.split(/\s+/).filter(Boolean))
    .filter((list) => list.length >= leastInList || list.some((name) => name.length > 2 && words.has(name)))
    .filter((list) => list.some((name) => all.has(name)) && !list.some((name) => together.has(name)));
  const sets = new Map();
  for (const list of named) if (!sets.has(list.join(' '))) sets.set(list.join(' '), short.next().value);
  for (const name of wanted.slice(45)) names.set(name, short.next().value);
  return { names, sets };
}

/** The style sheet with the short names. */
export function renameClasses(sheet, { names, sets }) {
  const listsOf = new Map();
  for (const [list, name] of sets) for (const word of list.split(' ')) listsOf.set(word, [...(listsOf.get(word) ?? []), name]);
  sheet.walkRules((rule) => {
    rule.selectors = rule.selectors.flatMap((selector) => {
      const [only] = classesOf(selector);
      const own = changeClasses(selector, (name, whole) => (names.has(name) ? `.${names.get(name)}` : whole));
      return [own, ...(listsOf.get(only) ?? []).map((list) => changeClasses(selector, () => `.${list}`))];
    });
  });
  return sheet.toString();
}

/**
 * Writes readers' style sheets of the build in `dist` once more with short names, and the list by
 * which the front puts them into pages.
 */
export async function shortenClassNames(dist) {
  const { parse } = await import('postcss');
  const all = filesIn(path.join(dist, 'static')).filter((file) => file.endsWith('.css'));
  const files = all.filter((file) => sentinel.test(readFileSync(file, 'utf8')));
  const parsed = files.map((file) => parse(readFileSync(file, 'utf8')));
  const read = (list) => list.map((file) => readFileSync(file, 'utf8'));
  const components = [...filesIn('components'), ...filesIn(path.join('app', '[locale]'))].filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file));
  const lists = readFileSync(listsFile, 'utf8').split('\n').filter(Boolean);
  const scripts = read(filesIn(path.join('public', 'browser'))).join('\n');
  const { names, sets } = nameClasses({ sheets: parsed, scripts, sources: read(components).join('\n'), lists });
  const sheets = {};
  const address = (source) => `/_next/${path.relative(dist, source).split(path.sep).join('/')}`;
  const beside = all.filter((file) => !files.includes(file) && statSync(file).size <= mostBeside);
  const styles = Object.fromEntries(beside.map((file) => [address(file), firstStyleOf(parse(readFileSync(file, 'utf8')))]));
  for (const [at, file] of files.entries()) {
    const text = renameClasses(parsed[at], { names, sets });
    const short = path.join(path.dirname(file), `${createHash('sha256').update(text).digest('hex').slice(0, 13)}.css`);
    writeFileSync(short, text);
    sheets[address(file)] = address(short);
    styles[address(short)] = firstStyleOf(parsed[at]);
  }
  const written = (map) => Object.fromEntries([...map].map(([name, to]) => [asInHtml(name), to]));
  writeWhole(path.join(dist, classNamesFile), JSON.stringify({ sheets, names: written(names), sets: written(sets), styles }), 0o644);
}
