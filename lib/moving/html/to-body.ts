import type { BodyNode } from '@/db/schema';
import { bodyLimits, isLinkAddress, isWebAddress } from '../../articles/body/body';
import type { LossReason } from '../record';
import {
  attribute,
  count,
  decodeSafely,
  type ElementNode,
  find,
  hasClass,
  isBlock,
  isElement,
  isText,
  isUnseen,
  type Node,
  parseHtml,
  playedBy,
  players,
  textIn,
} from './tree';

/** A picture that a text shows: it becomes a figure once its file is here. Until then a link with these words stands there. */
export type FoundPicture = { blockId: string; url: string; alt: string; caption: string };
export type Converted = {
  body: BodyNode;
  pictures: FoundPicture[];
  /** Texts that readers saw and that are not in the document. */
  lost: { why: LossReason; text: string }[];
  /** Words that the document has and the source does not show, such as the name of a picture's file. */
  added: string[];
  /** Elements that have no counterpart here, with how often they occur. */
  markup: Map<string, number>;
};
export type ConvertOptions = {
  /** The address of the page: relative links are read against it. */
  base?: string;
  /** Blank lines part paragraphs and line ends are kept, as WordPress's classic editor means them. */
  autop?: boolean;
};

type Marks = NonNullable<BodyNode['marks']>;
type Frame = { blocks: BodyNode[]; inline: BodyNode[] | null; within: 'doc' | 'flow' };

const deepest = 40;
const known = new Set(
  'a abbr address article aside b bdi bdo big blockquote body br caption center cite code col colgroup dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr html i iframe img ins kbd legend li main mark menu nav ol optgroup p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video audio wbr embed object param label'.split(
    ' ',
  ),
);

/** Turns HTML into a document of the site, and says what of it could not be kept. */
export function htmlToBody(html: string, options: ConvertOptions = {}): Converted {
  return new Conversion(options).run(parseHtml(html));
}

class Conversion {
  private readonly pictures: FoundPicture[] = [];
  private readonly lost: Converted['lost'] = [];
  private readonly added: string[] = [];
  private readonly markup = new Map<string, number>();
  private count = 0;

  constructor(private readonly options: ConvertOptions) {}

  run(nodes: Node[]): Converted {
    const frame: Frame = { blocks: [], inline: null, within: 'doc' };
    this.children(nodes, frame, [], 0);
    this.close(frame);
    return { body: { type: 'doc', content: frame.blocks }, pictures: this.pictures, lost: this.lost, added: this.added, markup: this.markup };
  }

  private id(): string {
    this.count += 1;
    return `b${this.count}`;
  }

  private lose(why: LossReason, text: string): void {
    if (text.trim() !== '') this.lost.push({ why, text: text.trim() });
  }

  /** Ends the paragraph that is being written. */
  private close(frame: Frame): void {
    const inline = frame.inline && trimInline(frame.inline);
    frame.inline = null;
    if (!inline || inline.length === 0) return;
    const only = inline.length === 1 && frame.within === 'doc' ? (inline[0]?.text ?? '') : '';
    if (/^https?:\/\/\S+$/.test(only) && (inline[0]?.marks ?? []).length === 0 && isWebAddress(only))
      frame.blocks.push({ type: 'embed', attrs: { id: this.id(), url: only, title: only.slice(0, 300) } });
    else frame.blocks.push({ type: 'paragraph', attrs: { id: this.id() }, content: inline });
  }

  private children(nodes: Node[], frame: Frame, marks: Marks, depth: number): void {
    for (const node of nodes) {
      if (isText(node)) this.text(node.value, frame, marks);
      else if (isElement(node) && !isUnseen(node)) this.element(node, frame, marks, depth + 1);
    }
  }

  private text(value: string, frame: Frame, marks: Marks) {
    if (!this.options.autop) return this.inline(value.replace(/[\t\n\f\r ]+/g, ' '), frame, marks);
    const paragraphs = value.replace(/\r\n?/g, '\n').split(/\n[\t ]*\n\s*/);
    for (const [at, paragraph] of paragraphs.entries()) {
      if (at > 0) this.close(frame);
      for (const [row, line] of paragraph.split('\n').entries()) {
        if (row > 0 && frame.inline && frame.inline.length > 0) frame.inline.push({ type: 'hardBreak' });
        this.inline(line.replace(/[\t\f ]+/g, ' '), frame, marks);
      }
    }
  }

  private inline(text: string, frame: Frame, marks: Marks): void {
    if (text === '' || (text.trim() === '' && !frame.inline)) return;
    frame.inline ??= [];
    frame.inline.push({ type: 'text', text, ...(marks.length > 0 ? { marks: [...marks] } : {}) });
  }

  private element(element: ElementNode, frame: Frame, marks: Marks, depth: number) {
    const { tagName } = element;
    if (!known.has(tagName)) this.markup.set(tagName, (this.markup.get(tagName) ?? 0) + 1);
    if (depth > deepest) return this.flat(element, frame);
    if (tagName === 'br') return void (frame.inline && frame.inline.length > 0 && frame.inline.push({ type: 'hardBreak' }));
    if (tagName === 'img') return this.picture(element, '', frame);
    if (players.has(tagName)) return this.player(element, frame);
    if (tagName === 'svg') return this.lose('drawing', textIn(element));
    if (/^(input|textarea|select|button)$/.test(tagName)) return this.control(element);
    if (!isBlock(element)) return this.phrase(element, frame, marks, depth);
    if (tagName === 'hr') return this.rule(frame);
    this.close(frame);
    this.block(element, frame, marks, depth);
    this.close(frame);
  }

  private phrase(element: ElementNode, frame: Frame, marks: Marks, depth: number): void {
    const mark = this.markOf(element);
    const more = mark && !marks.some((one) => one.type === mark.type) ? [...marks, mark] : marks;
    if (/^(ins|del|s|strike|u)$/.test(element.tagName)) this.markup.set(element.tagName, (this.markup.get(element.tagName) ?? 0) + 1);
    this.children(element.childNodes, frame, more, depth);
  }

  private markOf({ tagName, ...element }: ElementNode): Marks[number] | null {
    if (/^(b|strong)$/.test(tagName)) return { type: 'bold' };
    if (/^(i|em|cite|dfn|var)$/.test(tagName)) return { type: 'italic' };
    if (tagName !== 'a') return null;
    const href = this.absolute(attribute({ tagName, ...element } as ElementNode, 'href'));
    return href === null ? null : { type: 'link', attrs: { href } };
  }

  private absolute(given: string): string | null {
    const address = given.trim();
    if (address === '') return null;
    if (isLinkAddress(address) && !address.startsWith('/')) return address;
    const url = this.options.base && URL.canParse(address, this.options.base) ? new URL(address, this.options.base).href : address;
    return isLinkAddress(url) ? url : null;
  }

  private block(element: ElementNode, frame: Frame, marks: Marks, depth: number) {
    const { tagName, childNodes } = element;
    if (/^h[1-6]$/.test(tagName)) return this.heading(element, frame, depth);
    if (/^(ul|ol|menu|dir)$/.test(tagName)) return this.list(element, frame, depth);
    if (tagName === 'blockquote') return this.quote(element, frame, depth);
    if (tagName === 'table') return this.table(element, frame, depth);
    if (tagName === 'figure') return this.figure(element, frame, depth);
    if (tagName === 'pre') return this.preformatted(element, frame);
    const bold: Marks = /^(dt|summary|legend)$/.test(tagName) && !marks.some((one) => one.type === 'bold') ? [...marks, { type: 'bold' }] : marks;
    this.children(childNodes, frame, bold, depth);
  }

  private heading(element: ElementNode, frame: Frame, depth: number): void {
    const inner: Frame = { blocks: [], inline: null, within: 'flow' };
    this.children(element.childNodes, inner, [], depth);
    this.close(inner);
    for (const block of inner.blocks) {
      const level = Math.min(4, Math.max(2, Number(element.tagName.slice(1))));
      if (block.type === 'paragraph' && frame.within === 'doc') frame.blocks.push({ ...block, type: 'heading', attrs: { ...block.attrs, level } });
      else if (block.type === 'paragraph') frame.blocks.push({ ...block, content: block.content?.map(bold) });
      else frame.blocks.push(block);
    }
  }

  /** Runs children into a place where only paragraphs, lists and quotes may stand; the rest is hoisted behind it. */
  private flow(nodes: Node[], depth: number): { content: BodyNode[]; hoisted: BodyNode[] } {
    const inner: Frame = { blocks: [], inline: null, within: 'flow' };
    this.children(nodes, inner, [], depth);
    this.close(inner);
    const content: BodyNode[] = [];
    const hoisted: BodyNode[] = [];
    for (const block of inner.blocks) (/^(paragraph|bulletList|orderedList|blockquote)$/.test(block.type) ? content : hoisted).push(block);
    return { content, hoisted };
  }

  private list(element: ElementNode, frame: Frame, depth: number): void {
    const type = element.tagName === 'ol' ? 'orderedList' : 'bulletList';
    const start = Number(attribute(element, 'start'));
    const items: BodyNode[] = [];
    const behind: BodyNode[] = [];
    for (const child of element.childNodes) {
      if (isText(child) && child.value.trim() === '') continue;
      if (!isText(child) && (!isElement(child) || isUnseen(child))) continue;
      const isItem = isElement(child) && child.tagName === 'li';
      const { content, hoisted } = this.flow(isItem ? child.childNodes : [child], depth + 1);
      behind.push(...hoisted);
      const last = items.at(-1);
      if (!isItem && last && content.every((one) => one.type !== 'paragraph')) last.content?.push(...content);
      else if (content.length > 0) items.push({ type: 'listItem', attrs: { id: this.id() }, content });
    }
    const numbered = type === 'orderedList' && Number.isSafeInteger(start) && start > 1 ? { start } : {};
    if (items.length > 0) frame.blocks.push({ type, attrs: { id: this.id(), ...numbered }, content: items });
    frame.blocks.push(...behind);
  }

  private quote(element: ElementNode, frame: Frame, depth: number): void {
    const { content, hoisted } = this.flow(element.childNodes, depth);
    if (content.length > 0) frame.blocks.push({ type: 'blockquote', attrs: { id: this.id() }, content });
    frame.blocks.push(...hoisted);
  }

  private figure(element: ElementNode, frame: Frame, depth: number) {
    const picture = find(element, 'img');
    const caption = element.childNodes.filter(isElement).find((one) => one.tagName === 'figcaption') ?? null;
    const others = element.childNodes.filter((one) => !isText(one) || one.value.trim() !== '').filter((one) => one !== caption);
    const isOnePicture = picture !== null && count(element, 'img') === 1 && textIn(element).trim() === (caption ? textIn(caption).trim() : '');
    if (isOnePicture) return this.picture(picture, caption ? textIn(caption) : '', frame);
    const pull = hasClass(element, /pullquote/) && frame.within === 'doc' ? find(element, 'blockquote') : null;
    this.children(others, frame, [], depth);
    this.close(frame);
    const last = frame.blocks.at(-1);
    if (pull && last?.type === 'blockquote' && last.content?.every((one) => one.type === 'paragraph')) last.type = 'pullQuote';
    if (caption) this.children(caption.childNodes, frame, [], depth);
  }

  private preformatted(element: ElementNode, frame: Frame): void {
    for (const paragraph of textIn(element)
      .replace(/\r\n?/g, '\n')
      .split(/\n[\t ]*\n/)) {
      for (const [row, line] of paragraph.split('\n').entries()) {
        if (row > 0 && frame.inline && frame.inline.length > 0) frame.inline.push({ type: 'hardBreak' });
        this.inline(line.replace(/[\t\f]/g, '    '), frame, []);
      }
      this.close(frame);
    }
  }

  private table(element: ElementNode, frame: Frame, depth: number): void {
    const rows: BodyNode[] = [];
    const behind: BodyNode[] = [];
    const visit = (parent: ElementNode) => {
      for (const child of parent.childNodes) {
        if (!isElement(child) || isUnseen(child)) continue;
        if (/^(thead|tbody|tfoot)$/.test(child.tagName)) visit(child);
        else if (child.tagName === 'tr') this.row(child, rows, behind, depth);
        else if (child.tagName !== 'colgroup') this.element(child, frame, [], depth);
      }
    };
    visit(element);
    if (rows.length > 0) frame.blocks.push(...(frame.within === 'doc' ? [{ type: 'table', attrs: { id: this.id() }, content: rows }] : rows.flatMap(cellsOf)));
    frame.blocks.push(...behind);
  }

  private row(element: ElementNode, rows: BodyNode[], behind: BodyNode[], depth: number): void {
    const cells: BodyNode[] = [];
    for (const child of element.childNodes) {
      if (!isElement(child) || !/^t[dh]$/.test(child.tagName)) continue;
      const { content, hoisted } = this.flow(child.childNodes, depth + 2);
      behind.push(...hoisted);
      const spans = Object.fromEntries(
        (['colspan', 'rowspan'] as const)
          .map((name) => [name, Number(attribute(child, name))] as const)
          .filter(([, size]) => size > 1 && size <= 100 && Number.isInteger(size)),
      );
      const inside = content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: this.id() }, content: [] }];
      cells.push({ type: child.tagName === 'th' ? 'tableHeader' : 'tableCell', attrs: { id: this.id(), ...spans }, content: inside });
    }
    if (cells.length > 0) rows.push({ type: 'tableRow', attrs: { id: this.id() }, content: cells });
  }

  private picture(element: ElementNode, caption: string, frame: Frame) {
    const url = this.absolute(attribute(element, 'src') || attribute(element, 'data-src'));
    const alt = attribute(element, 'alt').replace(/\s+/g, ' ').trim();
    const said = caption.replace(/\s+/g, ' ').trim();
    this.close(frame);
    if (url === null || !isWebAddress(url)) {
      if (alt || said)
        frame.blocks.push({ type: 'paragraph', attrs: { id: this.id() }, content: [{ type: 'text', text: [alt, said].filter(Boolean).join(' ') }] });
      return;
    }
    const blockId = this.id();
    const text = [alt, said].filter(Boolean).join(' ');
    this.pictures.push({ blockId, url, alt: alt.slice(0, bodyLimits.attribute), caption: said.slice(0, bodyLimits.attribute) });
    const words = text || decodeSafely(new URL(url).pathname.split('/').at(-1) ?? '') || url;
    if (!text) this.added.push(words);
    frame.blocks.push({ type: 'paragraph', attrs: { id: blockId }, content: [{ type: 'text', text: words, marks: [{ type: 'link', attrs: { href: url } }] }] });
  }

  private player(element: ElementNode, frame: Frame) {
    const source = playedBy(element);
    const url = this.absolute(source.startsWith('//') ? `https:${source}` : source);
    this.close(frame);
    if (url === null || !isWebAddress(url)) return;
    if (frame.within === 'doc') return void frame.blocks.push({ type: 'embed', attrs: { id: this.id(), url, title: '' } });
    this.added.push(url);
    this.inline(url, frame, [{ type: 'link', attrs: { href: url } }]);
    this.close(frame);
  }

  private rule(frame: Frame): void {
    this.close(frame);
    if (frame.within === 'doc') frame.blocks.push({ type: 'horizontalRule', attrs: { id: this.id() } });
  }

  private control(element: ElementNode): void {
    if (element.tagName !== 'input') this.lose('form', textIn(element));
    else if (!['hidden', 'password'].includes(attribute(element, 'type'))) this.lose('form', attribute(element, 'value'));
  }

  /** What is nested too deep keeps its words, in one paragraph. */
  private flat(element: ElementNode, frame: Frame): void {
    this.markup.set('too-deep', (this.markup.get('too-deep') ?? 0) + 1);
    this.inline(` ${textIn(element)} `.replace(/\s+/g, ' '), frame, []);
  }
}

const bold = (node: BodyNode): BodyNode =>
  node.type !== 'text' || node.marks?.some((one) => one.type === 'bold') ? node : { ...node, marks: [...(node.marks ?? []), { type: 'bold' }] };

const cellsOf = (row: BodyNode): BodyNode[] => (row.content ?? []).flatMap((cell) => cell.content ?? []);

function trimInline(inline: BodyNode[]): BodyNode[] {
  const kept = inline.map((one) => ({ ...one }));
  const isEmpty = (one: BodyNode | undefined) => one !== undefined && (one.type === 'hardBreak' || (one.text ?? '').trim() === '') && one.type !== 'footnote';
  while (isEmpty(kept[0])) kept.shift();
  while (isEmpty(kept.at(-1))) kept.pop();
  const first = kept[0];
  const last = kept.at(-1);
  if (first?.text) first.text = first.text.trimStart();
  if (last?.text) last.text = last.text.trimEnd();
  return kept.filter((one) => one.type !== 'text' || one.text !== '');
}
