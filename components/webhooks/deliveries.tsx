import { listLook, tagLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import type { WebhookEvent } from '@/lib/ground/webhook-events';
import { sendAgain } from '@/lib/webhooks/actions';
import type { listDeliveries } from '@/lib/webhooks/queries';

type Delivery = Awaited<ReturnType<typeof listDeliveries>>[number];

/** What was sent, the newest first: whether it arrived, and why not. */
export function Deliveries({ rows, locale, zone }: { rows: Delivery[]; locale: Locale; zone: string }) {
  const t = translator(locale, 'webhooks');
  const words = strings(locale, 'webhooks');
  const why = (problem: string) => (Object.hasOwn(words.problem, problem) ? words.problem[problem as keyof typeof words.problem] : words.problem.broken);
  return (
    <ul className={listLook} data-part="desk-list">
      {rows.map((row) => {
        const { article, comment, waiting, hours = 0 } = row.subject;
        const about =
          waiting !== undefined
            ? t('waitingComments', { waiting, hours })
            : comment === undefined
              ? t('article', { id: String(article) })
              : t('comment', { id: String(comment) });
        const title = `${words.event[row.event as WebhookEvent] ?? row.event}: ${about}`;
        return (
          <li key={row.id} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 flex-[1_1_20rem]">
              {title} → <b>{row.name}</b>{' '}
              <span className={tagLook} data-part="desk-mark">
                {words.state[row.state as keyof typeof words.state] ?? row.state}
              </span>
              <br />
              <span className="text-sm text-soft">
                <When at={row.createdAt} locale={locale} zone={zone} />
                {row.attempts > 0 && ` · ${t('tries', { count: row.attempts })}`}
                {row.lastStatus !== null && ` · ${t('answered', { status: row.lastStatus })}`}
                {row.lastProblem !== '' && ` · ${why(row.lastProblem)}`}
                {row.state === 'waiting' && row.attempts > 0 && (
                  <>
                    {' · '}
                    {t('next')} <When at={row.dueAt} locale={locale} zone={zone} />
                  </>
                )}
              </span>
            </span>
            {row.state !== 'waiting' && row.removedAt === null && (
              <OneButton action={sendAgain} done={words.againDone} fields={{ id: row.id }} about={title}>
                {t('again')}
              </OneButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
