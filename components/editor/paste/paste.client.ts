'use client';

import type { Editor } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import type { EditorProps } from '@tiptap/pm/view';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { newBlockId } from '@/lib/articles/body/block-ids';
import { isWebAddress } from '@/lib/articles/body/body';
import { playerOf } from '@/lib/articles/body/embeds';
import { undoOwn } from '@/lib/articles/collab/writer';
import type { Suggesting } from '../suggesting.client';
import type { Pasted } from './clean';
import type { PastedPicture } from './figures';
import { cleaning, lateEvents, loadCleaning } from './late.client';
import type { LeftOut } from './left-out';
import { isTooLongText } from './size';

/** Where a picture out of a paste belongs, and its words. */
export type PicturePlacement = { after: string; alt: string; caption: string };
export type TakeFiles = (files: File[], places?: Map<File, PicturePlacement>) => void;
/** What a paste did not bring in, and its HTML where it holds tracked changes. */
export type PasteNote = { left: LeftOut[]; html: string; isTracked: boolean; isTooLong?: boolean };

const isWordFile = (file: File) => /\.docx$/i.test(file.name);
const picturesOf = (data: DataTransfer | null) => [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name));

/** More than pictures: spreadsheets and Word give a picture of their words beside them. */
function holdsWords(slice: Slice): boolean {
  let isFound = false;
  slice.content.descendants((node) => {
    if ((node.isText && /\S/.test(node.text ?? '')) || node.type.name === 'embed' || node.type.name === 'figure') isFound = true;
    return !isFound;
  });
  return isFound;
}

function fileOf({ data, type, alt }: PastedPicture, number: number): File | null {
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
    return new File([bytes], `${alt.slice(0, 60) || `picture ${number + 1}`}.${type.split('/')[1]?.replace('jpeg', 'jpg')}`, { type });
  } catch {
    return null;
  }
}

/** The files of these pictures, each with where it belongs. */
function placesOf(pictures: PastedPicture[]): Map<File, PicturePlacement> {
  const places = new Map<File, PicturePlacement>();
  for (const [at, picture] of pictures.entries()) {
    const file = fileOf(picture, at);
    if (file) places.set(file, picture);
  }
  return places;
}

const tooLong: PasteNote = { left: [], html: '', isTracked: false, isTooLong: true };

type Options = {
  editor: RefObject<Editor | null>;
  locale: string;
  suggesting: RefObject<Suggesting>;
  take: RefObject<TakeFiles>;
  /** Reads a Word file, which comes back as HTML. */
  read: RefObject<(file: File) => void>;
};

/**
 * What is asked before anything is read: plain words that are too long, and whether what cleans is
 * there already.
 */
function earlyEvents(tell: (note: PasteNote) => void, begin: (rtf: string) => void): EditorProps['handleDOMEvents'] {
  const isRefused = (event: Event, data: DataTransfer | null) => {
    if (!isTooLongText(data?.getData('text/plain') ?? '')) return false;
    event.preventDefault();
    tell(tooLong);
    return true;
  };
  return {
    ...lateEvents,
    paste: (view, event) => {
      if (isRefused(event, event.clipboardData) || lateEvents.paste(view, event)) return true;
      begin(event.clipboardData?.getData('text/rtf') ?? '');
      return false;
    },
    drop: (view, event) => isRefused(event, event.dataTransfer) || lateEvents.drop(view, event),
  };
}

/** What is pasted and dropped: words, pictures to the library, players as cards, the rest told. */
export function usePaste({ editor, locale, suggesting, take, read }: Options) {
  const [note, setNote] = useState<PasteNote | null>(null);
  const now = useRef<{ rtf: string; pasted: Pasted | null; html: string; isClean: boolean }>({ rtf: '', pasted: null, html: '', isClean: false });

  const props = useMemo((): EditorProps => {
    const finish = (slice: Slice, files: File[]): boolean => {
      const { pasted, html } = now.current;
      now.current.pasted = null;
      if (!pasted?.isTooLong && files.length > 0 && !holdsWords(slice)) {
        take.current(files);
        return true;
      }
      if (!pasted) return false;
      const { left, isTracked, pictures } = pasted;
      setNote(pasted.isTooLong ? tooLong : left.length > 0 || isTracked ? { left, html, isTracked } : null);
      const places = placesOf(pictures);
      // The words have to stand before their pictures find their places.
      if (places.size > 0) queueMicrotask(() => take.current([...places.keys()], places));
      return pasted.isTooLong === true;
    };
    const takeDocument = (data: DataTransfer | null, isEditable: boolean) => isEditable && readDocument(data, read.current);
    return {
      handleDOMEvents: earlyEvents(setNote, (rtf) => {
        now.current = { rtf, pasted: null, html: '', isClean: false };
      }),
      transformPastedHTML: (html) => {
        if (now.current.isClean) return html;
        const pasted = cleaning()?.cleanPasted(html, { locale, rtf: now.current.rtf, newId: newBlockId }) ?? null;
        Object.assign(now.current, { pasted, html });
        return pasted?.html ?? '';
      },
      transformPastedText: (text) => cleaning()?.cleanPlain(text, locale) ?? text,
      handlePaste: (view, event, slice) => {
        if (now.current.isClean) return false;
        if (takeDocument(event.clipboardData, view.editable)) return true;
        const address = (event.clipboardData?.getData('text/plain') ?? '').trim();
        if (isWebAddress(address) && takeAddress(editor.current, address)) return true;
        return finish(slice, view.editable ? picturesOf(event.clipboardData) : []);
      },
      handleDrop: (view, event, slice, moved) => !moved && (takeDocument(event.dataTransfer, view.editable) || finish(slice, picturesOf(event.dataTransfer))),
    };
  }, [editor, locale, read, take]);

  /** The same paste once more, with what was deleted and put in as suggestions. */
  const suggest = useCallback(() => {
    const { current } = editor;
    const clean = cleaning()?.cleanPasted;
    if (!note || !current || !clean) return;
    const key = newBlockId();
    suggesting.current.intake = key;
    const { html } = clean(note.html, { locale, suggestionKey: key, newId: newBlockId });
    now.current.isClean = true;
    // At once, not as a command: what is pasted next stands where this goes.
    undoOwn(current.view);
    current.view.pasteHTML(html);
    now.current.isClean = false;
    setNote(null);
    current.commands.focus();
  }, [editor, locale, note, suggesting]);

  /** Brings in a Word file by the rules of pasting; its comments are told with what stays out. */
  const insert = useCallback(
    async (html: string, comments: string[]): Promise<boolean> => {
      const { current } = editor;
      if (!current || (await loadCleaning().catch(() => null)) === null) return false;
      current.commands.focus();
      current.view.pasteHTML(html);
      if (comments.length > 0) setNote((told) => withComments(told, html, comments));
      return true;
    },
    [editor],
  );

  return { props, note, suggest, insert, close: useCallback(() => setNote(null), []) };
}

/** What was told of this HTML, and its comments. */
function withComments(told: PasteNote | null, html: string, comments: string[]): PasteNote {
  if (told?.isTooLong) return told;
  return {
    left: [...(told?.html === html ? told.left : []), ...comments.map((words): LeftOut => ({ kind: 'comment', words }))],
    html,
    isTracked: told?.html === html && told.isTracked,
  };
}

/** Whether a Word file was among what was given, and is being read. */
function readDocument(data: DataTransfer | null, read: (file: File) => void): boolean {
  const document = [...(data?.files ?? [])].find(isWordFile);
  if (document) read(document);
  return document !== undefined;
}

/** An address alone: a link of the chosen words, or in an empty line the card of a player. */
function takeAddress(editor: Editor | null, address: string): boolean {
  if (!editor) return false;
  const { $from, empty } = editor.state.selection;
  if (!empty) return $from.parent.isTextblock && editor.chain().setMark('link', { href: address }).run();
  if (!playerOf(address) || $from.depth !== 1 || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0) return false;
  return editor
    .chain()
    .insertContent({ type: 'embed', attrs: { url: address, title: '' } })
    .run();
}
