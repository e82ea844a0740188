import { Extension, InputRule, textInputRule } from '@tiptap/core';

type Pair = readonly [open: string, close: string];
const pairs: Record<string, { outer: Pair; inner: Pair }> = {
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  zh: { outer: ['“', '”'], inner: ['‘', '’'] },
};
const beforeOpening = /(^|[\s([{\u00a0«„“‘—–-])$/u;
const apostrophe = '’';

const isOpen = (before: string, [open, close]: Pair) => before.lastIndexOf(open) > before.lastIndexOf(close);

/**
 * What a typewriter's quotation mark becomes after these words of its block. Chinese has no spaces to tell an opening mark by, so there
 * the one that is open is closed; Russian marks inside others are „“; between letters ' is an apostrophe everywhere.
 */
export function quoteFor(before: string, typed: '"' | "'", locale: string): string {
  const { outer, inner } = pairs[locale] ?? { outer: ['“', '”'] as const, inner: ['‘', '’'] as const };
  if (typed === "'") {
    if (/[\p{Script=Latin}\p{Script=Cyrillic}\d]$/u.test(before) && !isOpen(before, inner)) return apostrophe;
    if (locale === 'ru') return apostrophe;
    if (locale === 'zh') return isOpen(before, inner) ? inner[1] : inner[0];
    return beforeOpening.test(before) ? inner[0] : inner[1];
  }
  if (locale === 'zh') return isOpen(before, outer) ? outer[1] : outer[0];
  const opens = beforeOpening.test(before);
  if (locale !== 'ru') return opens ? outer[0] : outer[1];
  if (opens && !before.endsWith('“')) return isOpen(before, outer) ? inner[0] : outer[0];
  // „ is closed by the sign that opens an English quotation.
  return before.lastIndexOf('„') > Math.max(before.lastIndexOf('“'), before.lastIndexOf('«')) ? inner[1] : outer[1];
}

/** Quotation marks, apostrophes and dashes of the language, as they are typed; undo gives back what was typed. */
export const typography = (locale: string) =>
  Extension.create({
    name: 'typography',
    addInputRules: () => [
      new InputRule({
        find: /["']$/,
        handler: ({ state, range, match }) => {
          const $from = state.doc.resolve(range.from);
          const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
          state.tr.insertText(quoteFor(before, match[0] === '"' ? '"' : "'", locale), range.from, range.to);
        },
      }),
      textInputRule({ find: /\.\.\.$/, replace: locale === 'zh' ? '……' : '…' }),
      locale === 'ru'
        ? new InputRule({ find: / (--|—) $/, handler: ({ state, range }) => void state.tr.insertText('\u00a0— ', range.from, range.to) })
        : textInputRule({ find: /--$/, replace: locale === 'zh' ? '——' : '—' }),
      ...(locale === 'zh' ? [textInputRule({ find: /<<$/, replace: '《' }), textInputRule({ find: />>$/, replace: '》' })] : []),
    ],
  });
