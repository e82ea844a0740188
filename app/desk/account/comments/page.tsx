import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { formLook, listLook, noteLook, quietLinkLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { formatWhen, When } from '@/components/desk/when';
import { askErasure, keepAccount } from '@/lib/comments/authors/account-actions';
import { getErasure } from '@/lib/comments/authors/erase-account';
import { listOwn } from '@/lib/comments/authors/own-queries';
import { renderMarkdown } from '@/lib/comments/comment/markdown';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { getAccount } from '@/lib/people/queries';
import { rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'commenter')('mine.title') };
}

/**
 * A reader's own comments with what became of them, their data to take along, and how to have it
 * erased.
 */
export default async function OwnComments({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('account.manage');
  const before = rowNumber((await searchParams).before);
  const [rows, account, erasure, settings] = await Promise.all([listOwn(actor.id, locale, before), getAccount(actor.id), getErasure(actor.id), getSettings()]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'commenter');
  const words = strings(locale, 'commenter').mine;
  return (
    <>
      <h1>{t('mine.title')}</h1>
      <p className="text-sm text-soft">{t('mine.lead')}</p>
      {erasure && (
        <DeskForm action={keepAccount} done={words.kept} className={`${formLook} max-w-225`}>
          <p className={noteLook} data-part="desk-note" role="status">
            {t(`mine.asked.${erasure.what}`, { when: formatWhen(erasure.dueAt, locale, settings.zone) })}
          </p>
          <Submit>{t('mine.keep')}</Submit>
        </DeskForm>
      )}
      {shown.length === 0 && <p>{t('mine.empty')}</p>}
      <ul className={listLook} data-part="desk-list">
        {shown.map((row) => (
          <OwnComment key={row.id} row={row} locale={locale} zone={settings.zone} />
        ))}
      </ul>
      <DeskPager path="/desk/account/comments" next={last ? { before: last.id } : null} isFirst={before === undefined} locale={locale} />

      <h2>{t('export.title')}</h2>
      <div className={formLook}>
        <p className="m-0 text-sm text-soft">{t('export.hintAll')}</p>
        <p className="flex flex-wrap items-center gap-3">
          <a className={quietLinkLook} href="/desk/account/comments/export?format=json" download>
            {t('export.json')}
          </a>
          <a className={quietLinkLook} href="/desk/account/comments/export?format=csv" download>
            {t('export.csv')}
          </a>
        </p>
      </div>

      {erasure === null && (
        <>
          <h2>{t('mine.eraseComments')}</h2>
          <DeskForm action={askErasure} done={words.erasureAsked} hidden={{ what: 'comments' }} label={words.eraseComments}>
            <p className="m-0 text-sm text-soft">{t('mine.eraseCommentsText')}</p>
            <Submit quiet>{t('mine.eraseComments')}</Submit>
          </DeskForm>
        </>
      )}
      {erasure?.what !== 'account' &&
        (actor.role === 'reader' ? (
          <>
            <h2>{t('mine.eraseAccount')}</h2>
            <DeskForm action={askErasure} done={words.erasureAsked} hidden={{ what: 'account' }} label={words.eraseAccount}>
              <p className="m-0 text-sm text-soft">{t('mine.eraseAccountText')}</p>
              {account?.hasPassword && (
                <Field name="present" type="password" label={t('mine.password')} autoComplete="current-password" required maxLength={200} />
              )}
              <Submit quiet>{t('mine.eraseAccount')}</Submit>
            </DeskForm>
          </>
        ) : (
          <p className="m-0 text-sm text-soft">{t('mine.staff')}</p>
        ))}
    </>
  );
}

type OwnProps = { row: Awaited<ReturnType<typeof listOwn>>[number]; locale: Locale; zone: string };

function OwnComment({ row, locale, zone }: OwnProps) {
  const t = translator(locale, 'commenter');
  const c = translator(locale, 'comments');
  return (
    <li id={`c-${row.id}`}>
      <div>
        <b>{c(`status.${row.status}`)}</b>{' '}
        <span className="m-0 text-sm text-soft">
          <When at={row.createdAt} locale={locale} zone={zone} />
        </span>{' '}
        {row.place ? (
          <a href={row.status === 'approved' ? `/${row.place.locale}/comments/at/${row.id}` : `/${row.place.locale}/news/${row.place.slug}`}>
            {t('mine.on', { title: row.place.headline })}
          </a>
        ) : (
          <span className="m-0 text-sm text-soft">{t('mine.gone')}</span>
        )}
        <div lang={isLocale(row.language) ? languageTags[row.language] : undefined} dir={row.dir}>
          {renderMarkdown(row.text)}
        </div>
        {row.eraseAt && <p className="m-0 text-sm text-soft">{t('mine.erasing', { when: formatWhen(row.eraseAt, locale, zone) })}</p>}
        <p>
          <a href={`/${locale}/comments/${row.token}`}>{t('mine.receipt')}</a>
        </p>
      </div>
    </li>
  );
}
