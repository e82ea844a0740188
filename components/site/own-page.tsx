import { Body } from '@/components/article/body';
import { TranslationNote } from '@/components/article/translation-note';
import { type Correction, CorrectionList } from '@/components/typo/corrections';
import { JsonLd } from '@/components/ui/json-ld';
import { Picture } from '@/components/ui/picture';
import { listDynamic } from '@/lib/articles/body/dynamic';
import type { FigurePicture } from '@/lib/articles/body/figures';
import type { CardPicture as PictureRow } from '@/lib/articles/reading/cards';
import { pageJsonLd } from '@/lib/articles/reading/json-ld';
import type { Translation } from '@/lib/articles/reading/translation';
import { dayIn, formatDate } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { listAbove } from '@/lib/ground/tree';
import type { OwnPage as Page, PageLink } from '@/lib/pages/queries';
import { Crumbs } from './crumbs';
import { DynamicBlock } from './dynamic-block';

type Properties = {
  page: Omit<Page, 'editions'> & { picture?: PictureRow | null };
  locale: Locale;
  pictures: Map<number, FigurePicture>;
  name: string;
  /** The public pages of this language. */
  links: PageLink[];
  translation?: Translation | null;
  /** What was put right in public. */
  corrections?: Correction[];
  /** Nothing can be sent from a preview. */
  isPreview?: boolean;
};

/** A page of the newsroom's own: where it stands, its words, their date, and what lies under it. */
export function OwnPageView({ page, locale, pictures, name, links, translation, corrections = [], isPreview }: Properties) {
  const t = translator(locale, 'pages');
  const here = links.find((link) => link.id === page.storyId);
  const above = here ? listAbove(links, here.parentId).toReversed() : [];
  const under = links.filter((link) => link.parentId === page.storyId);
  // The names of its fields are those of one form.
  const form = listDynamic(page.body).find((block) => block.attrs?.shows === 'form')?.attrs?.id;
  const at = page.revisedAt ?? page.publishedAt;
  return (
    <article className="max-w-176 pt-5 pb-10">
      <JsonLd data={pageJsonLd(page, locale, name)} />
      <Crumbs locale={locale} steps={above.map((link): [string, string] => [`/${link.slug}`, link.headline])} />
      <h1 className="mt-2 text-4xl">{page.headline}</h1>
      {page.standfirst && <p className="mt-3 text-lg text-pretty text-soft">{page.standfirst}</p>}
      <p className="mt-4 border-t border-line py-2.5 font-sans text-sm text-soft">
        {t(page.revisedAt ? 'reader.changed' : 'reader.published')} <time dateTime={dayIn(page.zone, at)}>{formatDate(locale, at, page.zone)}</time>
      </p>
      {translation && <TranslationNote translation={translation} locale={locale} zone={page.zone} />}
      {page.picture && (
        <figure>
          <Picture {...page.picture} className="w-full bg-sea" sizes="(max-width: 900px) 100vw, 704px" />
        </figure>
      )}
      <Body
        body={page.body}
        locale={locale}
        pictures={pictures}
        anchored
        dynamic={(attrs) =>
          attrs.shows !== 'form' || attrs.id === form ? (
            <div key={attrs.id} inert={isPreview && attrs.shows === 'form'}>
              <DynamicBlock attrs={attrs} locale={locale} />
            </div>
          ) : null
        }
      />
      {corrections.length > 0 && (
        <section id="corrections" className="mt-9">
          <h2 className="text-xl">{strings(locale, 'typos').corrections}</h2>
          <CorrectionList corrections={corrections} locale={locale} />
        </section>
      )}
      {under.length > 0 && (
        <nav className="mt-8" aria-labelledby="under">
          <h2 className="rule" id="under">
            {t('reader.under')}
          </h2>
          <ul>
            {under.map((link) => (
              <li key={link.id}>
                <a className="block py-0.5 text-accent" href={`/${locale}/${link.slug}`}>
                  {link.headline}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </article>
  );
}
