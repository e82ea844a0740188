import { readerPage } from '@/components/site/reader-page';
import { SubscribeLink } from '@/components/site/subscribe';
import { CorrectionList } from '@/components/typo/corrections';
import { PlainPage } from '@/components/ui/plain-page';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { listCorrections } from '@/lib/typos/queries';

export const generateStaticParams = () => [];

const page = readerPage({
  path: '/corrections',
  tags: (locale) => [tag.corrections(locale)],
  head: ({ locale }) => ({
    title: translator(locale, 'site')('corrections'),
    description: translator(locale, 'site')('correctionsNone'),
    feeds: '/corrections',
  }),
  body: async ({ locale }) => {
    const corrections = await listCorrections(locale);
    const t = translator(locale, 'site');
    return (
      <PlainPage title={t('corrections')}>
        {corrections.length === 0 ? <p>{t('correctionsNone')}</p> : <CorrectionList corrections={corrections} locale={locale} linked />}
        <p>
          <SubscribeLink locale={locale} path="/corrections" />
        </p>
      </PlainPage>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
