import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { TypoForm } from '@/components/typo/reporter';
import { tagsOfArticle } from '@/lib/articles/reading/page-tags';
import { cacheTags } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { findStory, headUnder } from '@/lib/site/under-story';

export const generateStaticParams = () => [];

type Asked = { slug: string };

/**
 * Where a mistake in a story is reported; browser/typo/reporter.ts takes the form from here into a
 * dialog over the story.
 */
const page = foundPage({
  path: ({ slug }: Asked) => `/news/${slug}/mistake`,
  tags: (locale, { slug }) => [tag.slug(locale, slug)],
  find: findStory,
  head: ({ locale, found }) => headUnder(found, 'mistake', `${translator(locale, 'typos')('open')} — ${found.headline}`),
  body: async ({ locale, found: article }) => {
    const { slug } = article;
    await cacheTags(...tagsOfArticle(article, locale));
    return (
      <>
        <PageHead locale={locale} steps={[[`/news/${slug}`, article.headline]]} title={translator(locale, 'typos')('open')} />
        <div className="pt-5 pb-10">
          <TypoForm article={article} locale={locale} />
        </div>
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
