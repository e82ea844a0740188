import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import type { Article } from '@/lib/articles/reading/queries';
import type { Locale } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';

/** The form for reporting a mistake, for every browser. browser/typo/reporter.ts copies it into a dialog where words are selected. */
export function TypoReporter({ article, locale }: { article: Article; locale: Locale }) {
  const words = strings(locale, 'typos');
  return (
    <details className="mt-8 mb-4 font-sans print:hidden" data-typo="">
      <summary className="min-h-11 cursor-pointer content-center text-accent">{words.open}</summary>
      <form method="post" action="/api/typos" data-form="typo" className="grid max-w-136 gap-3 [&>label]:grid [&>label]:gap-1">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="articleId" value={article.id} />
        <input type="hidden" name="revision" value={article.revision} />
        <label>
          {words.quote}
          <textarea className={controlLook} name="exact" rows={2} maxLength={256} required placeholder={words.typed} />
        </label>
        <label>
          {words.proposal}
          <textarea className={controlLook} name="proposal" rows={2} maxLength={512} />
          <small className="text-soft">{words.proposalHint}</small>
        </label>
        <label>
          {words.note}
          <input className={controlLook} name="note" maxLength={1000} />
        </label>
        <label>
          {words.email}
          <input className={controlLook} name="email" type="email" maxLength={200} autoComplete="email" />
        </label>
        <label className="sr-only" aria-hidden="true">
          {words.trap}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
        <button type="submit" className={`justify-self-start ${buttonLook()}`}>
          {words.send}
        </button>
      </form>
    </details>
  );
}
