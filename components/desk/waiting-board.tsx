import { listLook } from '@/components/desk/look';
import type { DashboardCounts, Troubles, WaitingTranslation } from '@/lib/dashboard/waiting';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { formatWhen, When } from './when';

type Properties = { waiting: DashboardCounts; behind: WaitingTranslation[]; troubles: Troubles | null; locale: Locale; zone: string };

/** Nights in a row without a backup from which it is said. */
const toldFrom = 2;

const nameOf = (locale: string) => (isLocale(locale) ? languageNames[locale] : locale);

/** What waits for someone, which translations are behind, and what failed. */
export function WaitingBoard({ waiting, behind, troubles, locale, zone }: Properties) {
  const t = translator(locale, 'paper');
  const desk = translator(locale, 'desk');
  const { comments, typos, messages } = waiting;
  const since = (at: Date | null) => at && <span className="m-0 text-sm text-soft">{t('today.oldest', { when: formatWhen(at, locale, zone) })}</span>;
  return (
    <>
      {troubles !== null && (troubles.stale > 0 || troubles.lettersFailed > 0 || troubles.backupsFailed >= toldFrom) && (
        <section>
          <h2>{t('today.troubles')}</h2>
          <ul className={listLook} data-part="desk-list">
            {troubles.staleSince && <li>{t('today.staleFor', { count: troubles.stale, when: formatWhen(troubles.staleSince, locale, zone) })}</li>}
            {troubles.backupsFailed >= toldFrom && <li>{t('today.backupsFailed', { count: troubles.backupsFailed })}</li>}
            {troubles.lettersFailed > 0 && (
              <li>
                <a href="/desk/log?action=mail.failed">{t('today.mailFailed', { count: troubles.lettersFailed })}</a>
              </li>
            )}
          </ul>
        </section>
      )}
      {(comments || typos !== null || messages) && (
        <section>
          <h2>{t('today.waiting')}</h2>
          <ul className={listLook} data-part="desk-list">
            {comments && (
              <li>
                <a href="/desk/comments">{t('today.comments', { count: comments.held })}</a> {since(comments.oldest)}
              </li>
            )}
            {comments && comments.appeals > 0 && (
              <li>
                <a href="/desk/comments?queue=appealed">{t('today.appeals', { count: comments.appeals })}</a>
              </li>
            )}
            {typos !== null && (
              <li>
                <a href="/desk/typos">{t('today.typos', { count: typos })}</a>
              </li>
            )}
            {messages && (
              <li>
                <a href="/desk/messages">{t('today.messages', { count: messages.open })}</a> {since(messages.oldest)}
              </li>
            )}
          </ul>
        </section>
      )}
      {behind.length > 0 && (
        <section>
          <h2>{t('today.behindTitle')}</h2>
          <ul className={listLook} data-part="desk-list">
            {behind.map((translation) => (
              <li key={translation.articleId}>
                <a href={`/desk/articles/${translation.articleId}`} lang={isLocale(translation.locale) ? languageTags[translation.locale] : undefined}>
                  {translation.headline || desk('today.noHeadline')}
                </a>{' '}
                <span className="m-0 text-sm text-soft">
                  {nameOf(translation.sourceLocale)} → {nameOf(translation.locale)} · <When at={translation.revisedAt} locale={locale} zone={zone} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
