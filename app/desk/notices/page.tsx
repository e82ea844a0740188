import { listLook, tabsLook, tagLook, topLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { DeskPager, page } from '@/components/desk/pager';
import { When } from '@/components/desk/when';
import { langOf } from '@/components/publishing/story-panel';
import { translator } from '@/lib/ground/messages';
import { readNotices } from '@/lib/notices/actions';
import { countUnread } from '@/lib/notices/queries';
import { listNotices } from '@/lib/notices/reading/list-notices';
import { noticeText } from '@/lib/notices/reading/notice-text';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'notices')('title') };
}

export default async function Notices({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('desk.enter');
  const query = await searchParams;
  const unread = query.show === 'unread';
  const before = rowNumber(query.before);
  const [rows, { zone }, count] = await Promise.all([listNotices(actor, { unread, before, desk: locale }), getSettings(), countUnread(actor.id)]);
  const { shown, last } = page(rows);
  const newest = shown[0]?.id;
  const t = translator(locale, 'notices');
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <h1>{t('title')}</h1>
        {count > 0 && newest !== undefined && (
          <OneButton action={readNotices} done={t('wereRead')} fields={{ read: 'true', ...(before ? {} : { upTo: newest }) }} pressedBy="r">
            {t('readAll')}
          </OneButton>
        )}
      </div>
      <p>
        {t('lead')} <a href="/desk/account#notices">{t('mail.title')}</a>
      </p>
      <nav className={tabsLook} aria-label={t('title')}>
        <a href="/desk/notices" aria-current={unread ? undefined : 'page'}>
          {t('all')}
        </a>
        <a href="/desk/notices?show=unread" aria-current={unread ? 'page' : undefined}>
          {t('unread')}
        </a>
      </nav>
      {shown.length === 0 && <p>{t(unread ? 'noneUnread' : 'none')}</p>}
      <ul className={listLook} data-part="desk-list">
        {shown.map((row) => (
          <li key={row.id} data-unread={!row.isRead}>
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {row.headline === null ? (
                <span className="text-soft">{t('closed')}</span>
              ) : (
                <a className={row.isRead ? '' : 'font-semibold'} href={row.place} lang={langOf(row.locale)}>
                  {row.headline || t('noHeadline')}
                </a>
              )}
              {!row.isRead && (
                <span className={tagLook} data-part="desk-mark">
                  {t('isNew')}
                </span>
              )}
              <OneButton
                action={readNotices}
                undo={readNotices}
                done={t(row.isRead ? 'wasUnread' : 'wasRead')}
                fields={{ id: row.id, read: String(!row.isRead) }}
                about={row.headline ?? undefined}
              >
                {t(row.isRead ? 'unreadAgain' : 'read')}
              </OneButton>
            </div>
            <p className="m-0 text-sm text-soft">
              {noticeText(row, locale)} · <When at={row.createdAt} locale={locale} zone={zone} />
            </p>
            {row.note && <p className="my-1 max-w-[68ch] border-s-2 border-line ps-3 whitespace-pre-wrap [overflow-wrap:anywhere]">{row.note}</p>}
          </li>
        ))}
      </ul>
      <DeskPager
        path={unread ? '/desk/notices?show=unread' : '/desk/notices'}
        isFirst={!before}
        next={last && { show: unread ? 'unread' : undefined, before: last.id }}
        locale={locale}
      />
    </>
  );
}
