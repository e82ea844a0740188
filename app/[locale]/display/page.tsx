import { Choices, everyChoice, keysChoice } from '@/components/site/choices';
import { readerPage } from '@/components/site/reader-page';
import { PlainPage } from '@/components/ui/plain-page';
import { strings } from '@/lib/ground/messages';

export const generateStaticParams = () => [];

/**
 * Every choice of how the paper looks, with words to try it on, and the keys. All of it works on
 * the buttons that each page's panel has.
 */
const page = readerPage({
  path: '/display',
  head: ({ locale }) => ({ title: strings(locale, 'comfort').title, index: false }),
  body: async ({ locale }) => {
    const words = strings(locale, 'comfort');
    const { keysOf } = words;
    const keys = [
      ['/', keysOf.search],
      ['?', keysOf.keys],
      ['Ctrl Enter', keysOf.mistake],
    ];
    return (
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
            <p>{[words.sample, words.sample].join(locale === 'zh' ? '' : ' ')}</p>
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
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
