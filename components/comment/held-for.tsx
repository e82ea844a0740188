import { ruleNames } from '@/lib/comments/comment/held';
import type { QueueRow } from '@/lib/comments/moderating/desk-queries';
import { rulePage } from '@/lib/comments/rules/rule-page';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Props = { row: Pick<QueueRow, 'id' | 'language' | 'heldFor'>; locale: Locale; rules: boolean };

/**
 * The rules that held a comment with what each found, each leading to where it is set for whoever
 * may set it.
 */
export function HoldReasons({ row, locale, rules }: Props) {
  const t = translator(locale, 'comments');
  const m = translator(locale, 'moderating');
  const reasons = row.heldFor.flatMap(({ rule, marks }) => ruleNames.filter((name) => name === rule).map((name) => ({ name, marks })));
  return (
    <p className="m-0 text-sm text-soft">
      {m('waitsFor')}
      {reasons.map(({ name, marks }, at) => {
        const page = rulePage(name, row);
        const mayRead = page !== null && (rules || !page.startsWith('/desk/comments/rules/'));
        return (
          <span key={name}>
            {at > 0 && m('nextRule')}
            {mayRead ? (
              <a href={page} title={m('ruleOf')}>
                {t(`rules.${name}`)}
              </a>
            ) : (
              t(`rules.${name}`)
            )}
            {marks.length > 0 && m('marked', { marks: marks.map((mark) => `\u2068${mark}\u2069`).join(m('nextMark')) })}
          </span>
        );
      })}
    </p>
  );
}
