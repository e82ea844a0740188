import { defaultTreeAdapter, html as names, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const blocks = new Set('p h1 h2 h3 h4 h5 h6 div section article figure figcaption blockquote ul ol li'.split(' '));
const formatting = new Set(['a', 'b', 'strong', 'i', 'em', 'code', 'u', 's']);
const voids = new Set(['br', 'img', 'hr']);
const closing = /<\/([a-z][a-z0-9]*)>/y;
const opening = /<([a-z][a-z0-9]*)((?:[ \n\t]+[a-z][a-z0-9-]*="[^"<>]*")*)[ \n\t]*(\/?)>/y;
const attributes = /([a-z][a-z0-9-]*)="([^"]*)"/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

class NotSimple extends Error {}

/**
 * The nodes of HTML that is as plain as most articles are: every element closed where it was
 * opened, blocks in no phrase, nothing that a parser would have to repair. Null for all else:
 * parse5 reads that. What comes of both is the same; a test compares.
 */
export function parseSimple(html: string): Tree.ChildNode[] | null {
  if (/[\r\0]/.test(html)) return null;
  try {
    return new SimpleParser(html).run();
  } catch (error) {
    if (error instanceof NotSimple) return null;
    throw error;
  }
}

class SimpleParser {
  private readonly root = defaultTreeAdapter.createDocumentFragment();
  private readonly open: Tree.ParentNode[] = [];
  private top: Tree.ParentNode = this.root;
  private at = 0;

  constructor(private readonly html: string) {}

  run(): Tree.ChildNode[] {
    while (this.at < this.html.length) {
      const next = this.html.indexOf('<', this.at);
      const end = next < 0 ? this.html.length : next;
      if (end > this.at) defaultTreeAdapter.insertText(this.top, decoded(this.html.slice(this.at, end)));
      this.at = end;
      if (end < this.html.length) this.tag();
    }
    if (this.open.length > 0) throw new NotSimple();
    return this.root.childNodes;
  }

  private tag() {
    if (this.html.startsWith('<!--', this.at)) return this.comment();
    closing.lastIndex = this.at;
    const close = closing.exec(this.html);
    if (close) return this.close(close[1] ?? '', closing.lastIndex);
    opening.lastIndex = this.at;
    const found = opening.exec(this.html);
    if (!found) throw new NotSimple();
    this.at = opening.lastIndex;
    this.start(found[1] ?? '', found[2] ?? '', found[3] === '/');
  }

  private comment(): void {
    const end = this.html.indexOf('-->', this.at + 4);
    const data = this.html.slice(this.at + 4, end);
    if (end < 0 || data.includes('--') || /^-?>|[<>]|-$/.test(data)) throw new NotSimple();
    defaultTreeAdapter.appendChild(this.top, defaultTreeAdapter.createCommentNode(data));
    this.at = end + 3;
  }

  private close(name: string, end: number): void {
    if (this.top.nodeName !== name) throw new NotSimple();
    this.top = this.open.pop() ?? this.root;
    this.at = end;
  }

  private start(name: string, given: string, isClosed: boolean): void {
    const isVoid = voids.has(name);
    if (!isVoid && (isClosed || !(blocks.has(name) || formatting.has(name) || name === 'span'))) throw new NotSimple();
    const within = this.top.nodeName;
    if (blocks.has(name) || name === 'hr') {
      if (formatting.has(within) || /^(p|h[1-6]|span)$/.test(within)) throw new NotSimple();
      if (name === 'li' && within !== 'ul' && within !== 'ol') throw new NotSimple();
    } else if (formatting.has(name) && (within === name || this.open.some((parent) => parent.nodeName === name))) throw new NotSimple();
    const element = defaultTreeAdapter.createElement(name, names.NS.HTML, attributesOf(given));
    defaultTreeAdapter.appendChild(this.top, element);
    if (isVoid) return;
    this.open.push(this.top);
    this.top = element;
  }
}

function attributesOf(given: string): Tree.Element['attrs'] {
  if (given === '') return [];
  const found = [...given.matchAll(attributes)].map(([, name = '', value = '']) => ({ name, value: decoded(value) }));
  if (new Set(found.map((attribute) => attribute.name)).size < found.length) throw new NotSimple();
  return found;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:([a-z]+|#[1-9][0-9]{1,4});)?/g, (_all, name?: string) => {
    const number = name?.startsWith('#') ? Number(name.slice(1)) : 0;
    const isLetter = (number >= 0x20 && number < 0x7f) || (number >= 0xa0 && number < 0xd800);
    const sign = isLetter ? String.fromCharCode(number) : name && Object.hasOwn(entities, name) ? entities[name] : undefined;
    if (sign === undefined) throw new NotSimple();
    return sign;
  });
}
