import { Months } from '@/components/site/archive';
import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { listDayCounts } from '@/lib/articles/reading/list-queries';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { archivePath, parseArchiveDate } from '@/lib/site/archive';

export const generateStaticParams = () => [];

const page = foundPage({
  path: ({ year }: { year: string }) => `/archive/${year}`,
  tags: (locale) => [tag.archive(locale)],
  find: async (locale, asked) => {
    const date = parseArchiveDate(asked.year);
    const counts = date ? await listDayCounts(locale, `${date.year}-01-01`, `${date.year}-12-31`) : [];
    return date && counts.length > 0 ? { year: date.year, counts } : null;
  },
  head: ({ locale, found: { year } }) => {
    const t = translator(locale, 'site');
    const when = locale === 'zh' ? `${year}年` : String(year);
    return { title: `${t('archive')}, ${year}`, description: t('archiveOf', { when }), path: archivePath({ year }) };
  },
  body: ({ locale, found: { year, counts } }) => {
    const t = translator(locale, 'site');
    return (
      <>
        <PageHead
          locale={locale}
          steps={[['/archive', t('archive')]]}
          title={String(year)}
          intro={t('archiveCount', { count: counts.reduce((sum, count) => sum + count.count, 0) })}
        />
        <Months locale={locale} year={year} counts={counts} />
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
