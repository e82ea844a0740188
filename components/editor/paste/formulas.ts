import { type Formula, type FormulaLine, formulaLine } from '@/lib/exchange/formula-line';

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

/**
 * Formulas become words in one line. Copies of a formula for the eye or for other programs go.
 */
export function readFormulas(root: Element): void {
  for (const math of [...root.querySelectorAll('math')]) {
    if (!root.contains(math)) continue;
    const line = root.ownerDocument.createElement('span');
    line.append(...nodesOf(formulaLine(formulaOf(math)), root.ownerDocument));
    let frame: Element = math;
    for (let outer = math.closest(frames); outer && root.contains(outer); outer = outer.parentElement?.closest(frames) ?? null) frame = outer;
    frame.replaceWith(line);
  }
}

function nodesOf(line: FormulaLine, made: Document): (Element | string)[] {
  return line.map((piece) => {
    if (typeof piece === 'string') return piece;
    const mark = made.createElement(piece.lift);
    mark.append(...nodesOf(piece.inside, made));
    return mark;
  });
}

function formulaOf(element: Element): Formula {
  const children = [...element.children];
  const parts = children.map(formulaOf);
  const [first = '', second = '', third = ''] = parts;
  switch (element.localName) {
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mover':
      // An accent over a letter is no power.
      if (/^[^\p{L}\p{N}]$/u.test(children[1]?.textContent?.trim() ?? '')) return [first, second];
      return { base: first, sup: second };
    case 'msup':
      return { base: first, sup: second };
    case 'msub':
    case 'munder':
      return { base: first, sub: second };
    case 'msubsup':
    case 'munderover':
      return { base: first, sub: second, sup: third };
    case 'mfrac':
      return { above: first, below: second };
    case 'msqrt':
      return { root: parts };
    case 'mroot':
      return { root: first, degree: second };
    case 'mfenced':
      return { open: element.getAttribute('open') ?? '(', close: element.getAttribute('close') ?? ')', between: ', ', parts };
    default:
      return parts.length > 0 ? parts : (element.textContent ?? '').replace(/[\u2061-\u2064]/g, '').trim();
  }
}
