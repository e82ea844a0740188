import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Story, StoryColumns } from '@/components/article/story';
import { OwnPageView } from '@/components/site/own-page';
import { SiteShell } from '@/components/site/shell';
import { Notice } from '@/components/ui/notice';
import { listFigurePictures } from '@/lib/articles/body/figures';
import { previewedBy } from '@/lib/articles/editing/preview-access';
import { isLocale, type Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { getChrome } from '@/lib/site/chrome';

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const article = await previewedBy((await params).token);
  return { title: article?.headline, robots: { index: false, follow: false } };
}

export default async function Preview({ params }: Params) {
  const article = await previewedBy((await params).token);
  if (!article) notFound();
  const locale: Locale = isLocale(article.locale) ? article.locale : 'en';
  const [chrome, pictures] = await Promise.all([getChrome(locale), listFigurePictures(article.body)]);
  const { section } = article;
  return (
    <SiteShell locale={locale} path={section ? `/news/${article.slug}` : `/${article.slug}`} menu={section ? `/sections/${section.slug}` : undefined}>
      <Notice role="note">{translator(locale, 'editor')('preview.draft')}</Notice>
      {section ? (
        <StoryColumns>
          <article>
            <Story article={{ ...article, section }} locale={locale} pictures={pictures} name={chrome.name} />
          </article>
        </StoryColumns>
      ) : (
        <OwnPageView page={article} locale={locale} pictures={pictures} name={chrome.name} links={chrome.own} isPreview />
      )}
    </SiteShell>
  );
}
