import { notFound } from 'next/navigation';
import { listLook, topLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import { langOf } from '@/components/publishing/story-panel';
import { compareWords } from '@/lib/articles/content/compare';
import { revertDraft } from '@/lib/articles/editing/actions';
import { getDraftVersion, getRevision, listDraftVersions, listRevisions, openArticle } from '@/lib/articles/editing/queries';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('history.title') };
}

type Kind = keyof typeof import('@/messages/en/editor').editor['history']['kinds'];

export default async function History({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Search }) {
  const { actor, locale } = await deskPage('articles.list');
  const id = rowNumber((await params).id);
  const opened = id ? await openArticle(actor, id) : null;
  if (!id || !opened) notFound();
  const query = await searchParams;
  const kind = firstValue(query.kind) === 'draft' ? 'draft' : 'revision';
  const number = rowNumber(query.number);
  const load = kind === 'draft' ? getDraftVersion : getRevision;
  const [revisions, versions, settings, chosen] = await Promise.all([
    listRevisions(id, locale, rowNumber(query.before)),
    listDraftVersions(id, locale),
    getSettings(),
    number ? load(id, number) : null,
  ]);
  const numbers = kind === 'draft' ? versions.map((row) => row.version) : revisions.map((row) => row.number);
  const earlierNumber = number ? numbers.find((other) => other < number) : undefined;
  const earlier = earlierNumber ? await load(id, earlierNumber) : null;
  const pieces =
    (chosen && earlier && compareWords(earlier, chosen, opened.held.article.locale)?.map((piece, at) => ({ ...piece, key: `${at}${piece.kind}` }))) || null;
  const t = translator(locale, 'editor');
  const row = (of: 'revision' | 'draft', at: number, title: string, by: string, createdAt: Date, reason = '') => (
    <li key={`${of}${at}`}>
      <div className="flex flex-wrap items-center gap-3">
        <a href={`/desk/articles/${id}/history?kind=${of}&number=${at}`} aria-current={kind === of && number === at ? 'true' : undefined}>
          {title}
        </a>
        <span className="m-0 text-sm text-soft">
          <When at={createdAt} locale={locale} zone={settings.zone} /> {by && t('history.by', { name: by })}
        </span>
        {opened.mayEdit && (
          <OneButton action={revertDraft} done={t('history.restored')} fields={{ articleId: id, version: opened.version, kind: of, number: at }}>
            {t('history.restore')}
          </OneButton>
        )}
      </div>
      {reason && <p>{reason}</p>}
    </li>
  );
  return (
    <div className="[&_del]:bg-urgent/16 [&_ins]:bg-good/16 [&_ins]:underline">
      <div className={topLook} data-part="desk-top">
        <h1 lang={langOf(opened.held.article.locale)}>{opened.content.headline || t('list.noHeadline')}</h1>
        <a href={`/desk/articles/${id}`}>{t('preview.back')}</a>
      </div>
      {chosen && <Compared pieces={pieces} isSame={earlier !== null && !pieces} language={opened.held.article.locale} locale={locale} />}
      <h2>{t('history.revisions')}</h2>
      {revisions.length === 0 && <p className="m-0 text-sm text-soft">{t('history.none')}</p>}
      <ul className={listLook} data-part="desk-list">
        {revisions.map((revision) =>
          row(
            'revision',
            revision.number,
            `${revision.number}. ${t(`history.kinds.${revision.kind as Kind}`)}`,
            revision.by,
            revision.createdAt,
            revision.reason,
          ),
        )}
      </ul>
      {versions.length > 0 && (
        <>
          <h2>{t('history.drafts')}</h2>
          <ul className={listLook} data-part="desk-list">
            {versions.map((version) => row('draft', version.version, `${version.version}. ${t('history.kinds.autosave')}`, version.by, version.createdAt))}
          </ul>
        </>
      )}
    </div>
  );
}

type Piece = NonNullable<ReturnType<typeof compareWords>>[number] & { key: string };
type ComparedProps = { pieces: Piece[] | null; isSame: boolean; language: string; locale: Locale };

/** What the chosen one put in and took out. */
function Compared({ pieces, isSame, language, locale }: ComparedProps) {
  const t = translator(locale, 'editor');
  return (
    <section>
      <h2>{t('history.compare')}</h2>
      {isSame && <p>{t('history.same')}</p>}
      <p className="max-w-[68ch] font-serif text-md whitespace-pre-wrap" data-part="history-text" lang={langOf(language)}>
        {pieces?.map((piece) =>
          piece.kind === 'added' ? (
            <ins key={piece.key}>{piece.text}</ins>
          ) : piece.kind === 'removed' ? (
            <del key={piece.key}>{piece.text}</del>
          ) : (
            <span key={piece.key}>{piece.text}</span>
          ),
        )}
      </p>
    </section>
  );
}
