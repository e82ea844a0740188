import type { ReadNext } from '@/lib/articles/reading/read-next';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { Teaser, TeaserBlock } from './teaser';

const titles = { section: 'moreIn', state: 'moreAbout', person: 'moreBy' } as const;
const titleOf = (kind: string) => titles[kind as keyof typeof titles] ?? 'moreAbout';

/**
 * Where a story leads, with pictures and dates. browser/read-next.ts puts it under the story when
 * its reader comes near.
 */
export function ReadNextLists({ readNext: { next, groups }, locale, slug }: { readNext: ReadNext; locale: Locale; slug: string }) {
  const t = translator(locale, 'article');
  return (
    <div data-next="" className="print:hidden">
      <p className="mt-6">
        <a className="tap link" href={`/${locale}/news/${slug}/share`} rel="nofollow">
          {translator(locale, 'sharing')('open')}
        </a>
      </p>
      <div className="grid grid-cols-1 gap-x-8 gap-y-9 pt-5 md:grid-cols-2 lg:grid-cols-4">
        {next && (
          <section className="min-w-0">
            <h2 className="rule">{t('next')}</h2>
            <Teaser card={next} locale={locale} look="topped" level={3} dated kicker picture={{ sizes: '(max-width: 900px) 34vw, 256px', most: 640 }} />
          </section>
        )}
        {groups.map((group) => (
          <TeaserBlock
            key={group.kind}
            heading={t(titleOf(group.kind), { name: localized(group.name, locale) })}
            href={`/${locale}${group.path}`}
            cards={group.cards}
            locale={locale}
            sizes="(max-width: 900px) 34vw, 256px"
          />
        ))}
      </div>
    </div>
  );
}

/** The way on, for whoever has no script; the lists take its place. */
export const ReadNextLink = ({ slug, locale }: { slug: string; locale: Locale }) => (
  <p className="print:hidden" data-lead-on="">
    <a className="tap link" href={`/${locale}/news/${slug}/more`} rel="nofollow">
      {translator(locale, 'article')('readNext')}
    </a>
  </p>
);
