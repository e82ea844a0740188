import { LeadOnLists } from '@/components/article/lead-on';
import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { getLeadOn } from '@/lib/articles/reading/lead-on';
import { tagsOfArticle } from '@/lib/articles/reading/page-tags';
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
  head: ({ locale, found }) => headUnder(found, 'more', `${found.headline} — ${translator(locale, 'article')('leadOn')}`),
  body: async ({ locale, found: article }) => {
    const { slug } = article;
    await cacheTags(...tagsOfArticle(article, locale));
    return (
      <>
        <PageHead isRuled={false} locale={locale} steps={[[`/news/${slug}`, article.headline]]} title={translator(locale, 'article')('leadOn')} />
        <LeadOnLists leadOn={await getLeadOn(article)} locale={locale} slug={slug} />
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
