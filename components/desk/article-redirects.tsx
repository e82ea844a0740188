import { articlePath } from '@/lib/articles/content/path';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { Redirect } from '@/lib/redirects/queries';
import { When } from './when';

/** Former addresses of articles. */
export function ArticleRedirects({ rows, locale, zone }: { rows: Redirect[]; locale: Locale; zone: string }) {
  const t = translator(locale, 'desk');
  return (
    <div className="relative overflow-x-auto">
      <table data-lines="">
        <thead>
          <tr>
            <th scope="col">{t('redirects.from')}</th>
            <th scope="col">{t('redirects.to')}</th>
            <th scope="col">{t('redirects.since')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.locale + row.slug}>
              <td data-lines="own">
                <code>{articlePath(row)}</code>
              </td>
              <td>
                <a href={`/desk/articles/${row.articleId}`}>{row.headline || row.to}</a>
                <br />
                <code className="m-0 text-sm text-soft">{articlePath({ ...row, slug: row.to })}</code>
              </td>
              <td>
                <When at={row.createdAt} locale={locale} zone={zone} dateOnly />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
