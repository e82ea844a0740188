import { readingMinutes } from '@/lib/articles/body/words';
import type { Article } from '@/lib/articles/reading/queries';
import { clockIn, dayIn, formatDate, zoneName } from '@/lib/ground/clock';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** Who, where, when: both dates with their zone, and how long it takes to read. */
export function Dateline({ article, locale }: { article: Article; locale: Locale }) {
  const t = translator(locale, 'article');
  const { publishedAt, revisedAt, zone } = article;
  const revised = revisedAt && revisedAt.getTime() - publishedAt.getTime() > 60_000 ? revisedAt : null;
  return (
    <div className="meta">
      {article.people.length > 0 && (
        <p className="by">
          {t('by')}{' '}
          {article.people.map((one, at) => (
            <span key={one.slug}>
              {at > 0 && ', '}
              <a href={`/${locale}/people/${one.slug}`} rel="author">
                {localized(one.name, locale)}
              </a>
            </span>
          ))}
        </p>
      )}
      {article.dateline && <p>{article.dateline}</p>}
      <p>
        {t('published')}{' '}
        <time
          dateTime={publishedAt.toISOString()}
        >{`${formatDate(locale, publishedAt, zone)}, ${clockIn(zone, publishedAt)} ${zoneName(locale, zone, publishedAt)}`}</time>
        <span className="ago js" data-ago={publishedAt.toISOString()}>
          {'\u00a0'}
        </span>
      </p>
      {revised && (
        <p>
          {t('updated')}{' '}
          <time
            dateTime={revised.toISOString()}
          >{`${dayIn(zone, revised) === dayIn(zone, publishedAt) ? '' : `${formatDate(locale, revised, zone)}, `}${clockIn(zone, revised)}`}</time>
        </p>
      )}
      <p>{t('minutes', { count: readingMinutes(article.wordCount, locale) })}</p>
      {article.sample && <p className="badge">{t('sample')}</p>}
    </div>
  );
}
