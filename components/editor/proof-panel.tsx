import { choicesLook, listLook } from '@/components/desk/look';
import type { Proof } from '@/lib/articles/content/proofread';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** What is worth a look in the text as it was when the page was opened. */
export function ProofPanel({ proofs, lang, locale }: { proofs: Proof[]; lang?: string; locale: Locale }) {
  const t = translator(locale, 'translation');
  return (
    <details className={choicesLook}>
      <summary>
        {t('proof')} <span className="m-0 text-sm text-soft">{proofs.length}</span>
      </summary>
      {proofs.length === 0 && <p className="m-0 text-sm text-soft">{t('proofNone')}</p>}
      <ul className={listLook} data-part="desk-list">
        {proofs.map(({ block, kind, words, fix = '' }) => (
          <li key={`${block}${kind}${words}`} lang={kind === 'link' ? undefined : lang}>
            {t(`proofs.${kind}`, { words, fix })}
          </li>
        ))}
      </ul>
    </details>
  );
}
