import { isWebAddress } from '@/lib/articles/body/body';
import { formatDate } from '@/lib/ground/clock';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { comma } from '@/lib/ground/typeset';
import { type FactRow, isFactKind } from '@/lib/states/fact';

/** What a fact is called: by the catalogue, or by itself. */
export function factName(fact: Pick<FactRow, 'kind' | 'label'>, locale: Locale): string {
  const { kind } = fact;
  return kind !== 'other' && isFactKind(kind) ? translator(locale, 'facts')(`kinds.${kind}`) : localized(fact.label, locale);
}

/** Facts as terms and what is known, each with its source and of when it is. */
export function FactList({ facts, locale }: { facts: FactRow[]; locale: Locale }) {
  return facts.map((fact) => {
    const when = fact.asOf.length > 4 ? formatDate(locale, new Date(`${fact.asOf}T00:00:00Z`)) : fact.asOf;
    const source = localized(fact.source, locale);
    return (
      <div key={fact.id}>
        <dt>{factName(fact, locale)}</dt>
        <dd>
          {localized(fact.value, locale)}
          <span className="block fine">
            {fact.sourceUrl && isWebAddress(fact.sourceUrl) ? (
              <a href={fact.sourceUrl} rel="noopener">
                {source}
              </a>
            ) : (
              source
            )}
            {comma(locale)}
            <time dateTime={fact.asOf}>{when}</time>
          </span>
        </dd>
      </div>
    );
  });
}
