import { partAt } from './nesting';

/** What stands on lines of its own. */
export const blockTag = /^(P|DIV|LI|TD|TH|TR|THEAD|TBODY|TFOOT|H[1-6]|BLOCKQUOTE|ASIDE|UL|OL|TABLE|FIGURE|SECTION|ARTICLE|PRE|HR|DL|DT|DD)$/;

/** Line breaks that break nothing go; two of them part a paragraph, whatever they stand in. */
export function readBreaks(root: Element): void {
  for (const rest of [...root.querySelectorAll('br')].toReversed())
    if (isBeside(rest, 'previousSibling') || isBeside(rest, 'nextSibling') || isLast(rest, root)) rest.remove();
  raiseBreaks(root);
  for (const holder of [root, ...root.querySelectorAll('div, section, article, main, blockquote, center, td, li')]) wrapLoose(holder);
  for (const block of [...root.querySelectorAll('p, div')]) splitAtBreaks(block);
}

/** Words that stand in no block of their own, in paragraphs where two line breaks part them. */
function wrapLoose(holder: Element): void {
  let run: ChildNode[] = [];
  const close = () => {
    const words = run.filter((node) => (node.nodeValue ?? 'x').trim() !== '');
    const isParted = words.some((node, at) => node.nodeName === 'BR' && words[at + 1]?.nodeName === 'BR');
    if (isParted) {
      const box = holder.ownerDocument.createElement('p');
      run[0]?.before(box);
      box.append(...run);
    }
    run = [];
  };
  const isMixed = holder.tagName !== 'DIV' || [...holder.children].some((child) => blockTag.test(child.tagName));
  if (!isMixed) return;
  for (const child of [...holder.childNodes]) {
    if (child.nodeType === 1 && (blockTag.test((child as Element).tagName) || (child as Element).querySelector('p, div, table, ul, ol'))) close();
    else run.push(child);
  }
  close();
}

/** Whether a block stands right beside a line break, which then breaks nothing. */
function isBeside(rest: Element, way: 'previousSibling' | 'nextSibling'): boolean {
  let node = rest[way];
  while (node && node.nodeType === 3 && !(node.nodeValue ?? '').trim()) node = node[way];
  return node?.nodeType === 1 && blockTag.test((node as Element).tagName);
}

/** Two line breaks within an element of words part that too. */
function raiseBreaks(root: Element): void {
  const blockOf = (rest: Element) => rest.closest('p, div, section, article, main, blockquote, center, li, td, th, code, body') ?? root;
  const paired = new Set<Element>();
  const walker = root.ownerDocument.createTreeWalker(root, 5);
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') {
      if (last && blockOf(last) === blockOf(node as Element)) paired.add(last).add(node as Element);
      last = node as Element;
    } else if (node.nodeType === 1 ? blockTag.test(node.nodeName) || node.nodeName === 'IMG' : (node.nodeValue ?? '').trim() !== '') last = null;
  }
  // From the end, so that little is moved each time.
  for (const rest of [...paired].toReversed())
    for (const block = blockOf(rest); rest.parentElement && rest.parentElement !== block && block.tagName !== 'CODE'; ) partAt(rest, rest.parentElement);
}

/** Whether nothing comes behind a line break in its block. */
function isLast(rest: Element, root: Element): boolean {
  for (let node: Element | null = rest; node && node !== root && !blockTag.test(node.tagName); node = node.parentElement) {
    let next = node.nextSibling;
    while (next?.nodeType === 3 && (next.nodeValue ?? '').trim() === '') next = next.nextSibling;
    if (next) return false;
  }
  return true;
}

function splitAtBreaks(block: Element): void {
  const children = [...block.childNodes];
  const isBreak = (node: ChildNode | undefined) => node?.nodeName === 'BR';
  const isBlank = (node: ChildNode) => node.nodeType === 3 && !(node.nodeValue ?? '').trim();
  if (children.some((node) => node.nodeType === 1 && blockTag.test((node as Element).tagName))) return;
  const kept = children.filter((node, at) => !(isBlank(node) && (isBreak(children[at - 1]) || isBreak(children[at + 1]))));
  if (!kept.some((node, at) => isBreak(node) && isBreak(kept[at + 1]))) return;
  const parts: ChildNode[][] = [[]];
  kept.forEach((node, at) => {
    if (isBreak(node) && (isBreak(kept[at + 1]) || isBreak(kept[at - 1]))) {
      if (parts.at(-1)?.length) parts.push([]);
    } else parts.at(-1)?.push(node);
  });
  const made = parts
    .filter((part) => part.length > 0)
    .map((part) => {
      const paragraph = block.ownerDocument.createElement('p');
      paragraph.append(...part);
      return paragraph;
    });
  if (block.tagName === 'P') block.replaceWith(...made);
  else block.replaceChildren(...made);
}
