/** A formula as it is drawn, whatever wrote it: HTML's MathML and Word's own are read into it. */
export type Formula =
  | string
  | Formula[]
  | { base: Formula; sub?: Formula; sup?: Formula }
  | { above: Formula; below: Formula }
  | { root: Formula; degree?: Formula }
  | { open: string; close: string; between: string; parts: Formula[] };

/** Words in one line, of which some are raised or lowered. */
export type FormulaLine = (string | { lift: 'sup' | 'sub'; inside: FormulaLine })[];

/** A formula in one line: raised and lowered letters are kept, a fraction gets its stroke. */
export function formulaLine(formula: Formula): FormulaLine {
  if (typeof formula === 'string') return formula ? [formula] : [];
  if (Array.isArray(formula)) return formula.flatMap(formulaLine);
  if ('base' in formula) return [...formulaLine(formula.base), ...lifted('sub', formula.sub), ...lifted('sup', formula.sup)];
  if ('above' in formula) return [...operand(formula.above), '/', ...operand(formula.below)];
  if ('root' in formula) return [...lifted('sup', formula.degree), '√', ...operand(formula.root)];
  const { open, close, between, parts } = formula;
  return [open, ...parts.flatMap((part, at) => (at > 0 ? [between, ...formulaLine(part)] : formulaLine(part))), close];
}

function lifted(lift: 'sup' | 'sub', formula: Formula = ''): FormulaLine {
  const inside = formulaLine(formula);
  return inside.length > 0 ? [{ lift, inside }] : [];
}

/** In one line a sum needs brackets that its place above or below a stroke said. */
function operand(formula: Formula): FormulaLine {
  const line = formulaLine(formula);
  const words = line.map((piece) => (typeof piece === 'string' ? piece : 'x')).join('');
  return /[\p{L}\p{N})\]\s][+\-−–±/·×]/u.test(words.trim()) ? ['(', ...line, ')'] : line;
}
