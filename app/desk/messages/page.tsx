import { listLook, tabsLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { When } from '@/components/desk/when';
import { listMessages, type MessageState } from '@/lib/contact/desk-queries';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('messages.title') };
}

const states: MessageState[] = ['open', 'answered', 'archived'];

export default async function Messages({ searchParams }: { searchParams: Search }) {
  const { locale } = await deskPage('messages.answer');
  const search = await searchParams;
  const state = states.find((name) => name === firstValue(search.state)) ?? 'open';
  const before = rowNumber(search.before);
  const [rows, settings] = await Promise.all([listMessages({ state, before }), getSettings()]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'desk');
  return (
    <>
      <h1>{t('messages.title')}</h1>
      <nav className={tabsLook} aria-label={t('messages.title')}>
        {states.map((name) => (
          <a key={name} href={`/desk/messages?state=${name}`} aria-current={name === state ? 'page' : undefined}>
            {t(`messages.${name}`)}
          </a>
        ))}
      </nav>
      {shown.length === 0 ? (
        <p className="m-0 text-sm text-soft">{t('list.empty')}</p>
      ) : (
        <ul className={listLook} data-part="desk-list">
          {shown.map((row) => (
            <li key={row.id}>
              <a href={`/desk/messages/${row.id}`}>{row.subject}</a>
              <br />
              <span className="m-0 text-sm text-soft">
                {row.name} · <When at={row.createdAt} locale={locale} zone={settings.zone} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <DeskPager path={`/desk/messages`} next={last && { state, before: last.id }} isFirst={!before} locale={locale} />
    </>
  );
}
