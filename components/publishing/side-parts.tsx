import type { ReactNode } from 'react';
import { TermsForm } from '@/components/comment/terms-form';
import { noteLook } from '@/components/desk/look';
import { DraftButtons } from '@/components/editor/draft-buttons.client';
import { ProofPanel } from '@/components/editor/proof-panel';
import { RemoveButton } from '@/components/editor/remove-button.client';
import { discardDraft, removeEdition, restoreEdition, undoDiscard } from '@/lib/articles/editing/actions';
import { listStoryChoices } from '@/lib/articles/editing/choices';
import { listNameable, listNamed } from '@/lib/articles/editing/embargo';
import { mayFile } from '@/lib/articles/editing/filed';
import { isStoryPublic, type OpenedDraft } from '@/lib/articles/editing/queries';
import { listRelatedChoices } from '@/lib/articles/editing/relate';
import { getFrontPlace, loadParts } from '@/lib/articles/editing/story';
import { listWaitingSettings } from '@/lib/articles/editing/waiting';
import { approveArticle, publishArticle, restoreArticle, submitArticle, undoPublish, withdrawArticle } from '@/lib/articles/publishing/actions';
import type { Person } from '@/lib/ground/actor';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can, may } from '@/lib/ground/policy';
import { checkLinks } from '@/lib/links/actions';
import { listDeskPages } from '@/lib/pages/queries';
import type { Settings } from '@/lib/settings/settings';
import { listProofs } from '@/lib/typos/proof-queries';
import { editorWords } from './editor-words';
import { LinkCheck } from './link-check.client';
import { MachinePanel } from './machine-panel';
import { PagePanel } from './page-panel';
import { PublishPanel } from './publish-panel.client';
import { FrontPanel, SchedulePanel } from './schedule-panel';
import { langOf, RelatedForm, StoryForm, Waiting } from './story-panel';

/** An opened article, for whom, and by which rules of the paper. */
export type Around = { actor: Person; opened: OpenedDraft; settings: Settings; locale: Locale };

/** Publish: look, publish, withdraw, schedule, place on the front page, throw away. */
export async function PublishPart({ actor, opened, settings, locale, ways, editions }: Around & { ways: ReactNode; editions: ReactNode }) {
  const { held, changedAt } = opened;
  const { article, policy } = held;
  const t = translator(locale, 'editor');
  const [front, embargo] = await Promise.all([
    can(actor, 'front.order') && article.kind !== 'page' ? getFrontPlace(article.storyId) : null,
    may(actor, 'articles.embargo', policy)
      ? Promise.all([listNamed(article.id, locale), listNameable(locale)]).then(([named, choices]) => ({ named, choices }))
      : null,
  ]);
  return (
    <>
      {ways}
      <PublishPanel
        words={editorWords(locale)}
        articleVersion={article.version}
        isChanged={changedAt !== null || Object.keys(held.pending).length > 0}
        may={{
          publish: may(actor, 'articles.publish', policy),
          withdraw: may(actor, 'articles.withdraw', policy),
          restore: may(actor, 'articles.restore', policy),
        }}
        publish={publishArticle}
        withdraw={withdrawArticle}
        restore={restoreArticle}
        undo={undoPublish}
        undoWords={strings(locale, 'publishing').undo}
      />
      <LinkCheck words={strings(locale, 'publishing').links} check={checkLinks} />
      {editions}
      {may(actor, 'articles.schedule', policy) && (
        <SchedulePanel articleId={article.id} version={held.storyVersion} times={article} zone={settings.zone} embargo={embargo} locale={locale} />
      )}
      {front && <FrontPanel front={front} version={held.storyVersion} zone={settings.zone} locale={locale} />}
      {article.revision > 0 ? (
        <DraftButtons action={discardDraft} fields={{}} done={t('save.discarded')} label={t('save.discard')} undo={undoDiscard} />
      ) : (
        may(actor, 'articles.remove', policy) && <RemoveButton remove={removeEdition} restore={restoreEdition} words={editorWords(locale)} />
      )}
    </>
  );
}

/** Story: where it belongs, who and what it is about, what it leads on to, its discussion. */
export async function StoryPart({ actor, opened, locale }: Around) {
  const { article, sectionId: shownIn, storyVersion, pending } = opened.held;
  const isPage = article.kind === 'page';
  const parts = await loadParts(article.storyId);
  const sectionId = pending.sectionId ?? shownIn;
  const [related, choices, pages, waiting, isPublic, mayDiscard] = await Promise.all([
    isPage ? [] : listRelatedChoices(article.storyId, article.locale),
    listStoryChoices(locale, parts),
    isPage && can(actor, 'pages.manage') ? listDeskPages() : null,
    listWaitingSettings(article.storyId, locale),
    isStoryPublic(article.storyId),
    mayFile(actor, article.storyId, shownIn),
  ]);
  return (
    <>
      <Waiting settings={waiting} articleId={article.id} version={storyVersion} mayDiscard={mayDiscard} locale={locale} />
      {sectionId !== null && (
        <StoryForm
          articleId={article.id}
          version={storyVersion}
          parts={parts}
          sectionId={sectionId}
          choices={choices}
          mayMakeTags={can(actor, 'tags.manage')}
          isPublic={isPublic}
          locale={locale}
        />
      )}
      {!isPage && <RelatedForm articleId={article.id} version={storyVersion} chosen={related} isPublic={isPublic} locale={locale} />}
      {pages && <PagePanel storyId={article.storyId} version={storyVersion} pages={pages} locale={locale} />}
      {!isPage && may(actor, 'comments.moderate', { locale: article.locale, sectionId: shownIn }) && (
        <TermsForm place={{ kind: 'story', id: article.storyId }} version={storyVersion} locale={locale} />
      )}
    </>
  );
}

/** Review: handing in, approval by a second person, what readers found, how it was translated. */
export async function ReviewPart({ actor, opened, settings, locale }: Around) {
  const { held, content, version } = opened;
  const { article, draft, policy } = held;
  const t = translator(locale, 'editor');
  const proofs = await listProofs(held, content);
  const isApproved = draft?.reviewedVersion === version && draft.reviewedBy !== null;
  const mayApprove = may(actor, 'articles.review', policy) && actor.id !== draft?.ownerId && actor.id !== draft?.updatedBy;
  const handIn = /^(draft|in_review)$/.test(article.status) && may(actor, 'articles.submit', policy) && (
    <DraftButtons
      action={submitArticle}
      fields={{ to: article.status === 'draft' ? 'in_review' : 'draft' }}
      done={article.status === 'draft' ? t('publish.submitted') : t('publish.returned')}
      label={article.status === 'draft' ? t('publish.submit') : t('publish.return')}
      inBar={!may(actor, 'articles.publish', policy)}
    />
  );
  return (
    <>
      {handIn}
      {settings.fourEyes && isApproved && (
        <p className={noteLook} data-part="desk-note">
          {t('publish.isApproved')}
        </p>
      )}
      {settings.fourEyes && !isApproved && mayApprove && (
        <DraftButtons action={approveArticle} fields={{}} done={t('publish.approved')} label={t('publish.approve')} />
      )}
      <ProofPanel proofs={proofs} lang={langOf(article.locale)} locale={locale} />
      {draft?.sourceArticleId && <MachinePanel articleId={article.id} version={held.storyVersion} machine={draft.machine} locale={locale} />}
    </>
  );
}
