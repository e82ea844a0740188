import type { ComparedPart, ComparedText, WrittenPart } from '@/lib/articles/content/compare';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { langOf } from './story-panel';

type Props = { parts: ComparedPart[] | null; all: WrittenPart[]; isFirst: boolean; language: string; locale: Locale };

/**
 * A state of an article, part by part, with what it put in and took out since the one before.
 * `parts` is null where they have the same words, or where it is the first; then all of it is shown
 * as it stands.
 */
export function Compared({ parts, all, isFirst, language, locale }: Props) {
  const t = translator(locale, 'editor');
  const asItStands = all.map(({ kind, text }): ComparedPart => ({ kind, pieces: [{ text, kind: 'same' }] }));
  const shown = numbered((parts ?? asItStands).map(({ kind, pieces }) => ({ kind, pieces: numbered(pieces) })));
  const labels: Partial<Record<WrittenPart['kind'], string>> = {
    headline: t('fields.headline'),
    standfirst: t('fields.standfirst'),
    dateline: t('fields.dateline'),
    pictureAlt: t('picture.alt'),
    pictureCaption: t('picture.caption'),
    pictureCredit: t('picture.credit'),
    footnote: t('tools.footnote'),
  };
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{t('history.compare')}</h2>
      {!parts && <p>{t(isFirst ? 'history.first' : 'history.same')}</p>}
      <div
        className="max-w-[68ch] font-serif text-md *:mt-3 *:mb-0 *:whitespace-pre-wrap [&_del]:bg-urgent/16 [&_ins]:bg-good/16 [&_ins]:underline [&>[data-row]+[data-row]]:mt-0"
        lang={langOf(language)}
        data-part="history-text"
      >
        {shown.map(({ key, kind, pieces }) => (
          <p
            key={key}
            className={kind === 'heading' ? 'font-bold' : kind === 'row' ? 'border-b border-line py-1 font-sans text-ui' : undefined}
            data-row={kind === 'row' ? '' : undefined}
          >
            {labels[kind] && (
              <span className="block fine" lang={langOf(locale)}>
                {labels[kind]}
              </span>
            )}
            {pieces.map(({ key: place, ...piece }) => (
              <Piece key={place} {...piece} />
            ))}
          </p>
        ))}
      </div>
    </section>
  );
}

const numbered = <Row,>(rows: Row[]) => rows.map((row, key) => ({ ...row, key }));

function Piece({ kind, text }: ComparedText) {
  if (kind === 'added') return <ins>{text}</ins>;
  return kind === 'removed' ? <del>{text}</del> : text;
}
