import { SideBySide } from '@/components/article/side-by-side';
import { Crumbs } from '@/components/site/crumbs';
import { foundPage } from '@/components/site/reader-page';
import { listFigurePictures } from '@/lib/articles/body/figures';
import { tagsOfArticle } from '@/lib/articles/reading/page-tags';
import { cacheTags } from '@/lib/ground/cache';
import { isLocale, type Locale, languageNames } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import type { AddressParts } from '@/lib/site/reader';
import { findStory } from '@/lib/site/under-story';

export const generateStaticParams = () => [];

async function findPair(locale: Locale, { slug, other }: AddressParts<'slug' | 'other'>) {
  if (!isLocale(other) || other === locale) return null;
  const ours = await findStory(locale, { slug });
  const edition = ours?.editions.find((edition) => edition.locale === other);
  const theirs = edition ? await findStory(other, edition) : null;
  return ours && theirs ? { ours, theirs, other } : null;
}

/** One story in two languages, side by side. */
const page = foundPage({
  path: ({ slug, other }: AddressParts<'slug' | 'other'>) => `/news/${slug}/with/${other}`,
  tags: (locale, { slug }) => [tag.slug(locale, slug)],
  find: findPair,
  head: ({ locale, found: { ours, other } }) => {
    const t = translator(locale, 'article');
    return {
      title: `${ours.headline} — ${t('besideWith', { language: languageNames[other] })}`,
      description: t('besideIntro'),
      path: `/news/${ours.slug}/with/${other}`,
      index: false,
      links: Object.fromEntries(ours.editions.map((edition) => [edition.locale, `/${edition.locale}/news/${edition.slug}`])),
      menu: `/sections/${ours.section.slug}`,
    };
  },
  body: async ({ locale, found: { ours, theirs, other } }) => {
    const { slug } = ours;
    await cacheTags(...tagsOfArticle(ours, locale), tag.article(theirs.id), tag.slug(other, theirs.slug));
    const [ourPictures, theirPictures] = await Promise.all([listFigurePictures(ours.body), listFigurePictures(theirs.body)]);
    const t = translator(locale, 'article');
    return (
      <>
        <div className="pt-5">
          <Crumbs
            locale={locale}
            steps={[
              ['/news', translator(locale, 'site')('news')],
              [`/news/${slug}`, ours.headline],
            ]}
          />
          <p className="mt-2 flex flex-wrap items-center gap-x-5 font-sans text-sm text-soft">
            {t('besideIntro')}
            <a className="tap link" href={`/${other}/news/${theirs.slug}/with/${locale}`}>
              {t('swap')}
            </a>
          </p>
        </div>
        <SideBySide left={{ article: ours, locale, pictures: ourPictures }} right={{ article: theirs, locale: other, pictures: theirPictures }} />
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
