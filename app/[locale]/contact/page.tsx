import { ContactForm } from '@/components/site/contact-form';
import { readerPage } from '@/components/site/reader-page';
import { PlainPage } from '@/components/ui/plain-page';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { getSettings } from '@/lib/settings/queries';

export const generateStaticParams = () => [];

const page = readerPage({
  path: '/contact',
  head: ({ locale }) => ({ title: translator(locale, 'contact')('title'), description: translator(locale, 'contact')('intro') }),
  body: async ({ locale }) => {
    const t = translator(locale, 'contact');
    const { contactIntro } = await getSettings();
    return (
      <PlainPage title={t('title')} look="form">
        <p>{localized(contactIntro, locale) || t('intro')}</p>
        <ContactForm locale={locale} className="mt-8" />
      </PlainPage>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
