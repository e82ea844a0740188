import { withoutFillers } from './signs';
import type { StyleDeclarations } from './styles';

/** What a paste did not bring in, with its words. */
export type LeftOut = { kind: 'deleted' | 'hidden' | 'comment' | 'note' | 'picture'; words: string };
export type StyleOf = (element: Element) => StyleDeclarations;

const comments = [
  '.msocomanchor',
  '.MsoCommentReference',
  '.msocomtxt',
  '.msocomoff',
  '.MsoCommentText',
  '[href^="#_msocom_"]',
  '[name^="_msocom_"]',
  '[id^="_com_"]',
  '[id^="cmnt"]',
  '[href*="#cmnt"]',
  '.annotation_style_by_filter',
  '[role="comment"]',
  'comment',
].join();
const isCommentStyle = (style: StyleDeclarations) =>
  /^comment(-list)?$/.test(style['mso-element'] ?? '') || style['mso-special-character'] === 'comment' || style['mso-style-name'] === 'annotation text';

const deletedTags = new Set(['DEL', 'S', 'STRIKE']);
const isDeleted = (element: Element, style: StyleDeclarations) =>
  deletedTags.has(element.tagName) ||
  element.matches('.msoDel, .Strikethrough, [class*="TrackChangeTextDeletion"]') ||
  element.getAttribute('role') === 'deletion' ||
  /line-through/.test(`${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`);

const isNothing = (length: string | undefined) => {
  const [, size, unit = ''] = /^(-?[\d.]+)(px|pt)?/.exec(length ?? '') ?? [];
  return size !== undefined && (Number(size) === 0 || (Number(size) <= 1 && (unit !== '' || length === size)));
};
const isZero = (length: string | undefined) => length !== undefined && Number.parseFloat(length) === 0;
const isFarAway = (length: string | undefined) => /(^|[\s(,])-((\d{4,})(\.\d+)?(px|pt)|\d{3,}(em|rem|vw))(?=[\s,)]|$)|^-\d{3,}%$/.test(length ?? '');

/** Names that sites give to what only screen readers, or only lists of mails, are to have. */
const unseenClass =
  /(^|[\s_-])(sr-only|visually-?hidden|screen-?reader(-only|-text)?|a11y-hidden|hidden-visually|assistive-text|preheader|mw-editsection|noprint-hidden)(\s|$)/i;

const isFaint = ({ opacity, filter }: StyleDeclarations) =>
  (opacity !== undefined && Number.parseFloat(opacity) < (opacity.endsWith('%') ? 5 : 0.05)) || /opacity\(\s*0*\.?0*%?\s*\)/.test(filter ?? '');
const isTurnedAway = ({ transform = '', scale = '', zoom = '' }: StyleDeclarations) =>
  /scale(3d|[xy])?\(\s*0(\.0+)?\s*[,)]|rotate[xy]\(\s*-?(90|270)deg/.test(transform) || /^0(\.0+)?%?(\s|$)/.test(scale) || isZero(zoom);

/** Whether an element and all in it is out of sight. */
function isHidden(element: Element, style: StyleDeclarations): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (element.tagName === 'DIALOG' && !element.hasAttribute('open')) return true;
  if (element.hasAttribute('popover') || (element.tagName === 'TR' && style.visibility === 'collapse')) return true;
  if (style.display === 'none' || style['content-visibility'] === 'hidden' || isFaint(style)) return true;
  const isCut = /hidden|clip/.test(style.overflow ?? '') || /hidden|clip/.test(style['overflow-y'] ?? '');
  if (isCut && (isZero(style['max-height']) || isNothing(style.height) || isZero(style['max-width']) || isNothing(style.width))) return true;
  if (isCut && /^(9\d|\d{3,})%$/.test(style['text-indent'] ?? '')) return true;
  if (isFarAway(style['text-indent']) || (/^translate/.test(style.transform ?? '') && isFarAway(style.transform))) return true;
  if (/inset\(\s*(50|100)%|circle\(\s*0(px|%)?\s*[)a]/.test(style['clip-path'] ?? '') || isTurnedAway(style)) return true;
  if (/^(absolute|fixed)$/.test(style.position ?? '')) {
    if (['left', 'top', 'right', 'inset', 'margin-left', 'margin-top'].some((side) => isFarAway(style[side]))) return true;
    if (/^rect\(\s*(0|1)(px)?\b/.test(style.clip ?? '')) return true;
  }
  return unseenClass.test(element.getAttribute('class') ?? '');
}

/**
 * Marks for the eye only, such as the anchor beside a heading. Other words that are kept from
 * screen readers are seen, and stay.
 */
const isOrnament = (element: Element) =>
  element.getAttribute('aria-hidden') === 'true' && !/^(BR|HR|WBR)$/.test(element.tagName) && /^[#¶§🔗↩↑\ue000-\uf8ff\s]*$/u.test(element.textContent ?? '');

type Inherited = { visibility: string; isTiny: boolean; isOff: boolean; isClear: boolean; color: string; ground: string };

const colourNames: Record<string, string> = { white: '#ffffff', black: '#000000' };
/** One writing for a colour that may be written in several. */
function colourOf(value: string | undefined): string {
  const [, short] = /^#([\da-f]{3})$/.exec(value ?? '') ?? [];
  if (short) return `#${[...short].map((digit) => digit + digit).join('')}`;
  const [, red, green, blue] = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+1(?:\.0+)?)?\s*\)$/.exec(value ?? '') ?? [];
  if (blue !== undefined) return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return colourNames[value ?? ''] ?? (/^#[\da-f]{6}$/.test(value ?? '') ? (value ?? '') : '');
}

function inherit(from: Inherited, style: StyleDeclarations): Inherited {
  const size = style['font-size'];
  const isClear = (value: string) =>
    value === 'transparent' ||
    /^(rgb|hsl)a?\((?:[^),/]*,){3}\s*0*\.?0*%?\s*\)$|\/\s*0*\.?0*%?\s*\)$/.test(value) ||
    /^#([\da-f]{3}0|[\da-f]{6}00)$/.test(value);
  const written = style['-webkit-text-fill-color'] ?? style.color;
  const color = colourOf(written) || from.color;
  const ground = colourOf(style['background-color'] ?? style.background?.split(/\s+(?![^(]*\))/)[0]) || from.ground;
  return {
    color,
    ground,
    visibility: style.visibility ?? from.visibility,
    isTiny: size === undefined || (/%|(?<!r)em$|inherit/.test(size) && !isZero(size)) ? from.isTiny : isZero(size) || isNothing(size),
    isOff: style['mso-hide'] === undefined ? from.isOff : /^(all|screen)$/.test(style['mso-hide']),
    isClear: (written === undefined || written === 'inherit' ? from.isClear : isClear(written)) || (color !== '' && color === ground),
  };
}

export const wordsOfNode = (node: Node) =>
  withoutFillers(node.textContent ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
/** Invisible fillers of mails, which push the next words out of a preview. */
const isFiller = (words: string) => words.replace(/\p{Default_Ignorable_Code_Point}|\s/gu, '') === '';

/** No space is left standing before a comma where a word went. */
function closeGap(before: ChildNode | null, after: ChildNode | null): void {
  if (before?.nodeType === 3 && /^[,.;:!?)»”…，。；：！？）]/u.test(after?.textContent ?? '')) before.nodeValue = (before.nodeValue ?? '').trimEnd();
}

/**
 * Takes out of a document what its author deleted, hid or only remarked, and says what that was.
 * With `keepsDeleted`, deletions are left standing as <del>.
 */
export function leaveOut(root: Element, styleOf: StyleOf, keepsDeleted = false): LeftOut[] {
  const left: LeftOut[] = [];
  const tell = (kind: LeftOut['kind'], node: Node) => {
    const words = kind === 'comment' ? wordsOfNode(node).replace(/^\[[\p{L}\p{M}.]{0,8}\d{0,4}(?:R\d{1,3})?\]\s*/u, '') : wordsOfNode(node);
    if (!isFiller(words)) left.push({ kind, words });
  };
  const drop = (kind: LeftOut['kind'], node: ChildNode) => {
    tell(kind, node);
    const [before, after] = [node.previousSibling, node.nextSibling];
    node.remove();
    closeGap(before, after);
  };
  const visit = (element: Element, inherited: Inherited) => {
    for (const child of [...element.childNodes]) {
      if (child.nodeType === 3) {
        const isUnseen = inherited.visibility === 'hidden' || inherited.visibility === 'collapse' || inherited.isTiny || inherited.isOff || inherited.isClear;
        if (isUnseen && wordsOfNode(child) !== '') drop('hidden', child);
        continue;
      }
      if (child.nodeType !== 1) continue;
      const found = child as Element;
      const style = styleOf(found);
      if (found.matches(comments) || isCommentStyle(style)) dropComment(found);
      else if (isHidden(found, style) || isOrnament(found)) drop('hidden', found);
      else if (isDeleted(found, style)) {
        if (!keepsDeleted) for (const remark of found.querySelectorAll(comments)) remark.remove();
        // What was hidden in it is not a suggestion.
        if (!keepsDeleted && /^T[DH]$/.test(found.tagName)) {
          tell('deleted', found);
          found.replaceChildren();
        } else if (!keepsDeleted) drop('deleted', found);
        else visit(asDeleted(found), inherit(inherited, style));
      } else visit(found, inherit(inherited, style));
    }
  };
  const dropComment = (element: Element) => {
    if (styleOf(element)['mso-element'] === 'comment-list') {
      for (const inner of element.querySelectorAll('*')) if (styleOf(inner)['mso-element'] === 'comment') tell('comment', inner);
      return element.remove();
    }
    const sup = element.parentElement?.tagName === 'SUP' && wordsOfNode(element.parentElement) === wordsOfNode(element) ? element.parentElement : element;
    // Google's comments stand in a box of their own behind an anchor that leads back.
    const line = /^cmnt\d/.test(element.id) ? element.closest('p') : null;
    const box = line?.parentElement && line.parentElement !== root && line.parentElement.tagName === 'DIV' ? line.parentElement : line;
    // The sign of a comment is told of with the comment.
    if (!box && /^\[?[\p{L}\d]{0,12}\]?$/u.test(wordsOfNode(sup))) return sup.remove();
    drop('comment', box ?? sup);
  };
  visit(root, { visibility: '', isTiny: false, isOff: false, isClear: false, color: '', ground: '' });
  return left;
}

/** An element that is struck out by its style or class is made one by its name. */
function asDeleted(element: Element): Element {
  if (element.tagName === 'DEL') return element;
  const deleted = element.ownerDocument.createElement('del');
  if (/^(P|DIV|LI|TD|TH|H[1-6])$/.test(element.tagName)) {
    deleted.append(...element.childNodes);
    element.append(deleted);
    return deleted;
  }
  element.replaceWith(deleted);
  deleted.append(...element.childNodes);
  return deleted;
}
