import { notFound } from 'next/navigation';
import { listLook, topLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { DeskPager, page } from '@/components/desk/pager';
import { When } from '@/components/desk/when';
import { Compared } from '@/components/publishing/compared';
import { langOf } from '@/components/publishing/story-panel';
import { compareParts, listWrittenParts } from '@/lib/articles/content/compare';
import { revertDraft } from '@/lib/articles/editing/actions';
import { getDraftVersion, getRevision, listDraftVersions, listRevisions, openArticle } from '@/lib/articles/editing/queries';
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
  const before = rowNumber(query.before);
  const [revisions, versions, settings, { chosen, earlier }] = await Promise.all([
    listRevisions(id, locale, before, 51),
    listDraftVersions(id, locale),
    getSettings(),
    number ? load(id, number) : { chosen: null, earlier: null },
  ]);
  const { shown, last } = page(revisions);
  const language = opened.held.article.locale;
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
    <>
      <div className={topLook} data-part="desk-top">
        <h1 lang={langOf(language)}>{opened.content.headline || t('list.noHeadline')}</h1>
        <a href={`/desk/articles/${id}`}>{t('preview.back')}</a>
      </div>
      {chosen && (
        <Compared
          parts={earlier && compareParts(earlier, chosen, language)}
          all={listWrittenParts(chosen)}
          isFirst={!earlier}
          language={language}
          locale={locale}
        />
      )}
      <h2>{t('history.revisions')}</h2>
      {shown.length === 0 && <p className="m-0 text-sm text-soft">{t('history.none')}</p>}
      <ul className={listLook} data-part="desk-list">
        {shown.map((revision) =>
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
      <DeskPager path={`/desk/articles/${id}/history`} next={last && { before: last.number }} isFirst={!before} locale={locale} />
      {versions.length > 0 && (
        <>
          <h2>{t('history.drafts')}</h2>
          <ul className={listLook} data-part="desk-list">
            {versions.map((version) => row('draft', version.version, `${version.version}. ${t('history.kinds.autosave')}`, version.by, version.createdAt))}
          </ul>
        </>
      )}
    </>
  );
}
