import { readerPage } from '@/components/site/reader-page';
import { PlainPage } from '@/components/ui/plain-page';
import { strings, translator } from '@/lib/ground/messages';

export const generateStaticParams = () => [];

const page = readerPage({
  path: '/saved',
  head: ({ locale }) => ({ title: translator(locale, 'reader')('saved.title'), index: false }),
  body: async ({ locale }) => {
    const t = translator(locale, 'reader');
    const { empty, remove, removed, savedOn, here } = strings(locale, 'reader').saved;
    return (
      <PlainPage title={t('saved.title')}>
        <p>{t('saved.intro')}</p>
        <p className="my-5">
          <a href="/desk/sign-in" rel="nofollow">
            {translator(locale, 'site')('signIn')}
          </a>
        </p>
        <noscript>
          <p>{t('saved.needsScript')}</p>
        </noscript>
        <div data-saved="" data-empty={empty} data-remove={remove} data-removed={removed} data-saved-on={savedOn} data-whole={here}>
          <ol className="mt-8 [&_a]:text-xl [&_a]:leading-snug [&_a]:font-head [&_a]:[overflow-wrap:anywhere] [&_button]:col-start-2 [&_button]:row-span-2 [&_button]:row-start-1 [&_button]:tap [&_button]:font-sans [&_button]:text-ui [&_button]:font-medium [&_button]:text-accent [&_li]:grid [&_li]:grid-cols-[minmax(0,1fr)_auto] [&_li]:items-start [&_li]:gap-x-4 [&_li]:border-b [&_li]:border-line [&_li]:py-3.5 [&_time]:col-start-1 [&_time]:fine" />
        </div>
      </PlainPage>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
