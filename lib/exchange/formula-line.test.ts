import { expect, test } from 'vitest';
import { type Formula, type FormulaLine, formulaLine } from './formula-line';

const written = (line: FormulaLine): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : `${piece.lift === 'sup' ? '^' : '_'}{${written(piece.inside)}}`)).join('');

test.each<[Formula, string]>([
  [['a', '+', 'b'], 'a+b'],
  [{ base: 'x', sup: '2' }, 'x^{2}'],
  [{ base: 'x', sub: 'i', sup: '2' }, 'x_{i}^{2}'],
  [{ base: 'x', sup: { base: 'a', sub: 'b' } }, 'x^{a_{b}}'],
  [{ base: 'x', sup: '' }, 'x'],
  [{ above: '1', below: '2' }, '1/2'],
  [{ above: ['a', '+', 'b'], below: 'c' }, '(a+b)/c'],
  [{ above: 'a + b', below: 'c' }, '(a + b)/c'],
  [{ above: { above: '1', below: '2' }, below: 'c' }, '(1/2)/c'],
  [{ above: [{ base: 'x', sup: '2' }, '−', '1'], below: '−2' }, '(x^{2}−1)/−2'],
  [{ above: { base: '10', sup: '−6' }, below: 's' }, '10^{−6}/s'],
  [{ root: '2' }, '√2'],
  [{ root: ['a', '+', 'b'], degree: '3' }, '^{3}√(a+b)'],
  [{ open: '[', close: ')', between: ', ', parts: ['0', ['1', '+', 'n']] }, '[0, 1+n)'],
])('%j is written %s', (formula, line) => expect(written(formulaLine(formula))).toBe(line));
