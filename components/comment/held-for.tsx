import type { QueueRow } from '@/lib/comments/desk-queries';
import { rulePage } from '@/lib/comments/rule-page';
import { ruleNames } from '@/lib/comments/rules/held';
import type { Locale } from '@/lib/locales';
import { translator } from '@/lib/site/messages';

type Props = { row: Pick<QueueRow, 'id' | 'language' | 'heldFor'>; locale: Locale; rules: boolean };

/** The rules that held a comment, each leading to where it is set for whoever may set it. */
export function HeldFor({ row, locale, rules }: Props) {
  const t = translator(locale, 'comments');
  const m = translator(locale, 'moderating');
  const names = row.heldFor.flatMap((one) => ruleNames.filter((name) => name === one.rule));
  return (
    <p className="desk-soft">
      {m('waitsFor')}
      {names.map((name, at) => {
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
          </span>
        );
      })}
    </p>
  );
}
