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
    <div className="mt-5 flex flex-wrap items-center gap-x-4.5 gap-y-1 border-t border-line py-2.5 font-sans text-sm text-soft [&_a]:inline-block [&_a]:py-0.5 [&_a]:font-medium [&_a]:text-ink">
      {article.people.length > 0 && (
        <p>
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
        <span className="not-empty:before:content-['_·_'] noscript:hidden print:hidden" data-ago={publishedAt.toISOString()}>
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
      {article.sample && <p className="rounded-sm border border-soft px-2 text-xs">{t('sample')}</p>}
    </div>
  );
}
