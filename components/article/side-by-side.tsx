import { Words } from '@/components/ui/words';
import type { FigurePicture } from '@/lib/articles/body/figures';
import { pairBlocks } from '@/lib/articles/body/pair';
import type { Article } from '@/lib/articles/reading/article-queries';
import { type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { bodyBlocks } from './body';

export type EditionBeside = { article: Article; locale: Locale; pictures: Map<number, FigurePicture> };

const row = 'grid grid-cols-1 gap-x-8 gap-y-3 border-b border-line py-4 md:grid-cols-2';

/** Two editions of one story, block against block; on a phone one under the other. */
export function SideBySide({ left, right }: { left: EditionBeside; right: EditionBeside }) {
  const t = translator(left.locale, 'article');
  const sides = [left, right] as const;
  const [ours, theirs] = sides.map((side, at) => bodyBlocks({ ...side, body: side.article.body }, at === 0 ? '' : 'o')) as [Blocks, Blocks];
  const attributes = (side: EditionBeside, at: number) => ({
    lang: languageTags[side.locale],
    className: at === 0 ? 'min-w-0' : 'min-w-0 text-soft',
    'data-body': '',
  });
  return (
    <div className="pb-4">
      <div className={row}>
        {sides.map((side, at) => {
          const Heading = at === 0 ? 'h1' : 'h2';
          return (
            <header key={side.locale} lang={languageTags[side.locale]}>
              <p className="fine">{languageNames[side.locale]}</p>
              <Heading className="text-3xl">
                <Words text={side.article.headline} locale={side.locale} heading />
              </Heading>
              {side.article.standfirst && (
                <p className="mt-2 text-lg text-soft">
                  <Words text={side.article.standfirst} locale={side.locale} />
                </p>
              )}
            </header>
          );
        })}
      </div>
      <div data-pairs="">
        {pairBlocks(left.article.body, right.article.body).map(([a, b]) => (
          <div key={`${a}-${b}`} className={row}>
            <section {...attributes(left, 0)}>{a === null ? <Missing text={t('oneOnly')} /> : ours.blocks[a]}</section>
            <section {...attributes(right, 1)}>{b === null ? <Missing text={translator(right.locale, 'article')('oneOnly')} /> : theirs.blocks[b]}</section>
          </div>
        ))}
        {(ours.notes || theirs.notes) && (
          <div className={row}>
            <section {...attributes(left, 0)}>{ours.notes}</section>
            <section {...attributes(right, 1)}>{theirs.notes}</section>
          </div>
        )}
      </div>
    </div>
  );
}

type Blocks = ReturnType<typeof bodyBlocks>;

const Missing = ({ text }: { text: string }) => <p className="fine max-md:hidden">{text}</p>;
