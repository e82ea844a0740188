const headings = 'h1, h2, h3, h4, h5, h6';
/** Lists and quotations within each other, and elements of whatever kind. */
const deepest = { lists: 9, elements: 400 } as const;

function replaceName(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Elements that nest without end, as broken mails have them, keep within what a page can draw. */
export function flatten(root: Element): void {
  const depths = new Map<Element, number>([[root, 0]]);
  for (const element of [...root.querySelectorAll('*')]) {
    const depth = (depths.get(element.parentElement ?? root) ?? 0) + 1;
    if (depth > deepest.elements) element.replaceWith(...element.childNodes);
    else depths.set(element, depth);
  }
}

/**
 * What may stand in a line of a list, a quotation or a cell: no headings and rules, and what has to
 * stand by itself parts the list.
 */
export function repairNesting(root: Element): void {
  for (const heading of [...root.querySelectorAll(headings)]) if (heading.closest('li, blockquote, td, th')) replaceName(heading, 'p');
  for (const rule of [...root.querySelectorAll('li hr, blockquote hr, td hr, th hr')]) {
    const own = [...(rule.parentElement?.childNodes ?? [])].filter((node) => (node.textContent ?? '').trim() !== '');
    if (own.some((node) => node.nodeType === 3)) rule.replaceWith(root.ownerDocument.createElement('br'), root.ownerDocument.createElement('br'));
    else rule.remove();
  }
  for (const line of [...root.querySelectorAll('li')]) beginWithWords(line);
  for (const inner of [...root.querySelectorAll('ul, ol, blockquote')]) keepWithin(inner, root);
  for (const block of [...root.querySelectorAll('li table, blockquote table, li [data-url], blockquote [data-url]')])
    if (!block.parentElement?.closest('table') && root.contains(block)) liftOut(block, root);
}

const firstOf = (element: Element) =>
  [...element.childNodes].find((node) => node.nodeType === 1 || (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== ''));

/** A line that begins with a list belongs to the line before it; a quotation is its words. */
function beginWithWords(line: Element): void {
  for (let first = firstOf(line); first && first.nodeType === 1; first = firstOf(line)) {
    const element = first as Element;
    if (element.tagName === 'BLOCKQUOTE' || (element.tagName === 'DIV' && /^(UL|OL|BLOCKQUOTE)$/.test(element.firstElementChild?.tagName ?? '')))
      element.replaceWith(...element.childNodes);
    else if (element.tagName !== 'UL' && element.tagName !== 'OL') return;
    else {
      const before = line.previousElementSibling;
      if (before?.tagName === 'LI') before.append(element);
      else {
        line.before(...[...element.children].filter((child) => child.tagName === 'LI'));
        element.remove();
      }
    }
  }
  if ((line.textContent ?? '').trim() === '' && !line.querySelector('img, [data-note], [data-url]')) line.remove();
}

/** Deeper than this no reader follows, and no article is kept. */
function keepWithin(inner: Element, root: Element): void {
  let depth = 0;
  for (let outer: Element | null = inner; outer && outer !== root; outer = outer.parentElement) if (/^(UL|OL|BLOCKQUOTE)$/.test(outer.tagName)) depth += 1;
  if (depth <= deepest.lists) return;
  const line = inner.tagName === 'BLOCKQUOTE' ? null : inner.parentElement;
  if (line?.tagName === 'LI') line.after(...inner.children);
  else inner.replaceWith(...inner.childNodes);
  if (line?.tagName === 'LI') inner.remove();
}

/** Takes a block out of the lists and quotations that it stands in, which go on behind it. */
function liftOut(block: Element, root: Element): void {
  while (block.parentElement && block.parentElement !== root && block.parentElement.closest('li, blockquote')) partAt(block, block.parentElement);
}

/** Parts an element in two at one of its children, which then stands between them. */
export function partAt(child: Element, holder: Element): void {
  const rest = holder.cloneNode(false) as Element;
  rest.removeAttribute('id');
  while (child.nextSibling) rest.append(child.nextSibling);
  if (holder.tagName === 'OL') {
    const lines = [...holder.children].filter((line) => line.tagName === 'LI').length;
    rest.setAttribute('start', String(lines + (Number(holder.getAttribute('start')) || 1)));
  }
  holder.after(child);
  if (holdsSomething(rest)) child.after(rest);
  if (!holdsSomething(holder)) holder.remove();
}

/** Asked at each part of a long text: the first words answer it. */
function holdsSomething(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) if ((text.nodeValue ?? '').trim() !== '') return true;
  return element.querySelector('img, br, table, [data-url], [data-note]') !== null;
}
