import { ArticleActions } from '@/components/reader/article-actions';
import { Crumbs } from '@/components/site/crumbs';
import { ArticleCorrections, type Correction } from '@/components/typo/corrections';
import { TypoReporter } from '@/components/typo/reporter';
import { JsonLd } from '@/components/ui/json-ld';
import { Picture } from '@/components/ui/picture';
import type { FigurePicture } from '@/lib/articles/body/figures';
import { articleJsonLd } from '@/lib/articles/reading/json-ld';
import type { Article } from '@/lib/articles/reading/queries';
import { address } from '@/lib/ground/addresses';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { Body } from './body';
import { Dateline } from './dateline';

type Properties = {
  article: Article;
  locale: Locale;
  pictures: Map<number, FigurePicture>;
  name: string;
  corrections?: Correction[] /** Whether readers may report typos. */;
  typos?: boolean;
};

export function Story({ article, locale, pictures, name, corrections = [], typos = true }: Properties) {
  const t = translator(locale, 'article');
  const home = `/${locale}`;
  return (
    <>
      <JsonLd data={articleJsonLd(article, locale, name)} />
      <Crumbs
        locale={locale}
        steps={[
          ['/news', translator(locale, 'site')('news')],
          [`/sections/${article.section.slug}`, localized(article.section.name, locale)],
        ]}
      />
      <h1>{article.headline}</h1>
      {article.standfirst && <p className="stand">{article.standfirst}</p>}
      <Dateline article={article} locale={locale} />
      <ArticleActions locale={locale} slug={article.slug} />
      {article.picture && (
        <figure className="main">
          <Picture {...article.picture} sizes="(max-width: 900px) 100vw, 760px" first />
          {(article.picture.caption || article.picture.credit) && (
            <figcaption>
              {article.picture.caption} {article.picture.credit && <small>{article.picture.credit}</small>}
            </figcaption>
          )}
        </figure>
      )}
      <Body body={article.body} locale={locale} pictures={pictures} />
      <ArticleCorrections corrections={corrections} url={address(`${home}/news/${article.slug}`)} locale={locale} />
      {typos && <TypoReporter article={article} locale={locale} />}
      {article.sample && <p className="sample">{t('sampleNotice')}</p>}
      <nav className="tags" aria-label={t('about')}>
        <ul>
          {article.states.map((one) => (
            <li key={one.iso2}>
              <a href={`${home}/states/${one.iso2.toLowerCase()}`}>{localized(one.name, locale)}</a>
            </li>
          ))}
          {article.institutions.map((one) => (
            <li key={one.slug}>
              <a href={`${home}/institutions/${one.slug}`}>{localized(one.name, locale)}</a>
            </li>
          ))}
          {article.tags.map((one) => (
            <li key={one.slug}>
              <a href={`${home}/tags/${one.slug}`}>{localized(one.name, locale)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="source">{t('address', { address: address(`${home}/news/${article.slug}`) })}</p>
    </>
  );
}
