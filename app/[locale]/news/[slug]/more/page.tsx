import { ReadNextLists } from '@/components/article/read-next';
import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { tagsOfArticle } from '@/lib/articles/reading/page-tags';
import { getReadNext } from '@/lib/articles/reading/read-next';
import { cacheTags } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { findStory, headUnder } from '@/lib/site/under-story';

export const generateStaticParams = () => [];

type Asked = { slug: string };

/** What to read after a story. */
const page = foundPage({
  path: ({ slug }: Asked) => `/news/${slug}/more`,
  tags: (locale, { slug }) => [tag.slug(locale, slug), tag.latest(locale)],
  find: findStory,
  head: ({ locale, found }) => headUnder(found, 'more', `${found.headline} — ${translator(locale, 'article')('readNext')}`),
  body: async ({ locale, found: article }) => {
    const { slug } = article;
    await cacheTags(...tagsOfArticle(article, locale));
    return (
      <>
        <PageHead isRuled={false} locale={locale} steps={[[`/news/${slug}`, article.headline]]} title={translator(locale, 'article')('readNext')} />
        <ReadNextLists readNext={await getReadNext(article)} locale={locale} slug={slug} />
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
