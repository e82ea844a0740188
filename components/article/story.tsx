import type { ReactNode } from 'react';
import { ArticleActions } from '@/components/reader/article-actions';
import { ShareLinks } from '@/components/reader/share-links';
import { Crumbs } from '@/components/site/crumbs';
import { ArticleCorrections, type Correction } from '@/components/typo/corrections';
import { TypoLink } from '@/components/typo/reporter';
import { JsonLd } from '@/components/ui/json-ld';
import { Notice } from '@/components/ui/notice';
import { Picture } from '@/components/ui/picture';
import { Words } from '@/components/ui/words';
import type { FigurePicture } from '@/lib/articles/body/figures';
import type { Article } from '@/lib/articles/reading/article-queries';
import { articleJsonLd } from '@/lib/articles/reading/json-ld';
import type { Translation } from '@/lib/articles/reading/translation';
import { address } from '@/lib/ground/addresses';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { partJsonLd } from '@/lib/series/json-ld';
import type { SeriesPlace } from '@/lib/series/queries';
import { Body } from './body';
import { Dateline } from './dateline';
import { SeriesLine, SeriesWay } from './series';
import { TranslationNote } from './translation-note';

/** A story and what stands beside it. */
export const StoryColumns = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-1 gap-8 pt-5 md:grid-cols-[minmax(0,47.5rem)_minmax(0,17.5rem)] md:justify-between md:gap-12 print:block">{children}</div>
);

type Properties = {
  article: Article;
  locale: Locale;
  pictures: Map<number, FigurePicture>;
  name: string;
  translation?: Translation | null;
  /** Approved comments of the story; null where there are none and none may be written. */
  comments?: number | null;
  /** Where this text was translated to. */
  translatedTo?: { locale: string; slug: string }[];
  corrections?: Correction[] /** Whether readers may report typos. */;
  typos?: boolean;
  /** Its place in a series. */
  series?: SeriesPlace | null;
};

export function Story({ article, locale, pictures, name, corrections = [], typos = true, translation, comments, translatedTo, series }: Properties) {
  const t = translator(locale, 'article');
  const home = `/${locale}`;
  return (
    <>
      <JsonLd
        data={articleJsonLd(article, locale, name, {
          translation,
          comments: comments ?? undefined,
          translatedTo,
          partOf: series ? partJsonLd(series, locale) : undefined,
        })}
      />
      <Crumbs
        locale={locale}
        steps={[
          ['/news', translator(locale, 'site')('news')],
          [`/sections/${article.section.slug}`, localized(article.section.name, locale)],
        ]}
      />
      <h1 className="mt-2 text-4xl md:text-5xl">
        <Words text={article.headline} locale={locale} heading />
      </h1>
      {series && <SeriesLine place={series} locale={locale} />}
      {article.standfirst && (
        <p className="mt-3 text-lg text-pretty text-soft md:text-xl" data-part="standfirst">
          <Words text={article.standfirst} locale={locale} />
        </p>
      )}
      <Dateline article={article} locale={locale} translation={translation} />
      <ArticleActions locale={locale} slug={article.slug} comments={comments} />
      {translation && <TranslationNote translation={translation} locale={locale} zone={article.zone} />}
      {article.picture && (
        <figure>
          <Picture
            {...article.picture}
            className="w-full bg-sea max-md:-mx-edge max-md:w-[calc(100%+2*var(--spacing-edge))] max-md:max-w-none"
            sizes="(max-width: 900px) 100vw, 760px"
            first
          />
          {(article.picture.caption || article.picture.credit) && (
            <figcaption className="pt-2 pb-1 font-sans text-sm text-soft" data-part="caption">
              {article.picture.caption}
              {locale !== 'zh' && ' '}
              {article.picture.credit && <small className="text-sm before:content-['·_']">{article.picture.credit}</small>}
            </figcaption>
          )}
        </figure>
      )}
      <Body body={article.body} locale={locale} pictures={pictures} />
      {series && <SeriesWay place={series} locale={locale} />}
      <ArticleCorrections corrections={corrections} url={address(`${home}/news/${article.slug}`)} locale={locale} />
      {typos && <TypoLink article={article} locale={locale} />}
      {article.sample && <Notice className="mt-8">{t('sampleNotice')}</Notice>}
      <nav className="my-6" aria-label={t('about')}>
        <ul className="flex flex-wrap gap-x-5 font-sans text-sm font-medium [&_a]:tap [&_a]:gap-2" data-flags="">
          {article.states.map((state) => (
            <li key={state.iso2}>
              <a href={`${home}/states/${state.iso2.toLowerCase()}`}>{localized(state.name, locale)}</a>
            </li>
          ))}
          {article.institutions.map((institution) => (
            <li key={institution.slug}>
              <a href={`${home}/institutions/${institution.slug}`}>{localized(institution.name, locale)}</a>
            </li>
          ))}
          {article.tags.map((tag) => (
            <li key={tag.slug}>
              <a href={`${home}/tags/${tag.slug}`}>{localized(tag.name, locale)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <ShareLinks locale={locale} slug={article.slug} />
      <p className="hidden print:block" data-source="">
        {t('address', { address: address(`${home}/news/${article.slug}`) })}
      </p>
    </>
  );
}
