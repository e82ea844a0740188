'use client';

import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { noteLook, pageLook, sheetLook, toolsLook } from '@/components/desk/look';
import { useDesk } from '@/components/desk/toast.client';
import { fill } from '@/components/desk/told';
import type { BodyNode } from '@/lib/articles/body/body';
import type { Content } from '@/lib/articles/content/content';
import type { Fields } from '@/lib/articles/joint/fields';
import type { Asks } from './ask-form.client';
import { beginWriting, showBeside } from './blocks.client';
import { WritingContext } from './context.client';
import { Count } from './count.client';
import { EditorBar } from './editor-bar.client';
import type { EditorProps } from './editor-props';
import { HeadFields, LineFields, MainPicture } from './fields.client';
import { FoundCopy } from './found-copy.client';
import { Gone } from './gone.client';
import { jointEditing } from './joint.client';
import { keepPlace, withoutBody } from './keep-place';
import { Margin } from './margin.client';
import { PicturesContext } from './node-views.client';
import { Panel } from './panel.client';
import { type TakeFiles, usePaste } from './paste/paste.client';
import { PasteTold } from './paste/paste-note.client';
import { Picker } from './picker.client';
import { usePictures } from './pictures.client';
import { useReview } from './review.client';
import { ReviewBar } from './review-bar.client';
import { SaveLine } from './save-line.client';
import { editorExtensions } from './schema.client';
import { SlashMenu } from './slash.client';
import { type Suggesting, suggesting } from './suggesting.client';
import { Toolbar } from './toolbar.client';
import { manyTypos, useTypos } from './typo-cards.client';
import { type TypoKeys, typoMarks } from './typo-marks.client';
import { usePageName, useSaving } from './use-saving.client';
import { WordFileButton } from './word-file.client';

export function ArticleEditor({
  articleId,
  locale,
  lang,
  version,
  content,
  slug,
  savedAt,
  thumbs,
  words,
  choices,
  signInWords,
  keep,
  find,
  beside,
  bar,
  above,
  side,
  layout,
  me,
  onlySuggests,
  notes,
  typos,
  names,
  mentionable,
  mentions,
}: EditorProps) {
  const { show, locale: desk } = useDesk();
  const isPage = choices !== null;
  const [fields, setFields] = useState(() => withoutBody(content));
  const fieldsNow = useRef(fields);
  const slashKey = useRef<((event: KeyboardEvent) => boolean) | null>(null);
  const asks = useRef<((kind: Asks) => void) | null>(null);
  const touched = useRef<() => void>(() => undefined);
  const taken = useRef<TakeFiles>(() => undefined);
  const written = useRef<Editor | null>(null);

  const suggestingNow = useRef<Suggesting>({ isOn: onlySuggests, author: me, mayDecide: !onlySuggests, names });
  const typoKeys = useRef<TypoKeys>({ accept: () => undefined, decline: () => undefined });
  const client = usePageName();
  const extensions = useMemo(
    () => editorExtensions(locale, [...suggesting(() => suggestingNow.current), typoMarks(() => typoKeys.current), jointEditing(client)], isPage),
    [isPage, client, locale],
  );
  const readWordFile = useRef<(file: File) => void>(() => undefined);
  const paste = usePaste({ editor: written, locale, suggesting: suggestingNow, take: taken, read: readWordFile });
  const editor = useEditor({
    extensions,
    content: content.body,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { class: 'editor-text', lang, role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.fields.text, spellcheck: 'true' },
      handleKeyDown: (_view, event) => slashKey.current?.(event) ?? false,
      ...paste.props,
    },
    onUpdate: () => touched.current(),
  });
  written.current = editor;
  const reports = useTypos(editor, typos, words);
  typoKeys.current = reports.keys;
  useEffect(() => (editor ? showBeside(editor) : undefined), [editor]);
  useEffect(() => (editor ? beginWriting(editor) : undefined), [editor]);

  const readFields = useCallback((): Fields => ({ ...fieldsNow.current, slug: fieldsNow.current.slug.replace(/-+$/, '') }), []);
  const read = useCallback(
    (): Content => ({ ...readFields(), body: (editor?.getJSON() as BodyNode | undefined) ?? content.body }),
    [content.body, editor, readFields],
  );
  const write = useCallback((next: Fields) => {
    fieldsNow.current = next;
    keepPlace(() => setFields(next));
  }, []);
  const putBack = useCallback((text: string) => show({ text: fill(words.save.putBack, { text: text.slice(0, 80) }, desk) }), [desk, show, words]);
  const saving = useSaving({ articleId, client, version, content, editor, read: readFields, write, putBack });
  touched.current = saving.touch;

  const change = useCallback((part: Partial<Content>) => {
    fieldsNow.current = { ...fieldsNow.current, ...part };
    setFields(fieldsNow.current);
    touched.current();
  }, []);

  const { known, picking, setPicking, choose, uploads, upload } = usePictures({ editor, thumbs, locale, change });
  taken.current = upload;

  const { isSuggesting, toggle, noting, startNote, endNote } = useReview(editor, onlySuggests, saving.flush, suggestingNow);
  const sources = useMemo(() => ({ words, sources: new Map([...known].map(([id, thumb]) => [id, thumb.src])), choices }), [choices, known, words]);
  const { version: current, state, flush, catchUp, found } = saving;
  const writing = useMemo(
    () => ({ articleId, version: current, state, flush, catchUp, mentionable, mentions }),
    [articleId, current, state, flush, catchUp, mentionable, mentions],
  );

  return (
    <WritingContext.Provider value={writing}>
      <PicturesContext.Provider value={sources}>
        <h1 className="sr-only">{fields.headline || layout.newArticle}</h1>
        <EditorBar
          bar={bar}
          more={layout.toPanel}
          save={
            <SaveLine
              signInWords={signInWords}
              signedOut={layout.signedOut}
              state={state}
              savedAt={savedAt}
              words={words}
              others={saving.others}
              retry={() => void flush()}
            />
          }
        />
        {found && <FoundCopy found={found} words={words} takeBack={() => void saving.takeBack(found)} drop={() => saving.forget(found)} />}
        {state.kind === 'gone' && <Gone articleId={articleId} read={read} keep={keep} kept={saving.drop} words={words} />}
        {above}
        <div className={pageLook(beside !== null)} data-part="editor-page" data-two={beside !== null} data-document={articleId}>
          {beside}
          <div className="@container/main min-w-0 [&_textarea]:font-serif" data-part="editor-main">
            <fieldset disabled={onlySuggests}>
              <HeadFields fields={fields} change={change} words={words} lang={lang} />
            </fieldset>
            {reports.list.length >= manyTypos && (
              <p className={noteLook} data-part="desk-note">
                {fill(words.review.manyTypos, { count: reports.list.length }, desk)} <a href={`/desk/typos?article=${articleId}`}>{words.review.allTypos}</a>
              </p>
            )}
            {editor && (
              <div className={toolsLook}>
                {!onlySuggests && <Toolbar editor={editor} words={words} locale={locale} choosePicture={() => setPicking('figure')} asks={asks} />}
                <ReviewBar editor={editor} words={words} isSuggesting={isSuggesting} toggle={onlySuggests ? undefined : toggle} note={startNote} />
              </div>
            )}
            {uploads.some((one) => one.state === 'sending' || one.state === 'drawing') && (
              <p role="status" className="m-0 text-sm text-soft">
                {uploads
                  .map((one) => fill(one.state === 'sending' ? words.picture.uploading : words.picture.drawing, { name: one.name, percent: one.percent }, desk))
                  .at(-1)}
              </p>
            )}
            <PasteTold note={paste.note} words={words} suggest={isSuggesting ? undefined : paste.suggest} close={paste.close} />
            <div className={isSuggesting ? `${sheetLook} [&_.editor-text]:ps-3 [&_.editor-text]:[box-shadow:-3px_0_var(--color-accent)]` : sheetLook}>
              <EditorContent editor={editor} />
              {editor && (
                <Margin
                  editor={editor}
                  words={words}
                  articleId={articleId}
                  notes={notes}
                  noting={noting}
                  close={endNote}
                  names={names}
                  me={me.by}
                  mayDecide={!onlySuggests}
                  typos={reports.list}
                  keys={reports.keys}
                />
              )}
            </div>
            {editor && (
              <SlashMenu
                editor={editor}
                words={words}
                said={layout.blocks}
                choosePicture={() => setPicking('figure')}
                ask={(kind) => asks.current?.(kind)}
                onKey={slashKey}
              />
            )}
            <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-2">
              <Count read={read} state={state.kind} words={words} locale={locale} />
              {editor && !onlySuggests && <WordFileButton words={words} insert={paste.insert} read={readWordFile} />}
            </div>
            <fieldset disabled={onlySuggests} className="pt-3" aria-label={layout.details}>
              <MainPicture
                fields={fields}
                thumb={fields.mediaId === null ? undefined : known.get(fields.mediaId)}
                change={change}
                choose={() => setPicking('main')}
                words={words}
                lang={lang}
              />
              <LineFields fields={fields} slug={saving.slug || slug} change={change} words={words} lang={lang} />
            </fieldset>
            <p className="mt-4 mb-0 text-sm text-soft max-sm:hidden">{words.tools.shortcuts}</p>
          </div>
          <Panel parts={side} words={layout} waiting={notes.filter((note) => note.replyTo === null).length} />
        </div>
        <Picker open={picking !== null} words={words} locale={locale} find={find} choose={choose} close={() => setPicking(null)} />
      </PicturesContext.Provider>
    </WritingContext.Provider>
  );
}
