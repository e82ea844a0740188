import type { Article } from '@/lib/articles/reading/article-queries';
import type { Card } from '@/lib/articles/reading/cards';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { EditionLinks } from './editions';
import { Headlines } from './teaser';

/** Beside a story: what is related to it, and the languages it exists in. */
export function Rail({ article, locale, related }: { article: Article; locale: Locale; related: Card[] }) {
  const t = translator(locale, 'article');
  return (
    <>
      {related.length > 0 && (
        <section className="mb-8">
          <h2 className="rule">{t('related')}</h2>
          <Headlines cards={related} locale={locale} isShort />
        </section>
      )}
      {article.editions.length > 1 && (
        <section>
          <h2 className="rule">{t('alsoIn')}</h2>
          <EditionLinks editions={article.editions} but={locale} beside={`/${locale}/news/${article.slug}/with`} />
        </section>
      )}
    </>
  );
}
