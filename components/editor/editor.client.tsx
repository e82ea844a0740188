'use client';

import { Suspense, useCallback, useMemo, useRef } from 'react';
import { pageLook } from '@/components/desk/look';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { BodyNode } from '@/lib/articles/body/body';
import type { Content } from '@/lib/articles/content/content';
import { ArticleUnavailable } from './article-unavailable.client';
import { useStatus, WritingContext } from './context.client';
import { EditorBar } from './editor-bar.client';
import type { EditorProps } from './editor-props';
import { FoundCopy } from './found-copy.client';
import { PicturesContext } from './node-views.client';
import { Panel } from './panel.client';
import { Picker } from './picker.client';
import { useEditorPictures } from './pictures.client';
import { useReview } from './review.client';
import { SaveLine } from './save-line.client';
import { useTypos } from './typo-cards.client';
import { usePageName, useSaving } from './use-saving.client';
import { useSettingsNews } from './use-settings-news.client';
import { useFields, useText } from './use-text.client';
import { WritingColumn } from './writing-column.client';

/**
 * An edition being written: its text and fields, saved and joined with what others write, and the
 * panel beside it.
 */
export function ArticleEditor(article: EditorProps) {
  const { articleId, locale, version, content, thumbs, words, choices, beside, layout, onlySuggests, notes, mentionable, mentions } = article;
  const { show, locale: desk } = useDesk();
  const client = usePageName();
  const touched = useRef<() => void>(() => undefined);
  const head = useFields(content, touched);
  const text = useText(article, client, touched);
  const { editor } = text;
  const reports = useTypos(editor, article.typos, words);
  text.typoKeys.current = reports.keys;
  const read = useCallback(
    (): Content => ({ ...head.read(), body: (editor?.getJSON() as BodyNode | undefined) ?? content.body }),
    [content.body, editor, head.read],
  );
  const putBack = useCallback((lost: string) => show({ text: fillText(words.save.putBack, { text: lost.slice(0, 80) }, desk) }), [desk, show, words]);
  const hearSettings = useSettingsNews(article.settings);
  const joining = { read: head.read, write: head.write, putBack, hearSettings };
  const saving = useSaving({ articleId, client, version, settings: article.settings.version, content, editor, ...joining });
  touched.current = saving.touch;
  const pictures = useEditorPictures({ editor, thumbs, locale, change: head.change });
  text.taken.current = pictures.upload;
  const review = useReview(editor, onlySuggests, saving.flush, text.suggestingNow);

  const [status, become] = useStatus(article.status);
  const { known, picking, setPicking } = pictures;
  const sources = useMemo(() => ({ words, sources: new Map([...known].map(([id, thumb]) => [id, thumb.src])), choices }), [choices, known, words]);
  const { version: current, state, flush, catchUp, found } = saving;
  const writing = useMemo(
    () => ({ articleId, version: current, state, flush, catchUp, status, become, mentionable, mentions }),
    [articleId, current, state, flush, catchUp, status, become, mentionable, mentions],
  );
  // The same while the page is made: the text can be written before what stands beside it works.
  const panel = useMemo(
    () => (
      <Suspense>
        <Panel parts={article.side} words={layout} waiting={notes.filter((note) => note.replyTo === null).length} />
      </Suspense>
    ),
    [article.side, layout, notes],
  );

  return (
    <WritingContext.Provider value={writing}>
      <PicturesContext.Provider value={sources}>
        <h1 className="sr-only">{head.fields.headline || layout.newArticle}</h1>
        <EditorBar bar={article.bar} more={layout.toPanel} save={<Saved article={article} saving={saving} />} />
        {found && <FoundCopy found={found} words={words} takeBack={() => void saving.takeBack(found)} drop={() => saving.forget(found)} />}
        {state.kind === 'gone' && <ArticleUnavailable articleId={articleId} read={read} keep={article.keep} kept={saving.drop} words={words} />}
        {article.above}
        <div className={pageLook(beside !== null)} data-part="editor-page" data-two={beside !== null} data-document={articleId}>
          {beside}
          <WritingColumn article={article} text={text} head={head} pictures={pictures} review={review} reports={reports} saving={saving} />
          {panel}
        </div>
        <Picker open={picking !== null} words={words} locale={locale} find={article.find} choose={pictures.choose} close={() => setPicking(null)} />
      </PicturesContext.Provider>
    </WritingContext.Provider>
  );
}

function Saved({ article, saving }: { article: EditorProps; saving: ReturnType<typeof useSaving> }) {
  return (
    <SaveLine
      signInWords={article.signInWords}
      signedOut={article.layout.signedOut}
      state={saving.state}
      savedAt={article.savedAt}
      words={article.words}
      others={saving.others}
      retry={() => void saving.flush()}
    />
  );
}
