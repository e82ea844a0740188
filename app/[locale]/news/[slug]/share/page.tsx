import type { Metadata } from 'next';
import { ShareLinks } from '@/components/reader/share-links';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import { Qr } from '@/components/ui/qr';
import { address } from '@/lib/ground/addresses';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { longestQuote } from '@/lib/machines/quote-words';
import { findArticle, type ReaderParams, readLocale } from '@/lib/site/reader';
import { editionsUnder, metadataUnder } from '@/lib/site/under-story';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export const generateMetadata = ({ params }: ReaderParams<'slug'>): Promise<Metadata> =>
  metadataUnder(params, 'share', (locale, headline) => `${translator(locale, 'sharing')('title')}: ${headline}`);

/** Ways to hand a story on: its address, a square code for a telephone, some of its words as a picture. */
export default async function SharePage({ params }: ReaderParams<'slug'>) {
  const { locale, known } = await readLocale(params);
  const { slug } = await params;
  await attach(tag.slug(locale, slug));
  const found = known ? await findArticle(locale, slug) : null;
  if (found?.kind !== 'article') return <Missing locale={locale} path={`/${(await params).locale}/news/${slug}/share`} />;
  const { article } = found;
  await attach(tag.article(article.id), tag.story(article.storyId));
  const t = translator(locale, 'sharing');
  const url = address(`/${locale}/news/${slug}`);
  return (
    <Shell locale={locale} path={`/news/${slug}/share`} editions={editionsUnder(article, 'share')} menu={`/sections/${article.section.slug}`}>
      <PageHead isRuled={false} locale={locale} steps={[[`/news/${slug}`, article.headline]]} title={t('title')} />
      <div className="grid grid-cols-1 gap-x-8 gap-y-9 py-5 md:grid-cols-2">
        <section>
          <h2 className="rule">WeChat</h2>
          <p className="py-3 text-soft">{t('wechat')}</p>
          <Qr text={url} label={t('code', { url })} />
        </section>
        <section>
          <h2 className="rule">{t('card')}</h2>
          <form className="font-sans" action={`/${locale}/news/${slug}/quote.png`} method="get">
            <label className="grid gap-1 py-3">
              <span>{t('words')}</span>
              <textarea className={controlLook} name="q" rows={5} maxLength={longestQuote} required aria-describedby="words-hint" />
            </label>
            <p id="words-hint" className="pb-3 fine">
              {t('hint', { most: longestQuote })}
            </p>
            <button type="submit" className={buttonLook()}>
              {t('draw')}
            </button>
          </form>
        </section>
      </div>
      <ShareLinks locale={locale} slug={slug} />
      <p className="pb-10 fine [overflow-wrap:anywhere]">{url}</p>
    </Shell>
  );
}
