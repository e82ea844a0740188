import { ShareLinks } from '@/components/reader/share-links';
import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import { Qr } from '@/components/ui/qr';
import { address } from '@/lib/ground/addresses';
import { cacheTags } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { longestQuote } from '@/lib/seo/quote-words';
import { findStory, headUnder } from '@/lib/site/under-story';

export const generateStaticParams = () => [];

type Asked = { slug: string };

/**
 * Ways to hand a story on: its address, a square code for a telephone, some of its words as a
 * picture.
 */
const page = foundPage({
  path: ({ slug }: Asked) => `/news/${slug}/share`,
  tags: (locale, { slug }) => [tag.slug(locale, slug)],
  find: findStory,
  head: ({ locale, found }) => headUnder(found, 'share', translator(locale, 'sharing')('titleOf', { headline: found.headline })),
  body: async ({ locale, found: article }) => {
    const { slug } = article;
    await cacheTags(tag.article(article.id), tag.story(article.storyId));
    const t = translator(locale, 'sharing');
    const url = address(`/${locale}/news/${slug}`);
    return (
      <>
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
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
