import { readerPage } from '@/components/site/reader-page';
import { buttonLook } from '@/components/ui/button';
import { PlainPage } from '@/components/ui/plain-page';
import { translator } from '@/lib/ground/messages';

export const generateStaticParams = () => [];

const page = readerPage({
  path: '/offline',
  head: ({ locale }) => ({ title: translator(locale, 'reader')('offline.title'), index: false }),
  body: async ({ locale }) => {
    const t = translator(locale, 'reader');
    return (
      <PlainPage title={t('offline.title')}>
        <p>{t('offline.intro')}</p>
        <p>
          <button type="button" data-act="retry" className={`noscript:hidden ${buttonLook()}`}>
            {t('offline.retry')}
          </button>
        </p>
        <h2 className="mt-9 rule" hidden data-stored-title="">
          {t('offline.stored')}
        </h2>
        <div data-stored="" className="block" />
      </PlainPage>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
