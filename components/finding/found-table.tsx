import { tagLook } from '@/components/desk/look';
import { When } from '@/components/desk/when';
import { langOf } from '@/components/publishing/story-panel';
import type { ArticleFound } from '@/lib/finding/queries';
import { isLocale, type Locale, languageNames } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Props = { rows: ArticleFound[]; sections: Map<string | number, string>; locale: Locale; zone: string };

/**
 * The articles that were found, each with its box for what is done with many, what it is and when
 * it last changed.
 */
export function FoundTable({ rows, sections, locale, zone }: Props) {
  const t = translator(locale, 'editor');
  const f = translator(locale, 'finding');
  return (
    <div className="relative overflow-x-auto">
      <table data-lines="">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('list.headline')}</th>
            <th scope="col">{t('list.language')}</th>
            <th scope="col">{t('list.status')}</th>
            <th scope="col">{t('list.section')}</th>
            <th scope="col">{t('list.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <input type="checkbox" form="many" name="ids" value={row.id} aria-label={f('many.choose', { name: row.headline || `#${row.id}` })} />
              </td>
              <td data-lines="own">
                <a href={`/desk/articles/${row.id}`} lang={langOf(row.locale)}>
                  {row.headline || t('list.noHeadline')}
                </a>
                {row.owner && <p className="m-0 text-sm text-soft">{row.owner}</p>}
              </td>
              <td>{isLocale(row.locale) ? languageNames[row.locale] : row.locale}</td>
              <td>
                <span className={tagLook} data-part="desk-mark">
                  {t(`status.${row.status}`)}
                </span>{' '}
                {row.isChanged && <span className="m-0 text-sm text-soft">{t('list.unpublished')}</span>}
              </td>
              <td className="zh:whitespace-nowrap">{sections.get(row.sectionId)}</td>
              <td>
                <When at={row.at} locale={locale} zone={zone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
