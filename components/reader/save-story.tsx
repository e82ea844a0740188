import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Story = { slug: string; headline: string };

/**
 * Keeps a story from a list, without opening it: browser/article-actions.ts hears it. Not there
 * without scripts.
 */
export function SaveStory({ card: { slug, headline }, locale }: { card: Story; locale: Locale }) {
  const t = translator(locale, 'reader');
  return (
    <button
      type="button"
      className="pointer-events-auto relative z-1 -my-2.5 ms-3 tap min-w-6 text-accent noscript:hidden print:hidden"
      data-act="save"
      data-locale={locale}
      data-slug={slug}
      data-headline={headline}
      aria-pressed="false"
    >
      <span className="in-aria-pressed:hidden">{t('save')}</span>
      <span className="hidden before:content-['✓_'] in-aria-pressed:inline">{t('saved_one')}</span>
      <span className="sr-only"> {headline}</span>
    </button>
  );
}

/**
 * Where a list says what came of that: one in each part of a page that is marked with
 * `data-actions`.
 */
export const SaveTold = () => (
  <p
    role="status"
    className="pointer-events-none fixed inset-x-0 bottom-0 z-10 mx-auto w-fit max-w-prose border border-line bg-card px-3.5 py-2.5 font-sans text-ui opacity-0 not-empty:in-[:has([data-act=save]:is(:focus,:hover))]:opacity-100 print:hidden"
  />
);
