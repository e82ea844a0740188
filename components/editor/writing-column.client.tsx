'use client';

import { EditorContent } from '@tiptap/react';
import { useRef } from 'react';
import { noteLook, sheetLook, toolsLook } from '@/components/desk/look';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { Asks } from './ask-form.client';
import { Count } from './count.client';
import type { EditorProps } from './editor-props';
import { HeadFields, LineFields, MainPicture } from './fields.client';
import { Margin } from './margin.client';
import { PasteTold } from './paste/paste-note.client';
import type { useEditorPictures } from './pictures.client';
import type { useReview } from './review.client';
import { ReviewBar } from './review-bar.client';
import { SlashMenu } from './slash.client';
import { Toolbar } from './toolbar.client';
import { manyTypos, type useTypos } from './typo-cards.client';
import type { useSaving } from './use-saving.client';
import type { useFields, useText } from './use-text.client';
import { WordFileButton } from './word-file.client';

/** What the column draws: the text with what is known of it, and the article it belongs to. */
export type ColumnProps = {
  article: EditorProps;
  text: ReturnType<typeof useText>;
  head: ReturnType<typeof useFields>;
  pictures: ReturnType<typeof useEditorPictures>;
  review: ReturnType<typeof useReview>;
  reports: ReturnType<typeof useTypos>;
  saving: ReturnType<typeof useSaving>;
};

/**
 * Headline and standfirst, the text with its tools and its margin, what is told of it, and the
 * lines below.
 */
export function WritingColumn({ article, text, head, pictures, review, reports, saving }: ColumnProps) {
  const { words, layout, locale, lang, slug, onlySuggests } = article;
  const { fields, change } = head;
  const { editor, paste, readWordFile } = text;
  const asks = useRef<((kind: Asks) => void) | null>(null);
  const choosePicture = () => pictures.setPicking('figure');
  return (
    <div className="@container/main min-w-0 [&_textarea]:font-serif" data-part="editor-main">
      <fieldset disabled={onlySuggests}>
        <HeadFields fields={fields} change={change} words={words} lang={lang} />
      </fieldset>
      <ManyTypos article={article} count={reports.list.length} />
      {editor && (
        <div className={toolsLook}>
          {!onlySuggests && <Toolbar editor={editor} words={words} locale={locale} choosePicture={choosePicture} asks={asks} />}
          <ReviewBar
            editor={editor}
            words={words}
            isSuggesting={review.isSuggesting}
            toggle={onlySuggests ? undefined : review.toggle}
            note={review.startNote}
          />
        </div>
      )}
      <Uploads uploads={pictures.uploads} words={words} />
      <PasteTold note={paste.note} words={words} suggest={review.isSuggesting ? undefined : paste.suggest} close={paste.close} />
      <Sheet article={article} text={text} review={review} reports={reports} />
      {editor && (
        <SlashMenu
          editor={editor}
          words={words}
          said={layout.blocks}
          choosePicture={choosePicture}
          ask={(kind) => asks.current?.(kind)}
          onKey={text.slashKey}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-2">
        {editor && <Count editor={editor} state={saving.state.kind} words={words} locale={locale} />}
        {editor && !onlySuggests && <WordFileButton words={words} insert={paste.insert} read={readWordFile} />}
      </div>
      <fieldset disabled={onlySuggests} className="pt-3" aria-label={layout.details}>
        <MainPicture
          fields={fields}
          thumb={fields.mediaId === null ? undefined : pictures.known.get(fields.mediaId)}
          change={change}
          choose={() => pictures.setPicking('main')}
          words={words}
          lang={lang}
        />
        <LineFields fields={fields} slug={saving.slug || slug} change={change} words={words} lang={lang} />
      </fieldset>
      <p className="mt-4 mb-0 text-sm text-soft max-sm:hidden">{words.tools.shortcuts}</p>
    </div>
  );
}

/** The text itself, and its notes, suggestions and reports in the margin. */
function Sheet({ article, text, review, reports }: Pick<ColumnProps, 'article' | 'text' | 'review' | 'reports'>) {
  const { editor } = text;
  return (
    <div className={review.isSuggesting ? `${sheetLook} [&_.editor-text]:ps-3 [&_.editor-text]:[box-shadow:-3px_0_var(--color-accent)]` : sheetLook}>
      <EditorContent editor={editor} />
      {editor && (
        <Margin
          editor={editor}
          words={article.words}
          articleId={article.articleId}
          notes={article.notes}
          noting={review.noting}
          close={review.endNote}
          names={article.names}
          me={article.me.by}
          mayDecide={!article.onlySuggests}
          typos={reports.list}
          keys={reports.keys}
        />
      )}
    </div>
  );
}

function ManyTypos({ article: { words, articleId }, count }: { article: EditorProps; count: number }) {
  const { locale } = useDesk();
  if (count < manyTypos) return null;
  return (
    <p className={noteLook} data-part="desk-note">
      {fillText(words.review.manyTypos, { count }, locale)} <a href={`/desk/typos?article=${articleId}`}>{words.review.allTypos}</a>
    </p>
  );
}

function Uploads({ uploads, words }: { uploads: ColumnProps['pictures']['uploads']; words: EditorProps['words'] }) {
  const { locale } = useDesk();
  if (!uploads.some((upload) => upload.state === 'sending' || upload.state === 'drawing')) return null;
  const said = uploads.map((upload) =>
    fillText(upload.state === 'sending' ? words.picture.uploading : words.picture.drawing, { name: upload.name, percent: upload.percent }, locale),
  );
  return (
    <p role="status" className="m-0 text-sm text-soft">
      {said.at(-1)}
    </p>
  );
}
