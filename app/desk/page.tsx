import { redirect } from 'next/navigation';
import { LogList } from '@/components/desk/log-list';
import { linkLook, listLook, tagLook, topLook, urgentLook } from '@/components/desk/look';
import { WaitingBoard } from '@/components/desk/waiting-board';
import { When } from '@/components/desk/when';
import { FoundCopies } from '@/components/editor/found-copies.client';
import { listStoryFigures } from '@/lib/dashboard/figures';
import { listDue, listInReview } from '@/lib/dashboard/queries';
import { getTroubles, getWaiting, listBehind } from '@/lib/dashboard/waiting';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { listLog } from '@/lib/log/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { currentActor } from '@/lib/people/session';
import { followerState } from '@/lib/publishing/follower-state';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('today.title') };
}

const langOf = (locale: string) => (isLocale(locale) ? languageTags[locale] : undefined);

export default async function Today() {
  const reader = await currentActor();
  if (reader.kind === 'person' && reader.role === 'reader') redirect('/desk/account');
  const { actor, locale } = await deskPage('desk.enter');
  const t = translator(locale, 'desk');
  const sees = { articles: can(actor, 'articles.list'), log: can(actor, 'log.read'), settings: can(actor, 'settings.manage') };
  const [settings, due, review, reads, log, waiting, behind, troubles] = await Promise.all([
    getSettings(),
    sees.articles ? listDue(actor) : [],
    sees.articles ? listInReview(actor) : [],
    sees.articles ? listStoryFigures(locale, 7, 10) : [],
    sees.log ? listLog({ reader: actor }, 12) : [],
    getWaiting(actor),
    sees.articles ? listBehind(actor) : [],
    sees.settings ? getTroubles(followerState().applied) : null,
  ]);
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <h1>{t('today.title')}</h1>
        {can(actor, 'articles.create') && (
          <a className={linkLook} href="/desk/articles/new" data-key="w" data-key-label={t('today.write')}>
            {t('today.write')}
          </a>
        )}
      </div>
      {sees.articles && (
        <FoundCopies words={{ title: t('today.leftTitle'), text: t('today.leftText'), drop: t('today.leftDrop'), noHeadline: t('today.noHeadline') }} />
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,21.25rem),1fr))] gap-x-10 gap-y-2">
        <WaitingBoard waiting={waiting} behind={behind} troubles={troubles} locale={locale} zone={settings.zone} />
        {sees.articles && <DueList due={due} locale={locale} zone={settings.zone} />}
        {sees.articles && (
          <section>
            <h2>{t('today.review')}</h2>
            {review.length === 0 && <p className="m-0 text-sm text-soft">{t('today.reviewNone')}</p>}
            <ul className={listLook} data-part="desk-list">
              {review.map((review) => (
                <li key={review.id}>
                  <a href={`/desk/articles/${review.id}`} lang={langOf(review.locale)}>
                    {review.headline || t('today.noHeadline')}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {sees.articles && <ReadList reads={reads} locale={locale} />}
      </div>
      {sees.log && (
        <section>
          <h2>{t('today.log')}</h2>
          <LogList rows={log} locale={locale} zone={settings.zone} />
        </section>
      )}
    </>
  );
}

type DueProps = { due: Awaited<ReturnType<typeof listDue>>; locale: Locale; zone: string };

function DueList({ due, locale, zone }: DueProps) {
  const t = translator(locale, 'desk');
  return (
    <section>
      <h2>{t('today.due')}</h2>
      {due.length === 0 && <p className="m-0 text-sm text-soft">{t('today.dueNone')}</p>}
      <ul className={listLook} data-part="desk-list">
        {due.map((task) => (
          <li key={`${task.kind}${task.id}`}>
            <a href={`/desk/articles/${task.id}`} lang={langOf(task.locale)}>
              {task.headline || t('today.noHeadline')}
            </a>{' '}
            <span className="m-0 text-sm text-soft">
              {t(`today.${task.kind}`)} <When at={task.at} locale={locale} zone={zone} />
            </span>{' '}
            {task.isLate && (
              <span className={`${tagLook} ${urgentLook}`} data-part="desk-mark">
                {t('today.late')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReadList({ reads, locale }: { reads: Awaited<ReturnType<typeof listStoryFigures>>; locale: Locale }) {
  const t = translator(locale, 'desk');
  return (
    <section>
      <h2>{t('today.reads')}</h2>
      {reads.length === 0 && <p className="m-0 text-sm text-soft">{t('today.readsNone')}</p>}
      <ol className={listLook} data-part="desk-list">
        {reads.map((read) => (
          <li key={read.storyId}>
            <a href={`/desk/figures?story=${read.storyId}`} lang={read.locale ? langOf(read.locale) : undefined}>
              {read.headline || `#${read.storyId}`}
            </a>{' '}
            <span className="m-0 text-sm text-soft">{t('today.readers', { count: read.count })}</span>
          </li>
        ))}
      </ol>
      <p>
        <a href="/desk/figures">{translator(locale, 'paper')('today.figures')}</a>
      </p>
    </section>
  );
}
