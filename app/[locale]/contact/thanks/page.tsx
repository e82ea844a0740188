import { readerPage } from '@/components/site/reader-page';
import { PlainPage } from '@/components/ui/plain-page';
import { translator } from '@/lib/ground/messages';

export const generateStaticParams = () => [];

const page = readerPage({
  path: '/contact/thanks',
  head: ({ locale }) => ({ title: translator(locale, 'contact')('thanks'), index: false }),
  body: async ({ locale }) => {
    const t = translator(locale, 'contact');
    return (
      <PlainPage title={t('thanks')} look="form">
        <p>{t('thanksText')}</p>
        <p className="mt-6 flex flex-wrap gap-x-6 font-sans font-medium [&_a]:tap [&_a]:text-accent">
          <a href={`/${locale}`}>{t('back')}</a>
          <a href={`/${locale}/contact`}>{t('another')}</a>
        </p>
      </PlainPage>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
