import { Moment } from '@/components/ui/moment';
import { readingMinutes } from '@/lib/articles/body/count-words';
import type { Article } from '@/lib/articles/reading/article-queries';
import type { Translation } from '@/lib/articles/reading/translation';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { nameComma } from '@/lib/ground/typeset';
import { TranslatedFrom } from './translation-note';

/** Who, where, when: both dates with their zone, and how long it takes to read. */
export function Dateline({ article, locale, translation }: { article: Article; locale: Locale; translation?: Translation | null }) {
  const t = translator(locale, 'article');
  const { publishedAt, revisedAt, zone } = article;
  const revised = revisedAt && revisedAt.getTime() - publishedAt.getTime() > 60_000 ? revisedAt : null;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-4.5 gap-y-1 border-t border-line py-2.5 font-sans text-sm text-soft [&_a]:inline-block [&_a]:py-0.5 [&_a]:font-medium [&_a]:text-ink">
      {article.people.length > 0 && (
        <p>
          {t('by')}{' '}
          {article.people.map((person, at) => (
            <span key={person.slug}>
              {at > 0 && nameComma(locale)}
              <a href={`/${locale}/people/${person.slug}`} rel="author">
                {localized(person.name, locale)}
              </a>
            </span>
          ))}
        </p>
      )}
      {article.dateline && <p>{article.dateline}</p>}
      <p>
        {t('published')} <Moment at={publishedAt} zone={zone} locale={locale} full />
      </p>
      {revised && (
        <p>
          {t('updated')} <Moment at={revised} zone={zone} locale={locale} full />
        </p>
      )}
      {translation && <TranslatedFrom translation={translation} locale={locale} />}
      <p>{t('minutes', { count: readingMinutes(article.wordCount, locale) })}</p>
      {article.sample && <p className="rounded-sm border border-soft px-2 text-xs">{t('sample')}</p>}
    </div>
  );
}
