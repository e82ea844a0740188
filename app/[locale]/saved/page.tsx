import type { Metadata } from 'next';
import { Shell } from '@/components/site/shell';
import { PlainPage } from '@/components/ui/plain-page';
import { attach } from '@/lib/ground/cache';
import { strings, translator } from '@/lib/ground/messages';
import { getPublication } from '@/lib/settings/publication';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const t = translator(locale, 'reader');
  const { name } = await getPublication(locale);
  return pageMetadata({ locale, name, title: t('saved.title'), path: '/saved', index: false });
}

export default async function SavedPage({ params }: Props) {
  const locale = await readerLocale(params);
  await attach();
  const t = translator(locale, 'reader');
  const { empty, remove, removed, savedOn, here } = strings(locale, 'reader').saved;
  return (
    <Shell locale={locale} path="/saved">
      <PlainPage title={t('saved.title')}>
        <p>{t('saved.intro')}</p>
        <p>
          <a href="/desk/sign-in" rel="nofollow">
            {translator(locale, 'site')('signIn')}
          </a>
        </p>
        <noscript>
          <p>{t('saved.needsScript')}</p>
        </noscript>
        <div data-saved="" data-empty={empty} data-remove={remove} data-removed={removed} data-saved-on={savedOn} data-whole={here}>
          <ol className="mt-7 [&_a]:text-xl [&_a]:leading-snug [&_a]:font-head [&_a]:[overflow-wrap:anywhere] [&_button]:col-start-2 [&_button]:row-span-2 [&_button]:row-start-1 [&_button]:tap [&_button]:font-sans [&_button]:text-ui [&_button]:font-medium [&_button]:text-accent [&_li]:grid [&_li]:grid-cols-[minmax(0,1fr)_auto] [&_li]:items-start [&_li]:gap-x-4 [&_li]:border-b [&_li]:border-line [&_li]:py-3.5 [&_time]:col-start-1 [&_time]:fine" />
        </div>
      </PlainPage>
    </Shell>
  );
}
