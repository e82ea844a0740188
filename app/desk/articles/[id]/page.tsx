import { notFound } from 'next/navigation';
import { topLook } from '@/components/desk/look';
import { NoticesSeen } from '@/components/desk/notices-seen.client';
import { Behind } from '@/components/editor/behind';
import { ArticleEditor } from '@/components/editor/editor.client';
import { PreviewBeside } from '@/components/editor/preview-beside.client';
import { ReadOnly } from '@/components/editor/read-only';
import { SourceEdition } from '@/components/editor/source';
import { SourceNotices } from '@/components/partners/source-notices';
import { ArticleBar, ArticleWays } from '@/components/publishing/article-bar';
import { editorWords } from '@/components/publishing/editor-words';
import { NotesPanel } from '@/components/publishing/notes-panel';
import { settingNames } from '@/components/publishing/setting-names';
import { type Around, PublishPart, ReviewPart, StoryPart } from '@/components/publishing/side-parts';
import { langOf, StoryEditions } from '@/components/publishing/story-panel';
import { startingBody } from '@/lib/articles/body/block-ids';
import { slugFrom } from '@/lib/articles/content/slug';
import { keepAsDraft } from '@/lib/articles/editing/actions';
import { getBehind } from '@/lib/articles/editing/follow-source';
import { listOpenNotes } from '@/lib/articles/editing/notes';
import { listStoryEditions, listSuggesters, type OpenedDraft, openArticle } from '@/lib/articles/editing/queries';
import { strings, translator } from '@/lib/ground/messages';
import { can, may } from '@/lib/ground/policy';
import { findMedia } from '@/lib/media/actions';
import { listThumbs } from '@/lib/media/queries';
import { listMentionable } from '@/lib/notices/colleagues';
import { hasUnread } from '@/lib/notices/queries';
import { listBlockChoices } from '@/lib/pages/block-choices';
import { listPartnerTasks } from '@/lib/partners/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { listOpenTyposOfArticle } from '@/lib/typos/for-editor';

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('list.title') };
}

/**
 * An article at the desk: written by whoever may, suggested in by whoever may that, and read by the
 * others who may see it.
 */
export default async function EditArticle({ params, searchParams }: Props) {
  const { actor, locale } = await deskPage('articles.list');
  const [{ id: given }, search] = await Promise.all([params, searchParams]);
  const id = rowNumber(given);
  const wantsToSuggest = search.suggest === '1';
  const [opened, settings] = await Promise.all([id ? openArticle(actor, id, { toSuggest: wantsToSuggest }) : null, getSettings()]);
  if (!id || !opened) notFound();
  const around: Around = { actor, opened, settings, locale };
  const known = { ...(await loadAround(around, rowNumber(search.beside) ?? null)), looks: search.beside === 'preview' };
  const maySuggest = may(actor, 'articles.comment', opened.held.policy);
  return opened.mayEdit || (maySuggest && wantsToSuggest) ? (
    <Desk around={around} known={known} />
  ) : (
    <Reading around={around} known={known} maySuggest={maySuggest} />
  );
}

/** `looks`: the page itself is shown beside the text. */
type Known = Awaited<ReturnType<typeof loadAround>> & { looks: boolean };
type Shown = { around: Around; known: Known };

/**
 * What stands around an article, whoever looks at it. `besideId`: the edition to be shown beside.
 */
async function loadAround({ actor, opened: { held, mayEdit }, locale }: Around, besideId: number | null) {
  const { article, draft, policy } = held;
  const [editions, notes, beside, mentionable, unread, behind, tasks] = await Promise.all([
    listStoryEditions(article.storyId, locale, actor),
    listOpenNotes(article.id, locale),
    besideId ? openArticle(actor, besideId) : null,
    can(actor, 'articles.comment') ? listMentionable(policy, actor.id, locale) : [],
    hasUnread(actor.id, article.id),
    draft && mayEdit ? getBehind(draft) : null,
    can(actor, 'partners.take') ? listPartnerTasks(article.id) : [],
  ]);
  return { editions, notes, beside: beside?.held.article.storyId === article.storyId ? beside : null, mentionable, unread, behind, tasks };
}

const picturesIn = ({ mediaId, body }: OpenedDraft['content']): number[] =>
  [...new Set([mediaId, ...(body.content ?? []).map((block) => block.attrs?.mediaId)])].filter((id): id is number => typeof id === 'number');

/**
 * What is told above the text: that notices are seen now, what a partner has done with it, and what
 * the source has that this text does not.
 */
function Above({ around: { opened, settings, locale }, known: { unread, behind, tasks } }: Shown) {
  const { article } = opened.held;
  return (
    <>
      {unread && <NoticesSeen articleId={article.id} />}
      <SourceNotices tasks={tasks} locale={locale} zone={settings.zone} />
      {behind && behind.changes.length > 0 && (
        <Behind articleId={article.id} behind={behind} content={opened.content} lang={langOf(article.locale)} locale={locale} />
      )}
    </>
  );
}

function EditionList({ around: { actor, opened, locale }, known: { editions, beside } }: Shown) {
  const { article, sectionId } = opened.held;
  return (
    <StoryEditions
      articleId={article.id}
      editions={editions}
      besideId={beside?.held.article.id ?? null}
      locale={locale}
      mayTranslate={(language) => may(actor, 'articles.translate', { locale: language, sectionId, status: 'draft', ownerId: actor.id })}
    />
  );
}

/** For whoever may see it and neither write nor suggest. */
function Reading({ around, known, maySuggest }: Shown & { maySuggest: boolean }) {
  const { actor, opened, settings, locale } = around;
  const { article } = opened.held;
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <ArticleBar opened={opened} locale={locale} />
        <ArticleWays opened={opened} locale={locale} actor={actor} />
      </div>
      <Above around={around} known={known} />
      {maySuggest && (
        <p>
          <a href={`/desk/articles/${article.id}?suggest=1`}>{translator(locale, 'editor')('review.open')}</a>
        </p>
      )}
      <ReadOnly content={opened.content} articleLocale={article.locale} locale={locale} />
      <EditionList around={around} known={known} />
      {can(actor, 'articles.comment') && (
        <NotesPanel articleId={article.id} notes={known.notes} mentionable={known.mentionable} zone={settings.zone} locale={locale} />
      )}
    </>
  );
}

function besideText({ opened, locale }: Around, { beside, looks }: Known) {
  const { id } = opened.held.article;
  const { beside: title, besideClose: close, late } = strings(locale, 'editor').preview;
  if (looks) return <PreviewBeside articleId={id} words={{ title, close, late }} />;
  return beside && <SourceEdition opened={beside} locale={locale} articleId={id} />;
}

/** For whoever writes or suggests. */
async function Desk({ around, known }: Shown) {
  const { actor, opened, settings, locale } = around;
  const { held, content, version, mayEdit } = opened;
  const { article, draft, policy } = held;
  const [thumbs, typos, names, choices] = await Promise.all([
    listThumbs(picturesIn(content)),
    may(actor, 'typos.handle', policy) ? listOpenTyposOfArticle(article.id) : [],
    listSuggesters(content.body, actor.id, locale),
    article.kind === 'page' ? listBlockChoices(locale) : null,
  ]);
  const editions = <EditionList around={around} known={known} />;
  const ways = <ArticleWays opened={opened} locale={locale} actor={actor} />;
  return (
    <ArticleEditor
      key={article.id}
      articleId={article.id}
      locale={article.locale}
      lang={langOf(article.locale) ?? 'en'}
      zone={settings.zone}
      version={version}
      status={article.status}
      settings={{
        version: held.storyVersion,
        names: settingNames(locale),
        changed: strings(locale, 'publishing').settingsChanged,
        changedByItself: strings(locale, 'publishing').settingsChangedByItself,
      }}
      content={{ ...content, body: startingBody(content.body) }}
      slug={slugFrom(content.headline, article.locale)}
      savedAt={draft?.updatedAt.toISOString() ?? null}
      thumbs={thumbs}
      words={editorWords(locale)}
      choices={choices}
      layout={strings(locale, 'layout')}
      signInWords={strings(locale, 'people').signIn}
      keep={keepAsDraft}
      find={findMedia}
      beside={besideText(around, known)}
      bar={<ArticleBar opened={opened} locale={locale} />}
      above={<Above around={around} known={known} />}
      side={
        mayEdit
          ? { publish: <PublishPart {...around} ways={ways} editions={editions} />, story: <StoryPart {...around} />, review: <ReviewPart {...around} /> }
          : { publish: editions, story: null, review: null }
      }
      me={{ by: actor.id, name: actor.name }}
      onlySuggests={!mayEdit}
      notes={known.notes}
      typos={typos}
      names={names}
      mentionable={known.mentionable}
      mentions={strings(locale, 'notices').mention}
    />
  );
}
