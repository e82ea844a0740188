import { readerPage } from '@/components/site/reader-page';
import { buttonLook } from '@/components/ui/button';
import { PlainPage } from '@/components/ui/plain-page';
import { address } from '@/lib/ground/addresses';
import { translator } from '@/lib/ground/messages';

export const generateStaticParams = () => [];

const browsers = ['android', 'ios', 'chrome', 'edge', 'safari', 'firefox', 'samsung', 'yandex', 'opera'] as const;

const page = readerPage({
  path: '/install',
  head: ({ locale }) => ({ title: translator(locale, 'reader')('install.title'), description: translator(locale, 'reader')('install.intro') }),
  body: async ({ locale }) => {
    const t = translator(locale, 'reader');
    return (
      <PlainPage title={t('install.title')}>
        <p>{t('install.intro')}</p>
        <p>
          <button type="button" hidden data-act="install" className={buttonLook()}>
            {t('install.button')}
          </button>
        </p>
        <p hidden data-standalone="" role="status">
          {t('install.already')}
        </p>
        <p hidden data-install-done="" role="status">
          {t('install.done')}
        </p>
        <ul className="mt-6 grid gap-4 *:border-s-3 *:border-line *:ps-4 *:data-own:-order-1 *:data-own:border-accent" data-browsers="">
          {browsers.map((browser) => (
            <li key={browser} data-browser={browser}>
              <p className="hidden font-sans text-sm font-semibold text-accent in-data-own:block">{t('install.yours')}</p>
              <p className="font-sans font-semibold">{t(`browsers.${browser}`)}</p>
              <p>{t(`browsers.${browser}How`)}</p>
            </li>
          ))}
        </ul>
        <h2 className="mt-9 rule">{t('install.homepage')}</h2>
        <p>
          {t('install.homepageHow')} <code>{address(`/${locale}`)}</code>
        </p>
        <h2 className="mt-9 rule">{t('install.offline')}</h2>
        <p>{t('install.offlineHow')}</p>
      </PlainPage>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
