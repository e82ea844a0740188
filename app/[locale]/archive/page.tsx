import { PageHead } from '@/components/site/page-head';
import { readerPage } from '@/components/site/reader-page';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { archivePath } from '@/lib/site/archive';
import { listYearCounts } from '@/lib/site/archive-counts';

export const generateStaticParams = () => [];

const page = readerPage({
  path: '/archive',
  tags: (locale) => [tag.archive(locale)],
  head: ({ locale }) => ({ title: translator(locale, 'site')('archive'), description: translator(locale, 'site')('archiveIntro') }),
  body: async ({ locale }) => {
    const t = translator(locale, 'site');
    const years = await listYearCounts(locale);
    return (
      <>
        <PageHead locale={locale} title={t('archive')} intro={t('archiveIntro')} />
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-8 gap-y-6 pt-5 [&_a]:flex [&_a]:min-h-11 [&_a]:items-center [&_a]:justify-between [&_a]:border-b [&_a]:border-line [&_small]:fine">
          {years.map(({ year, count }) => (
            <li key={year}>
              <a href={`/${locale}${archivePath({ year })}`}>
                <span>{year}</span>
                <small>{t('archiveCount', { count })}</small>
              </a>
            </li>
          ))}
        </ul>
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
