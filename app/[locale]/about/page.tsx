import { Prose } from '@/components/site/prose';
import { readerPage } from '@/components/site/reader-page';
import { PlainPage } from '@/components/ui/plain-page';
import { translator } from '@/lib/ground/messages';

export const generateStaticParams = () => [];

const page = readerPage({
  path: '/about',
  head: ({ locale, chrome }) => ({ title: translator(locale, 'site')('about'), description: chrome.tagline }),
  body: ({ locale, chrome }) => (
    <PlainPage title={translator(locale, 'site')('about')}>
      <Prose text={chrome.about || chrome.tagline} />
    </PlainPage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.render;
