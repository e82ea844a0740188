import type { Metadata } from 'next';
import { Choices, everyChoice, keysChoice } from '@/components/site/choices';
import { Shell } from '@/components/site/shell';
import { PlainPage } from '@/components/ui/plain-page';
import { attach } from '@/lib/ground/cache';
import { strings } from '@/lib/ground/messages';
import { getPublication } from '@/lib/settings/publication';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const { name } = await getPublication(locale);
  return pageMetadata({ locale, name, title: strings(locale, 'comfort').title, path: '/display', index: false });
}

/** Every choice of how the paper looks, with words to try it on, and the keys. All of it works on the buttons that each page's panel has. */
export default async function DisplayPage({ params }: Props) {
  const locale = await readerLocale(params);
  await attach();
  const words = strings(locale, 'comfort');
  const { keysOf } = words;
  const keys = [
    ['/', keysOf.search],
    ['?', keysOf.keys],
    ['Ctrl Enter', keysOf.mistake],
  ];
  return (
    <Shell locale={locale} path="/display">
      <PlainPage title={words.title}>
        <p>{words.intro}</p>
        <noscript>
          <p>{words.needsScript}</p>
        </noscript>
        <div className="grid grid-cols-1 gap-x-8 pt-4 font-sans md:grid-cols-2 noscript:hidden">
          <Choices choices={everyChoice(locale)} />
        </div>
        <section className="pt-9" aria-labelledby="looks">
          <h2 className="rule" id="looks">
            {words.looks}
          </h2>
          <div data-body="">
            <p>{`${words.sample} ${words.sample}`}</p>
          </div>
        </section>
        <section className="pt-9 font-sans" aria-labelledby="keys">
          <h2 className="rule" id="keys">
            {words.keys}
          </h2>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key} className="flex justify-between gap-x-4 border-b border-line py-3">
                <dt>{does}</dt>
                <dd>
                  <kbd>{key}</kbd>
                </dd>
              </div>
            ))}
          </dl>
          <div className="noscript:hidden">
            <Choices choices={[keysChoice(locale)]} />
            <p className="pt-3 fine">{words.singleHint}</p>
          </div>
        </section>
      </PlainPage>
    </Shell>
  );
}
