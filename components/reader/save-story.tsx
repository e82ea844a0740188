import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Story = { slug: string; headline: string };

/**
 * Keeps a story from a list, without opening it: browser/article-actions.ts hears it, and says
 * beside it what came of that. Not there without scripts.
 */
export function SaveStory({ card: { slug, headline }, locale }: { card: Story; locale: Locale }) {
  const t = translator(locale, 'reader');
  return (
    <button
      type="button"
      className="pointer-events-auto min-h-6 text-accent noscript:hidden print:hidden"
      data-act="save"
      data-slug={slug}
      aria-pressed="false"
    >
      <span className="in-aria-pressed:hidden">{t('save')}</span>
      <span className="hidden before:content-['✓_'] in-aria-pressed:inline">{t('saved_one')}</span>
      <span className="sr-only"> {headline}</span>
    </button>
  );
}
