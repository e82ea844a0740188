import { ActionForm, TextField, TrapField, UnsentText } from '@/components/form/action-form.client';
import { buttonLook } from '@/components/ui/button';
import type { Article } from '@/lib/articles/reading/article-queries';
import type { Locale } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';
import { reportTypo } from '@/lib/typos/reader-actions';
import { typoLimits } from '@/lib/typos/report-input';

type Properties = { article: Pick<Article, 'id' | 'revision' | 'slug'>; locale: Locale };

/**
 * Leads to the form for reporting a mistake, and says which revision this page shows. A page that
 * was opened before the form had a page of its own sends to the story: its answer stands here.
 */
export function TypoLink({ article, locale }: Properties) {
  const words = strings(locale, 'typos');
  return (
    <p className="mt-8 mb-4 print:hidden">
      <a className="tap link" href={`/${locale}/news/${article.slug}/mistake`} rel="nofollow" data-typo={article.revision}>
        {words.open}
      </a>
      <UnsentText name="typo" action={reportTypo} field="proposal" label={words.proposal} />
    </p>
  );
}

/**
 * The form for reporting a mistake, for every browser. browser/typo/reporter.ts takes it into a
 * dialog where words are selected.
 */
export function TypoForm({ article, locale }: Properties) {
  const words = strings(locale, 'typos');
  return (
    <ActionForm name="typo" action={reportTypo} className="grid max-w-136 gap-3 font-sans">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="articleId" value={article.id} />
      <input type="hidden" name="revision" value={article.revision} />
      <TextField kind="area" name="exact" id="typo-exact" label={words.quote} rows={2} maxLength={typoLimits.quote} required placeholder={words.typed} />
      <TextField kind="area" name="proposal" id="typo-proposal" label={words.proposal} hint={words.proposalHint} rows={2} maxLength={typoLimits.proposal} />
      <TextField name="note" id="typo-note" label={words.note} maxLength={typoLimits.note} />
      <TextField kind="email" name="email" id="typo-email" label={words.email} maxLength={typoLimits.email} autoComplete="email" />
      <TrapField id="typo-website" label={words.trap} />
      <button type="submit" className={`justify-self-start ${buttonLook()}`}>
        {words.send}
      </button>
    </ActionForm>
  );
}
