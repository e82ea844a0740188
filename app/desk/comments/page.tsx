import { Decide } from '@/components/comment/decide.client';
import { QueueItem, Reasons } from '@/components/comment/queue-item';
import { QueueKeys } from '@/components/comment/queue-keys.client';
import { DeskForm } from '@/components/desk/form.client';
import { Pager, page } from '@/components/desk/pager';
import { decideComments, undoDecisions } from '@/lib/comments/actions';
import { listLastDecisions, listQueue } from '@/lib/comments/desk-queries';
import { queues } from '@/lib/comments/input';
import { isLocale, languageNames, locales } from '@/lib/locales';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { one, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { strings, translator } from '@/lib/site/messages';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'comments')('desk.title') };
}

export default async function CommentQueues({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('comments.moderate');
  const search = await searchParams;
  const queue = queues.find((name) => name === one(search.queue)) ?? 'held';
  const given = one(search.language) ?? '';
  const language = isLocale(given) ? given : undefined;
  const after = rowNumber(search.after);
  const [rows, settings] = await Promise.all([listQueue(actor, { queue, language, after }), getSettings()]);
  const { shown, last } = page(rows);
  const decisions = await listLastDecisions(shown.map((row) => row.id));
  const t = translator(locale, 'comments');
  const words = strings(locale, 'comments').desk;
  const address = (name: string, one?: string) => `/desk/comments?queue=${name}${one ? `&language=${one}` : ''}`;
  return (
    <>
      <h1>{t('desk.title')}</h1>
      <nav className="desk-tabs" aria-label={t('desk.title')}>
        {queues.map((name) => (
          <a key={name} href={address(name, language)} aria-current={name === queue ? 'page' : undefined}>
            {t(`desk.queues.${name}`)}
          </a>
        ))}
      </nav>
      <nav className="desk-tabs" aria-label={t('desk.language')}>
        <a href={address(queue)} aria-current={language ? undefined : 'page'}>
          {t('desk.all')}
        </a>
        {locales.map((name) => (
          <a key={name} href={address(queue, name)} aria-current={name === language ? 'page' : undefined}>
            {languageNames[name]}
          </a>
        ))}
      </nav>
      {shown.length === 0 ? (
        <p className="desk-soft">{t('desk.empty')}</p>
      ) : (
        <>
          <QueueKeys />
          <p className="desk-hint">{t('desk.keys')}</p>
          <ul className="desk-list">
            {shown.map((row) => (
              <QueueItem key={row.id} row={row} queue={queue} locale={locale} zone={settings.zone} decision={decisions.get(row.id)} />
            ))}
          </ul>
          <DeskForm
            id="selected"
            action={decideComments}
            undo={undoDecisions}
            done={words.done}
            hidden={{ from: queue }}
            className="desk-row"
            label={words.select}
          >
            <b>{t('desk.chosen')}</b>
            <Reasons locale={locale} />
            <Decide words={words} all />
          </DeskForm>
        </>
      )}
      <Pager path="/desk/comments" next={last && { queue, language, after: last.id }} isFirst={!after} locale={locale} />
    </>
  );
}
