/** What draws a formula once more for the eye, or holds its source, beside the formula itself. */
const frames = '.katex, mjx-container, .MathJax, .mwe-math-element, .notion-text-equation-token';

/** What raised and lowered letters are as signs of their own, where there are such signs. */
const raisedSigns = signsOf('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const loweredSigns = signsOf('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

function signsOf(from: string, to: string): Map<string, string> {
  const signs = [...to];
  return new Map([...from].map((letter, at) => [letter, signs[at] ?? letter]));
}

/**
 * Words for a place that knows no marks: 10⁶ is not 106 there either. What has no sign of its own
 * stays as it is.
 */
export function withoutLift(text: string, tag: 'SUP' | 'SUB'): string {
  const signs = tag === 'SUP' ? raisedSigns : loweredSigns;
  return [...text].every((letter) => signs.has(letter)) ? [...text].map((letter) => signs.get(letter)).join('') : text;
}

/** Whether an operand of a fraction needs brackets around it in one line. */
const isSum = (text: string) => /[\p{L}\p{N})\s][+\-−±/·×]/u.test(text.trim());

/**
 * Formulas become words in one line: raised and lowered letters are kept, a fraction gets its
 * stroke. Copies of a formula for the eye or for other programs go.
 */
export function readFormulas(root: Element): void {
  for (const math of [...root.querySelectorAll('math')]) {
    if (!root.contains(math)) continue;
    const line = root.ownerDocument.createElement('span');
    line.append(...inLine(math));
    let frame: Element = math;
    for (let outer = math.closest(frames); outer && root.contains(outer); outer = outer.parentElement?.closest(frames) ?? null) frame = outer;
    frame.replaceWith(line);
  }
}

function inLine(element: Element): (Element | string)[] {
  const parts = [...element.children];
  const part = (at: number) => (parts[at] ? inLine(parts[at] as Element) : []);
  const lifted = (tag: string, at: number) => {
    const mark = element.ownerDocument.createElement(tag);
    mark.append(...part(at));
    return mark;
  };
  const words = (at: number) => parts[at]?.textContent ?? '';
  const operand = (at: number) => (isSum(words(at)) ? ['(', ...part(at), ')'] : part(at));
  switch (element.localName) {
    case 'annotation':
    case 'annotation-xml':
      return [];
    case 'mover':
      // An accent over a letter is no power.
      if (/^[^\p{L}\p{N}]$/u.test(words(1).trim())) return [...part(0), ...part(1)];
      return [...part(0), lifted('sup', 1)];
    case 'msup':
      return [...part(0), lifted('sup', 1)];
    case 'msub':
    case 'munder':
      return [...part(0), lifted('sub', 1)];
    case 'msubsup':
    case 'munderover':
      return [...part(0), lifted('sub', 1), lifted('sup', 2)];
    case 'mfrac':
      return [...operand(0), '/', ...operand(1)];
    case 'msqrt':
      return ['√', ...(isSum(element.textContent ?? '') ? ['(', ...parts.flatMap(inLine), ')'] : parts.flatMap(inLine))];
    case 'mroot':
      return [lifted('sup', 1), '√', ...operand(0)];
    case 'mfenced':
      return ['(', ...parts.flatMap((inner, at) => (at > 0 ? [', ', ...inLine(inner)] : inLine(inner))), ')'];
    default:
      return parts.length > 0 ? parts.flatMap(inLine) : [(element.textContent ?? '').replace(/[\u2061-\u2064]/g, '').trim()];
  }
}
