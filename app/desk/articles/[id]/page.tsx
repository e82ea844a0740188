import { notFound } from 'next/navigation';
import { TermsForm } from '@/components/comment/terms-form';
import { noteLook, tagLook, topLook } from '@/components/desk/look';
import { NoticesSeen } from '@/components/desk/notices-seen.client';
import { Behind } from '@/components/editor/behind';
import { DraftButtons } from '@/components/editor/draft-buttons.client';
import { ArticleEditor } from '@/components/editor/editor.client';
import { ProofPanel } from '@/components/editor/proof-panel';
import { ReadOnly } from '@/components/editor/read-only';
import { RemoveButton } from '@/components/editor/remove-button.client';
import { Source } from '@/components/editor/source';
import { LinkCheck } from '@/components/publishing/link-check.client';
import { MachinePanel } from '@/components/publishing/machine-panel';
import { NotesPanel } from '@/components/publishing/notes-panel';
import { PagePanel } from '@/components/publishing/page-panel';
import { PublishPanel } from '@/components/publishing/publish-panel.client';
import { FrontPanel, SchedulePanel } from '@/components/publishing/schedule-panel';
import { Editions, langOf, RelatedForm, StoryForm } from '@/components/publishing/story-panel';
import { startingBody } from '@/lib/articles/body/block-ids';
import { articlePath } from '@/lib/articles/content/path';
import { slugFrom } from '@/lib/articles/content/slug';
import { discardDraft, keepAsDraft, removeEdition, restoreEdition } from '@/lib/articles/editing/actions';
import { listStoryChoices } from '@/lib/articles/editing/choices';
import { listNameable, listNamed } from '@/lib/articles/editing/embargo';
import { getBehind } from '@/lib/articles/editing/follow-source';
import { listOpenNotes } from '@/lib/articles/editing/notes';
import { listStoryEditions, listSuggesters, openArticle } from '@/lib/articles/editing/queries';
import { listRelatedAddresses } from '@/lib/articles/editing/relate';
import { getFront, loadParts } from '@/lib/articles/editing/story';
import { approveArticle, publishArticle, restoreArticle, submitArticle, undoPublish, withdrawArticle } from '@/lib/articles/publishing/actions';
import { strings, translator } from '@/lib/ground/messages';
import { can, may } from '@/lib/ground/policy';
import { checkLinks } from '@/lib/links/actions';
import { findMedia } from '@/lib/media/actions';
import { listThumbs } from '@/lib/media/queries';
import { listMentionable } from '@/lib/notices/colleagues';
import { hasUnread } from '@/lib/notices/queries';
import { listBlockChoices } from '@/lib/pages/block-choices';
import { listDeskPages } from '@/lib/pages/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { listOpenTyposOfArticle } from '@/lib/typos/for-editor';
import { listProofs } from '@/lib/typos/proof-queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('list.title') };
}

export default async function EditArticle({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Search }) {
  const { actor, locale } = await deskPage('articles.list');
  const id = rowNumber((await params).id);
  const wantsToSuggest = (await searchParams).suggest === '1';
  const opened = id ? await openArticle(actor, id, { toSuggest: wantsToSuggest }) : null;
  if (!id || !opened) notFound();
  const { held, content, version, mayEdit, changedAt } = opened;
  const { article, draft, policy } = held;
  const isPage = article.kind === 'page';
  const t = translator(locale, 'editor');
  const besideId = rowNumber((await searchParams).beside) ?? null;
  const loading = loadParts(article.storyId);
  const [related, parts, choices, editions, notes, settings, thumbs, front, beside, mentionable, unread] = await Promise.all([
    listRelatedAddresses(article.storyId, article.locale),
    loading,
    loading.then((known) => listStoryChoices(locale, known)),
    listStoryEditions(article.storyId, locale, actor),
    listOpenNotes(id, locale),
    getSettings(),
    listThumbs(
      [...new Set([content.mediaId, ...(content.body.content ?? []).map((block) => block.attrs?.mediaId)])].filter(
        (one): one is number => typeof one === 'number',
      ),
    ),
    can(actor, 'front.order') && !isPage ? getFront(article.storyId) : null,
    besideId ? openArticle(actor, besideId) : null,
    can(actor, 'articles.comment') ? listMentionable(policy, actor.id, locale) : [],
    hasUnread(actor.id, id),
  ]);
  const behind = draft && mayEdit ? await getBehind(draft) : null;
  const bar = (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <a className="inline-flex min-h-8 min-w-8 items-center font-semibold" href={isPage ? '/desk/pages' : '/desk/articles'}>
        <span aria-hidden="true">←&nbsp;</span>
        <span className="max-sm:sr-only">{isPage ? translator(locale, 'pages')('all') : t('list.title')}</span>
      </a>
      <span className={tagLook} data-part="desk-mark">
        {t(`status.${article.status}`)}
      </span>
      {article.status === 'published' && (
        <a className="inline-flex min-h-6 items-center max-sm:hidden" href={articlePath(article)}>
          {t('publish.look')}
        </a>
      )}
    </p>
  );
  const ways = (
    <p className="mt-0 mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center">
      <a href={`/desk/articles/${id}/preview`} data-chord="V" data-key-label={t('preview.title')}>
        {t('preview.title')}
      </a>
      <a href={`/desk/articles/${id}/history`} data-chord="H" data-key-label={t('history.title')}>
        {t('history.title')}
      </a>
      {can(actor, 'articles.exchange') && (
        <a href={`/desk/articles/exchange?language=${article.locale}&id=${id}`}>{translator(locale, 'translation')('link')}</a>
      )}
    </p>
  );
  const above = (
    <>
      {unread && <NoticesSeen articleId={id} />}
      {behind && behind.changes.length > 0 && <Behind articleId={id} behind={behind} content={content} lang={langOf(article.locale)} locale={locale} />}
    </>
  );
  const besideView = beside && beside.held.article.storyId === article.storyId ? <Source opened={beside} locale={locale} articleId={id} /> : null;
  const editionList = (
    <Editions
      articleId={id}
      editions={editions}
      besideId={besideView ? besideId : null}
      locale={locale}
      mayTranslate={(one) => may(actor, 'articles.translate', { locale: one, sectionId: held.sectionId, status: 'draft', ownerId: actor.id })}
    />
  );
  const maySuggest = may(actor, 'articles.comment', policy);
  const typos = may(actor, 'typos.handle', policy) ? await listOpenTyposOfArticle(id) : [];
  if (!mayEdit && !(maySuggest && wantsToSuggest))
    return (
      <>
        <div className={topLook} data-part="desk-top">
          {bar}
          {ways}
        </div>
        {above}
        {maySuggest && (
          <p>
            <a href={`/desk/articles/${id}?suggest=1`}>{t('review.open')}</a>
          </p>
        )}
        <ReadOnly content={content} articleLocale={article.locale} locale={locale} />
        {editionList}
        {can(actor, 'articles.comment') && <NotesPanel articleId={id} notes={notes} mentionable={mentionable} zone={settings.zone} locale={locale} />}
      </>
    );
  const embargo = may(actor, 'articles.embargo', policy) ? { named: await listNamed(id, locale), choices: await listNameable(locale) } : null;
  const [proofs, names] = await Promise.all([listProofs(held, content), listSuggesters(content.body, actor.id, locale)]);
  const isApproved = draft?.reviewedVersion === version && draft.reviewedBy !== null;
  const mayPublish = may(actor, 'articles.publish', policy);
  const handIn = /^(draft|in_review)$/.test(article.status) && may(actor, 'articles.submit', policy) && (
    <DraftButtons
      action={submitArticle}
      fields={{ to: article.status === 'draft' ? 'in_review' : 'draft' }}
      done={article.status === 'draft' ? t('publish.submitted') : t('publish.returned')}
      label={article.status === 'draft' ? t('publish.submit') : t('publish.return')}
      inBar={!mayPublish}
    />
  );
  const toPublish = (
    <>
      {ways}
      <PublishPanel
        words={strings(locale, 'editor')}
        status={article.status}
        articleVersion={article.version}
        isChanged={changedAt !== null}
        may={{ publish: mayPublish, withdraw: may(actor, 'articles.withdraw', policy), restore: may(actor, 'articles.restore', policy) }}
        publish={publishArticle}
        withdraw={withdrawArticle}
        restore={restoreArticle}
        undo={undoPublish}
        undoWords={strings(locale, 'publishing').undo}
      />
      <LinkCheck words={strings(locale, 'publishing').links} check={checkLinks} />
      {editionList}
      {may(actor, 'articles.schedule', policy) && <SchedulePanel articleId={id} times={article} zone={settings.zone} embargo={embargo} locale={locale} />}
      {front && <FrontPanel front={front} zone={settings.zone} locale={locale} />}
      {article.revision > 0 ? (
        <DraftButtons action={discardDraft} fields={{}} done={t('save.discarded')} label={t('save.discard')} reload />
      ) : (
        may(actor, 'articles.remove', policy) && <RemoveButton remove={removeEdition} restore={restoreEdition} words={strings(locale, 'editor')} />
      )}
    </>
  );
  const ofStory = (
    <>
      {held.sectionId !== null && (
        <StoryForm articleId={id} parts={parts} sectionId={held.sectionId} choices={choices} mayMakeTags={can(actor, 'tags.manage')} locale={locale} />
      )}
      {!isPage && <RelatedForm articleId={id} addresses={related} locale={locale} />}
      {isPage && can(actor, 'pages.manage') && <PagePanel storyId={article.storyId} pages={await listDeskPages()} locale={locale} />}
      {!isPage && may(actor, 'comments.moderate', { locale: article.locale, sectionId: held.sectionId }) && (
        <TermsForm place={{ kind: 'story', id: article.storyId }} locale={locale} />
      )}
    </>
  );
  const inReview = (
    <>
      {handIn}
      {settings.fourEyes && isApproved && (
        <p className={noteLook} data-part="desk-note">
          {t('publish.isApproved')}
        </p>
      )}
      {settings.fourEyes && !isApproved && may(actor, 'articles.review', policy) && actor.id !== draft?.ownerId && actor.id !== draft?.updatedBy && (
        <DraftButtons action={approveArticle} fields={{}} done={t('publish.approved')} label={t('publish.approve')} />
      )}
      <ProofPanel proofs={proofs} lang={langOf(article.locale)} locale={locale} />
      {draft?.sourceArticleId && <MachinePanel articleId={id} machine={draft.machine} locale={locale} />}
    </>
  );
  return (
    <ArticleEditor
      key={id}
      articleId={id}
      locale={article.locale}
      lang={langOf(article.locale) ?? 'en'}
      zone={settings.zone}
      version={version}
      content={{ ...content, body: startingBody(content.body) }}
      slug={slugFrom(content.headline, article.locale)}
      savedAt={draft?.updatedAt.toISOString() ?? null}
      thumbs={thumbs}
      words={strings(locale, 'editor')}
      choices={isPage ? await listBlockChoices(locale) : null}
      layout={strings(locale, 'layout')}
      signInWords={strings(locale, 'people').signIn}
      keep={keepAsDraft}
      find={findMedia}
      beside={besideView}
      bar={bar}
      above={above}
      side={mayEdit ? { publish: toPublish, story: ofStory, review: inReview } : { publish: editionList, story: null, review: null }}
      me={{ by: actor.id, name: actor.name }}
      onlySuggests={!mayEdit}
      notes={notes}
      typos={typos}
      names={names}
      mentionable={mentionable}
      mentions={strings(locale, 'notices').mention}
    />
  );
}
