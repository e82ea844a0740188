import { listLook } from '@/components/desk/look';
import { When } from '@/components/desk/when';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import type { listExports } from '@/lib/moving/desk/queries';
import { unequalKinds } from '@/lib/moving/out/receipt';

type Row = Awaited<ReturnType<typeof listExports>>[number];

/** The last exports, each with what of it is not as it is here. */
export function PastExports({ rows, locale, zone }: { rows: Row[]; locale: Locale; zone: string }) {
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('exported')}</h3>
      <ul className={listLook} data-part="desk-list">
        {rows.map(({ id, at, personName, after: { format, texts, unequal, places } }) => (
          <li key={id}>
            {(words.exports as Record<string, string>)[format] ?? format} · {t('exportedTexts', { count: texts })} ·{' '}
            <span className="text-sm text-soft">
              <When at={at} locale={locale} zone={zone} /> · {personName}
            </span>
            {places.length > 0 && (
              <details>
                <summary>{t('unequal')}</summary>
                <ul className="m-0 text-sm">
                  {unequalKinds.map((kind) => (unequal[kind] ? <li key={kind}>{t(`unequalOf.${kind}`, { count: unequal[kind] })}</li> : null))}
                </ul>
                <ul className="mt-2 mb-0 max-h-80 overflow-y-auto text-sm [overflow-wrap:anywhere]">
                  {[...new Map(places.map(([kind, place]) => [`${kind} ${place}`, { kind, place }]))].map(([key, { kind, place }]) => (
                    <li key={key}>
                      {place}: {words.unequalNames[kind]}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
