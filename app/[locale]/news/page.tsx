import { LatestPage } from '@/components/article/latest-page';
import { foundPage } from '@/components/site/reader-page';
import { getLatestPage } from '@/lib/articles/reading/list-queries';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';

export const generateStaticParams = () => [];

const page = foundPage({
  path: () => '/news',
  tags: (locale) => [tag.latest(locale)],
  find: (locale) => getLatestPage(locale, 1),
  head: ({ locale, chrome }) => ({ title: translator(locale, 'site')('latest'), description: chrome.tagline, path: '/news' }),
  body: ({ locale, found }) => <LatestPage locale={locale} page={1} found={found} />,
});

export const generateMetadata = page.generateMetadata;
export default page.render;
