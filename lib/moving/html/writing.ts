import type { BodyNode } from '@/db/schema';
import { bodyLimits, isLinkAddress, isWebAddress } from '../../articles/body/body';
import type { LossReason } from '../source/record';
import { type FigureWidth, widthMarkedBy } from './figure-width';
import { isMediaFileName, pathInSource } from './source-path';
import { attribute, decodeSafely, type ElementNode, hasClass, isElement, pictureSource, playedBy, textIn } from './tree';

/**
 * A picture that a text shows: it becomes a figure once its file is here. Until then a link with
 * these words stands there.
 */
export type FoundPicture = { blockId: string; url: string; alt: string; caption: string; credit: string; width?: FigureWidth };
export type Converted = {
  body: BodyNode;
  pictures: FoundPicture[];
  /** Texts that readers saw and that are not in the document. */
  lost: { why: LossReason; text: string }[];
  /**
   * Words that the document has and the source does not show, such as the name of a picture's file.
   */
  added: string[];
  /** Elements that have no counterpart here, with how often they occur. */
  markup: Map<string, number>;
};
export type ConvertOptions = {
  /** The address of the page: relative links are read against it. */
  base?: string;
  /**
   * The folder that the text lies in, in that of the source: pictures may be named by a path from
   * there.
   */
  folder?: string;
  /**
   * Blank lines part paragraphs and line ends are kept, as WordPress's classic editor means them.
   */
  autop?: boolean;
};

export type Marks = NonNullable<BodyNode['marks']>;
export type Frame = { blocks: BodyNode[]; inline: BodyNode[] | null; within: 'doc' | 'flow' };

const named = (type: string, names: string) => Object.fromEntries(names.split(' ').map((name) => [name, type]));
const plainMarks: Record<string, string> = {
  ...named('bold', 'b strong'),
  ...named('italic', 'i em cite dfn var'),
  ...named('underline', 'u ins'),
  ...named('strike', 's strike del'),
  ...named('superscript', 'sup'),
  ...named('subscript', 'sub'),
  ...named('code', 'code kbd samp tt'),
};

/**
 * What is being written of a document: paragraphs, their text, and what stands alone. Blocks that
 * hold others are in to-body.ts.
 */
export class BodyWriter {
  protected readonly pictures: FoundPicture[] = [];
  protected readonly lost: Converted['lost'] = [];
  protected readonly added: string[] = [];
  protected readonly markup = new Map<string, number>();
  protected count = 0;
  /** The address of the last link that stands for what is there. */
  private embedded = '';
  /** What the comment before a block says of it. */
  protected saidToBe = '';

  constructor(private readonly options: ConvertOptions) {}

  protected id(): string {
    this.count += 1;
    return `b${this.count}`;
  }

  protected lose(why: LossReason, text: string): void {
    if (text.trim() !== '') this.lost.push({ why, text: text.trim() });
  }

  protected close(frame: Frame): void {
    const inline = frame.inline && trimInline(frame.inline);
    frame.inline = null;
    if (!inline || inline.length === 0) return;
    const player = inline.length === 1 && frame.within === 'doc' && inline[0] ? this.playerIn(inline[0]) : null;
    if (player) frame.blocks.push({ type: 'embed', attrs: { id: this.id(), ...player } });
    else frame.blocks.push({ type: 'paragraph', attrs: { id: this.id() }, content: inline });
  }

  /** A line that is an address alone, or a link that says that it stands for what is there. */
  private playerIn({ text = '', marks = [] }: BodyNode): { url: string; title: string } | null {
    const href = marks.length === 1 && marks[0]?.type === 'link' ? String(marks[0].attrs?.href) : '';
    if (href !== '' && href === this.embedded && isWebAddress(href)) {
      this.added.push(href);
      return { url: href, title: text.slice(0, 300) };
    }
    if (!/^https?:\/\/\S+$/.test(text) || !isWebAddress(text)) return null;
    if (marks.length === 0) return { url: text, title: text.slice(0, 300) };
    return href === text ? { url: text, title: '' } : null;
  }

  protected text(value: string, frame: Frame, marks: Marks) {
    if (!this.options.autop) return this.inline(/[\t\n\f\r]| {2}/.test(value) ? value.replace(/[\t\n\f\r ]+/g, ' ') : value, frame, marks);
    const paragraphs = value.replace(/\r\n?/g, '\n').split(/\n[\t ]*\n\s*/);
    for (const [at, paragraph] of paragraphs.entries()) {
      if (at > 0) this.close(frame);
      for (const [row, line] of paragraph.split('\n').entries()) {
        if (row > 0 && frame.inline && frame.inline.length > 0) frame.inline.push({ type: 'hardBreak' });
        this.inline(line.replace(/[\t\f ]+/g, ' '), frame, marks);
      }
    }
  }

  protected inline(text: string, frame: Frame, marks: Marks): void {
    if (text === '' || (text.trim() === '' && !frame.inline)) return;
    frame.inline ??= [];
    frame.inline.push({ type: 'text', text, ...(marks.length > 0 ? { marks: [...marks] } : {}) });
  }

  protected markOf({ tagName, ...element }: ElementNode): Marks[number] | null {
    const type = Object.hasOwn(plainMarks, tagName) ? plainMarks[tagName] : undefined;
    if (type) return { type };
    if (tagName !== 'a') return null;
    const given = attribute({ tagName, ...element } as ElementNode, 'href');
    const href = this.absolute(given);
    if (this.options.folder !== undefined && isMediaFileName(given)) this.leave(pathInSource(given, this.options.folder));
    if (href !== null && attribute({ tagName, ...element } as ElementNode, 'title') === 'embed') this.embedded = href;
    return href === null ? null : { type: 'link', attrs: { href } };
  }

  protected absolute(given: string): string | null {
    const address = given.trim();
    if (address === '') return null;
    if (isLinkAddress(address) && !address.startsWith('/')) return address;
    const url = this.options.base && URL.canParse(address, this.options.base) ? new URL(address, this.options.base).href : address;
    return isLinkAddress(url) ? url : null;
  }

  protected picture(element: ElementNode, caption: string, frame: Frame, credit = '', given: FigureWidth | null = null) {
    const source = pictureSource(element);
    const address = this.absolute(source);
    const isOutside = address !== null && isWebAddress(address);
    const url = isOutside ? address : this.options.folder === undefined ? null : pathInSource(source, this.options.folder);
    const alt = attribute(element, 'alt').replace(/\s+/g, ' ').trim();
    const said = caption.replace(/\s+/g, ' ').trim();
    const text = [alt, said, credit].filter(Boolean).join(' ');
    this.close(frame);
    if (url === null) {
      // A picture that is written into the page itself; what is shorter stands in for another.
      if (/^data:image\//.test(source) && source.length > 400) this.leave(source.slice(0, source.indexOf(',')));
      if (text) frame.blocks.push({ type: 'paragraph', attrs: { id: this.id() }, content: [{ type: 'text', text }] });
      return;
    }
    const blockId = this.id();
    const width = given ?? widthMarkedBy(element, this.saidToBe);
    this.pictures.push({
      blockId,
      url,
      alt: alt.slice(0, bodyLimits.attribute),
      caption: said.slice(0, bodyLimits.attribute),
      credit: credit.slice(0, bodyLimits.attribute),
      ...(width ? { width } : {}),
    });
    const words = text || decodeSafely((isOutside ? new URL(url).pathname : url).split('/').at(-1) ?? '') || url;
    if (!text) this.added.push(words);
    const marks = isOutside ? { marks: [{ type: 'link', attrs: { href: url } }] } : {};
    frame.blocks.push({ type: 'paragraph', attrs: { id: blockId }, content: [{ type: 'text', text: words, ...marks }] });
  }

  protected captioned(picture: ElementNode, caption: ElementNode | null, frame: Frame, width: FigureWidth | null) {
    if (!caption) return this.picture(picture, '', frame, '', width);
    const credit = caption.childNodes.filter(isElement).find((node) => hasClass(node, /^credit$/));
    const rest = { ...caption, childNodes: caption.childNodes.filter((node) => node !== credit) };
    this.picture(picture, textIn(rest), frame, credit ? textIn(credit).replace(/\s+/g, ' ').trim() : '', width);
  }

  /** The address is among what readers saw. */
  protected embedShown(url: string, title: string, frame: Frame): void {
    this.close(frame);
    frame.blocks.push({ type: 'embed', attrs: { id: this.id(), url, title: title.slice(0, 300) } });
    if (title.length > 300) this.lose('too-long', title.slice(300));
  }

  protected player(element: ElementNode, frame: Frame) {
    const source = playedBy(element);
    const url = this.absolute(source.startsWith('//') ? `https:${source}` : source);
    this.close(frame);
    const isWeb = url !== null && isWebAddress(url);
    if (/^(audio|video)$/.test(element.tagName) || isMediaFileName(source)) this.leave(isWeb ? url : pathInSource(source, this.options.folder ?? ''));
    if (!isWeb) return this.nameOf(source, frame);
    if (frame.within === 'doc') return this.embed(url, '', frame);
    this.added.push(url);
    this.inline(url, frame, [{ type: 'link', attrs: { href: url } }]);
    this.close(frame);
  }

  /** A file that the library has no place for: what stands of it is a link or its name. */
  private leave(file: string | null): void {
    if (file === null) return;
    this.added.push(file);
    this.lose('file', file);
  }

  private nameOf(source: string, frame: Frame): void {
    const name = decodeSafely(source.split(/[?#]/)[0]?.split('/').at(-1) ?? '').slice(0, 200);
    if (!isMediaFileName(name)) return;
    this.added.push(name);
    this.inline(name, frame, []);
    this.close(frame);
  }

  /** Readers see the address where nothing else names it. */
  protected embed(url: string, title: string, frame: Frame): void {
    this.added.push(url);
    frame.blocks.push({ type: 'embed', attrs: { id: this.id(), url, title: title.slice(0, 300) } });
  }

  protected rule(frame: Frame): void {
    this.close(frame);
    if (frame.within === 'doc') frame.blocks.push({ type: 'horizontalRule', attrs: { id: this.id() } });
  }

  protected control(element: ElementNode): void {
    if (element.tagName !== 'input') this.lose('form', textIn(element));
    else if (!['hidden', 'password'].includes(attribute(element, 'type'))) this.lose('form', attribute(element, 'value'));
  }

  protected flat(element: ElementNode, frame: Frame): void {
    this.markup.set('too-deep', (this.markup.get('too-deep') ?? 0) + 1);
    this.inline(` ${textIn(element)} `.replace(/\s+/g, ' '), frame, []);
  }
}

function trimInline(inline: BodyNode[]): BodyNode[] {
  const kept = inline.map((node) => ({ ...node }));
  const isEmpty = (node: BodyNode | undefined) =>
    node !== undefined && (node.type === 'hardBreak' || (node.text ?? '').trim() === '') && node.type !== 'footnote';
  while (isEmpty(kept[0])) kept.shift();
  while (isEmpty(kept.at(-1))) kept.pop();
  const first = kept[0];
  const last = kept.at(-1);
  if (first?.text) first.text = first.text.trimStart();
  if (last?.text) last.text = last.text.trimEnd();
  return kept.filter((node) => node.type !== 'text' || node.text !== '');
}
