'use client';

import type { Editor } from '@tiptap/core';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { DraftFields } from '@/lib/articles/collab/fields';
import type { Content } from '@/lib/articles/content/content';
import { beginWriting, showBeside } from './blocks.client';
import { collabEditing } from './collab.client';
import type { EditorProps } from './editor-props';
import { keepPlace, withoutBody } from './keep-place';
import { type TakeFiles, usePaste } from './paste/paste.client';
import { selectionFirst } from './read-selection.client';
import { editorExtensions } from './schema.client';
import { type Suggesting, suggesting } from './suggesting.client';
import { type TypoKeys, typoMarks } from './typo-marks.client';
import { useEditor } from './use-editor.client';

/**
 * The editor of the text: what it is made of, what it takes from a clipboard, and where others put
 * what it is to call.
 */
export function useText({ locale, lang, content, words, choices, onlySuggests, me, names }: EditorProps, client: string, touched: RefObject<() => void>) {
  const isPage = choices !== null;
  const slashKey = useRef<((event: KeyboardEvent) => boolean) | null>(null);
  const taken = useRef<TakeFiles>(() => undefined);
  const written = useRef<Editor | null>(null);
  const suggestingNow = useRef<Suggesting>({ isOn: onlySuggests, author: me, mayDecide: !onlySuggests, names });
  const typoKeys = useRef<TypoKeys>({ accept: () => undefined, decline: () => undefined });
  const readWordFile = useRef<(file: File) => void>(() => undefined);
  const paste = usePaste({ editor: written, locale, suggesting: suggestingNow, take: taken, read: readWordFile });
  const editor = useEditor(() => ({
    extensions: editorExtensions(
      locale,
      [...suggesting(() => suggestingNow.current), typoMarks(() => typoKeys.current), collabEditing(client), selectionFirst],
      isPage,
    ),
    content: content.body,
    editorProps: {
      attributes: { class: 'editor-text', lang, role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.fields.text, spellcheck: 'true' },
      handleKeyDown: (_view, event) => slashKey.current?.(event) ?? false,
      ...paste.props,
    },
    onUpdate: () => touched.current(),
  }));
  written.current = editor;
  useEffect(() => (editor ? showBeside(editor) : undefined), [editor]);
  useEffect(() => void (editor && beginWriting(editor)), [editor]);
  return { editor, paste, slashKey, taken, suggestingNow, typoKeys, readWordFile };
}

/**
 * Headline, standfirst, picture and whatever else stands beside the text; `touched` is called with
 * each change by hand.
 */
export function useFields(content: Content, touched: RefObject<() => void>) {
  const [fields, setFields] = useState(() => withoutBody(content));
  const now = useRef(fields);
  const read = useCallback((): DraftFields => ({ ...now.current, slug: now.current.slug.replace(/-+$/, '') }), []);
  const write = useCallback((next: DraftFields) => {
    now.current = next;
    keepPlace(() => setFields(next));
  }, []);
  const change = useCallback(
    (part: Partial<Content>) => {
      now.current = { ...now.current, ...part };
      setFields(now.current);
      touched.current();
    },
    [touched],
  );
  return { fields, read, write, change };
}
