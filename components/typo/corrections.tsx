import { JsonLd } from '@/components/ui/json-ld';
import { Moment } from '@/components/ui/moment';
import type { StoryKind } from '@/db/schema';
import { articlePath } from '@/lib/articles/content/path';
import { type Locale, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';

export type Correction = { id: number; said: string; says: string; note: string; at: Date; kind?: StoryKind; slug?: string; headline?: string };

/** Corrections with what was said and what is said now, where it is a matter of some words. */
export function CorrectionList({ corrections, locale, linked }: { corrections: Correction[]; locale: Locale; linked?: boolean }) {
  const t = translator(locale, 'typos');
  return (
    <ul className="mt-3">
      {corrections.map((correction) => (
        <li key={correction.id} className="border-t border-line py-3 [overflow-wrap:anywhere]">
          {linked && (
            <a href={articlePath({ kind: correction.kind ?? 'story', locale, slug: correction.slug ?? '' })}>
              <b>{correction.headline}</b>
            </a>
          )}
          <p>
            <Moment className="block fine" at={correction.at} zone="UTC" locale={locale} /> {correction.note}
          </p>
          {correction.said !== '' && (
            <p>
              <del className="text-soft">{t('was', { said: correction.said })}</del> <ins className="no-underline">{t('isNow', { says: correction.says })}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What was put right in this article, for people and, as schema.org, for programs. */
export function ArticleCorrections({ corrections, url, locale }: { corrections: Correction[]; url: string; locale: Locale }) {
  if (corrections.length === 0) return null;
  const t = translator(locale, 'typos');
  const correction = corrections.map((row) => ({
    '@type': 'CorrectionComment',
    text: (row.said === '' ? [row.note] : [row.note, t('was', { said: row.said }), t('isNow', { says: row.says })]).join(' '),
    datePublished: row.at.toISOString(),
    inLanguage: languageTags[locale],
    url: `${url}#corrections`,
  }));
  return (
    <section id="corrections" className="mt-9 max-w-column">
      <JsonLd data={{ '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': `${url}#article`, correction }} />
      <h2 className="text-xl">{strings(locale, 'typos').corrections}</h2>
      <CorrectionList corrections={corrections} locale={locale} />
    </section>
  );
}
