import { listLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import type { ComparedText } from '@/lib/articles/content/compare';
import type { Content } from '@/lib/articles/content/content';
import { listPassages } from '@/lib/articles/content/source-changes';
import { markSource } from '@/lib/articles/editing/actions';
import type { Behind as Waiting } from '@/lib/articles/editing/follow-source';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

const fields = ['headline', 'standfirst', 'dateline', 'pictureAlt', 'pictureCaption'] as const;

const numbered = (pieces: ComparedText[]) => pieces.map((piece, at) => ({ ...piece, at }));

/**
 * What changed in the source since it was translated, passage by passage, with the words that the
 * translation has there.
 */
export function Behind({ articleId, behind, content, lang, locale }: { articleId: number; behind: Waiting; content: Content; lang?: string; locale: Locale }) {
  const t = translator(locale, 'translation');
  const here = new Map(listPassages(content).map((passage) => [passage.key, passage.text]));
  const source = isLocale(behind.locale) ? behind.locale : 'en';
  return (
    <details
      className="mb-4 rounded-lg border border-s-4 border-line border-s-accent px-3.5 py-2.5 [&_[data-done]_[data-part=history-text]]:opacity-60 [&_ins]:bg-good/16 [&_summary]:font-semibold"
      data-part="editor-behind"
      aria-label={t('behind')}
      open={behind.changes.some((change) => !change.isDone)}
    >
      <summary>
        {t('behind')} ({behind.changes.filter((change) => change.isDone).length}/{behind.changes.length})
      </summary>
      <p className="m-0 text-sm text-soft">
        {t('behindLead')} <a href={`/desk/articles/${articleId}?beside=${behind.sourceId}`}>{languageNames[source]}</a>
      </p>
      <ol className={listLook} data-part="desk-list">
        {behind.changes.map(({ key, kind, pieces, isDone, digest }) => {
          const field = fields.find((name) => name === key);
          return (
            <li key={key} data-done={isDone || undefined}>
              <p>
                <b>{t(`kinds.${kind}`)}</b> {field && t(`fields.${field}`)}
              </p>
              <p className="max-w-[68ch] font-serif text-md whitespace-pre-wrap" data-part="history-text" lang={languageTags[source]}>
                {numbered(pieces).map(({ at, kind: way, text }) => {
                  const Tag = way === 'added' ? 'ins' : way === 'removed' ? 'del' : 'span';
                  return <Tag key={at}>{text}</Tag>;
                })}
              </p>
              {here.get(key) && (
                <p className="m-0 text-sm text-soft">
                  {t('now')}: <span lang={lang}>{here.get(key)}</span>
                </p>
              )}
              <OneButton action={markSource} undo={markSource} done={t('marked')} fields={{ articleId, key, digest, done: isDone ? 'false' : 'true' }}>
                {isDone ? t('unmark') : t('markDone')}
              </OneButton>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
