import type { BodyNode } from '@/db/schema';
import { isWebAddress } from '../../articles/body/body';
import { noteOf } from '../../articles/body/footnotes';
import { widthMarkedBy } from './figure-width';
import { inColumns, itemsIn, marksAround } from './items';
import { type Notes, noteMarkedBy, notesIn } from './notes';
import {
  attribute,
  count,
  type ElementNode,
  findNode,
  type HtmlNode,
  hasClass,
  isBlock,
  isComment,
  isElement,
  isNoteMark,
  isReplaced,
  isText,
  isUnseen,
  parseHtml,
  players,
  textIn,
} from './tree';

import { BodyWriter, type Converted, type ConvertOptions, type Frame, type Marks } from './writing';

const deepest = 40;
const known = new Set(
  'a abbr address article aside b bdi bdo big blockquote body br caption center cite code col colgroup dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr html i iframe img ins kbd legend li main mark menu nav ol optgroup p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video audio wbr embed object param label'.split(
    ' ',
  ),
);

/** Turns HTML into a document of the site, and says what of it could not be kept. */
export const htmlToBody = (html: string, options: ConvertOptions = {}): Converted => nodesToBody(parseHtml(html), options);

/** The same of HTML that has been parsed; its nodes stay as they are. */
export const nodesToBody = (nodes: HtmlNode[], options: ConvertOptions): Converted => new Conversion(options).run(nodes);

class Conversion extends BodyWriter {
  private notes: Notes = { lists: new Set(), items: new Map() };
  private noted = 0;

  run(nodes: HtmlNode[]): Converted {
    this.notes = notesIn(nodes);
    const frame: Frame = { blocks: [], inline: null, within: 'doc' };
    this.children(nodes, frame, [], 0);
    this.close(frame);
    return { body: { type: 'doc', content: frame.blocks }, pictures: this.pictures, lost: this.lost, added: this.added, markup: this.markup };
  }

  private children(nodes: HtmlNode[], frame: Frame, marks: Marks, depth: number): void {
    for (const node of nodes) {
      if (isComment(node)) this.saidToBe = node.data.trim();
      else if (isText(node)) this.text(node.value, frame, marks);
      else if (isElement(node) && !isUnseen(node)) this.element(node, frame, marks, depth + 1);
      if (isElement(node) || (isText(node) && node.value.trim() !== '')) this.saidToBe = '';
    }
  }

  private element(element: ElementNode, frame: Frame, marks: Marks, depth: number) {
    const { tagName } = element;
    if (!known.has(tagName)) this.markup.set(tagName, (this.markup.get(tagName) ?? 0) + 1);
    if (depth > deepest) return this.flat(element, frame);
    if (tagName === 'br') return void (frame.inline && frame.inline.length > 0 && frame.inline.push({ type: 'hardBreak' }));
    if (tagName === 'img') return this.picture(element, '', frame);
    if (players.has(tagName)) return this.player(element, frame);
    if (isReplaced(element)) {
      this.inline(' ', frame, []);
      return tagName === 'svg' ? this.lose('drawing', textIn(element)) : this.control(element);
    }
    if (!isBlock(element)) return this.phrase(element, frame, marks, depth);
    if (tagName === 'hr') return this.rule(frame);
    this.close(frame);
    this.block(element, frame, marks, depth);
    this.close(frame);
  }

  private phrase(element: ElementNode, frame: Frame, marks: Marks, depth: number) {
    const note = this.notes.items.get(noteMarkedBy(element));
    if (note) return this.footnote(element, note, frame, depth);
    const [before, after] = isNoteMark(element) ? [' ', ' '] : marksAround(element);
    this.inline(before, frame, marks);
    const mark = this.markOf(element);
    const more = mark && !marks.some((known) => known.type === mark.type) ? [...marks, mark] : marks;
    this.children(element.childNodes, frame, more, depth);
    this.inline(after, frame, marks);
  }

  private footnote(mark: ElementNode, note: ElementNode, frame: Frame, depth: number): void {
    const { content, hoisted } = this.flow(note.childNodes, depth + 1);
    const words = content.flatMap((node, at) => [...(at > 0 ? [{ type: 'text', text: ' ' }] : []), ...(node.content ?? [])]);
    this.noted += 1;
    if (textIn(mark).trim() !== String(this.noted)) {
      this.added.push(String(this.noted));
      this.lose('markup', textIn(mark));
    }
    frame.inline ??= [];
    frame.inline.push({ type: 'footnote', attrs: noteOf(words) });
    frame.blocks.push(...hoisted);
  }

  private block(element: ElementNode, frame: Frame, marks: Marks, depth: number) {
    const { tagName, childNodes } = element;
    if (this.notes.lists.has(element)) return;
    if (/^h[1-6]$/.test(tagName)) return this.heading(element, frame, depth);
    if (/^(ul|ol|menu|dir)$/.test(tagName)) return this.list(element, frame, depth);
    if (tagName === 'blockquote' || (tagName === 'aside' && hasClass(element, /^info-box$/))) return this.quote(element, frame, depth);
    if (tagName === 'table') return this.table(element, frame, depth);
    if (tagName === 'figure') return this.figure(element, frame, depth);
    if (tagName === 'pre') return this.preformatted(element, frame);
    const bold: Marks = /^(dt|summary|legend)$/.test(tagName) && !marks.some((mark) => mark.type === 'bold') ? [...marks, { type: 'bold' }] : marks;
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

  private flow(nodes: HtmlNode[], depth: number): { content: BodyNode[]; hoisted: BodyNode[] } {
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
    for (const run of itemsIn(element)) {
      const [first] = run;
      const isItem = first !== undefined && isElement(first) && first.tagName === 'li';
      const { content, hoisted } = this.flow(isItem ? first.childNodes : run, depth + 1);
      behind.push(...hoisted);
      const last = items.at(-1);
      if (!isItem && last && content.every((node) => node.type !== 'paragraph')) last.content?.push(...content);
      else if (content.length > 0) items.push({ type: 'listItem', attrs: { id: this.id() }, content });
    }
    const numbered = type === 'orderedList' && Number.isSafeInteger(start) && start > 1 ? { start } : {};
    if (items.length > 0) frame.blocks.push({ type, attrs: { id: this.id(), ...numbered }, content: items });
    frame.blocks.push(...behind);
  }

  private quote(element: ElementNode, frame: Frame, depth: number): void {
    const said = frame.within === 'doc' ? (element.tagName === 'aside' ? 'infoBox' : this.saidToBe) : '';
    const { content, hoisted } = said === 'infoBox' ? this.boxed(element.childNodes, depth) : this.flow(element.childNodes, depth);
    const isPull = said === 'pullQuote' && content.every((node) => node.type === 'paragraph');
    const type = said === 'infoBox' ? said : isPull ? said : 'blockquote';
    if (content.length > 0) frame.blocks.push({ type, attrs: { id: this.id() }, content });
    frame.blocks.push(...hoisted);
  }

  /** A box holds headings, too. */
  private boxed(nodes: HtmlNode[], depth: number): { content: BodyNode[]; hoisted: BodyNode[] } {
    const inner: Frame = { blocks: [], inline: null, within: 'doc' };
    this.children(nodes, inner, [], depth);
    this.close(inner);
    const fits = (block: BodyNode) => /^(paragraph|heading|bulletList|orderedList)$/.test(block.type);
    return { content: inner.blocks.filter(fits), hoisted: inner.blocks.filter((block) => !fits(block)) };
  }

  private figure(element: ElementNode, frame: Frame, depth: number) {
    const picture = findNode(element, 'img');
    const caption = element.childNodes.filter(isElement).find((node) => node.tagName === 'figcaption') ?? null;
    const others = element.childNodes.filter((node) => !isText(node) || node.value.trim() !== '');
    const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
    const isOnePicture =
      picture !== null && count(element, 'img') === 1 && tidy(textIn(element)) === tidy(`${attribute(picture, 'alt')} ${caption ? textIn(caption) : ''}`);
    if (isOnePicture) return this.captioned(picture, caption, frame, widthMarkedBy(element, this.saidToBe));
    const address =
      frame.within === 'doc' && hasClass(element, /^wp-block-embed$/)
        ? tidy(textIn({ ...element, childNodes: others.filter((node) => node !== caption) }))
        : '';
    if (isWebAddress(address)) return this.embedShown(address, caption ? tidy(textIn(caption)) : '', frame);
    const pull = hasClass(element, /pullquote/) && frame.within === 'doc' ? findNode(element, 'blockquote') : null;
    for (const node of others) {
      if (node === caption) this.close(frame);
      else this.children([node], frame, [], depth);
    }
    this.close(frame);
    const last = frame.blocks.at(-1);
    if (pull && last?.type === 'blockquote' && last.content?.every((node) => node.type === 'paragraph')) last.type = 'pullQuote';
    if (caption) this.children(caption.childNodes, frame, [], depth);
  }

  private preformatted(element: ElementNode, frame: Frame): void {
    const marks: Marks = hasClass(element, /^wp-block-verse$/) ? [] : [{ type: 'code' }];
    for (const paragraph of textIn(element)
      .replace(/\r\n?/g, '\n')
      .split(/\n[\t ]*\n/)) {
      for (const [row, line] of paragraph.split('\n').entries()) {
        if (row > 0 && frame.inline && frame.inline.length > 0) frame.inline.push({ type: 'hardBreak' });
        this.inline(inColumns(line), frame, marks);
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
}

const bold = (node: BodyNode): BodyNode =>
  node.type !== 'text' || node.marks?.some((mark) => mark.type === 'bold') ? node : { ...node, marks: [...(node.marks ?? []), { type: 'bold' }] };

const cellsOf = (row: BodyNode): BodyNode[] => (row.content ?? []).flatMap((cell) => cell.content ?? []);
