import { isWebAddress } from '@/lib/articles/body/body';
import { formatDate } from '@/lib/ground/clock';
import { type Locale, languageNames, languageTags, locales, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { type DocumentRow, fileKind } from '@/lib/institutions/document';

const shownAtOnce = 6;

/** The documents of an institution, the latest first; nothing where there is none. */
export function DocumentsHere({ documents, locale }: { documents: DocumentRow[]; locale: Locale }) {
  const t = translator(locale, 'documents');
  if (documents.length === 0) return null;
  const [first, older] = [documents.slice(0, shownAtOnce), documents.slice(shownAtOnce)];
  return (
    <section className="pt-5" aria-labelledby="documents">
      <h2 className="rule" id="documents">
        {t('title')}
      </h2>
      <List documents={first} locale={locale} />
      {older.length > 0 && (
        <details className="border-t border-line font-sans text-ui">
          <summary className="py-2.5 text-accent">{t('older', { count: older.length })}</summary>
          <List documents={older} locale={locale} />
        </details>
      )}
    </section>
  );
}

const List = ({ documents, locale }: { documents: DocumentRow[]; locale: Locale }) => (
  <ul className="font-sans text-ui">
    {documents.map((document) => (
      <li key={document.id} className="border-t border-line py-3 [overflow-wrap:anywhere]">
        <time className="block fine" dateTime={document.day}>
          {formatDate(locale, new Date(`${document.day}T00:00:00Z`))}
        </time>
        <h3 className="font-serif text-lg">{localized(document.title, locale)}</h3>
        <Languages document={document} locale={locale} />
      </li>
    ))}
  </ul>
);

/** The languages that a document is to be read in, this page's first. */
function Languages({ document: { title, files }, locale }: { document: DocumentRow; locale: Locale }) {
  const order = [locale, ...locales.filter((other) => other !== locale)];
  return (
    <p className="flex flex-wrap gap-x-5">
      {order.flatMap((language) => {
        const url = files[language];
        if (!url || !isWebAddress(url)) return [];
        const kind = fileKind(url);
        return (
          <a key={language} className="tap text-accent" href={url} hrefLang={languageTags[language]} rel="noopener">
            <span lang={languageTags[language]}>{languageNames[language]}</span>
            {kind && `\u00a0(${kind})`}
            <span className="sr-only">{`: ${localized(title, locale)}`}</span>
          </a>
        );
      })}
    </p>
  );
}
