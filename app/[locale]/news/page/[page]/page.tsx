import { permanentRedirect } from 'next/navigation';
import { LatestPage, latestPath } from '@/components/article/latest-page';
import { foundPage } from '@/components/site/reader-page';
import { getLatestPage } from '@/lib/articles/reading/list-queries';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { parsePageNumber } from '@/lib/site/archive';

export const generateStaticParams = () => [];

const page = foundPage({
  path: ({ page: number }: { page: string }) => `/news/page/${number}`,
  tags: (locale) => [tag.latest(locale)],
  find: async (locale, asked) => {
    const number = parsePageNumber(asked.page);
    const latest = number ? await getLatestPage(locale, number) : null;
    return number && latest && (number === 1 || latest.cards.length > 0) ? { number, latest } : null;
  },
  head: ({ locale, found: { number }, chrome }) => {
    const path = latestPath(number);
    return {
      title: `${translator(locale, 'site')('latest')}, ${number}`,
      description: chrome.tagline,
      path,
      editions: { [locale]: `/${locale}${path}` },
      links: { en: '/en/news', ru: '/ru/news', zh: '/zh/news', [locale]: `/${locale}${path}` },
    };
  },
  body: ({ locale, found: { number, latest } }) => {
    if (number === 1) permanentRedirect(`/${locale}/news`);
    return <LatestPage locale={locale} page={number} found={latest} />;
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
