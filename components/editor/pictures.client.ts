'use client';

import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useCallback, useRef, useState } from 'react';
import { newBlockId } from '@/lib/articles/body/block-ids';
import type { Content } from '@/lib/articles/content/content';
import type { Thumb } from '@/lib/media/queries';
import type { PicturePlacement, TakeFiles } from './paste/paste.client';
import { type Uploaded, useUploads } from './uploads.client';

type Options = { editor: Editor | null; thumbs: Thumb[]; locale: string; change: (part: Partial<Content>) => void };

/**
 * The pictures of an article: those it shows, the one being chosen, and those on their way into the
 * library.
 */
export function useEditorPictures({ editor, thumbs, locale, change }: Options) {
  const [known, setKnown] = useState(() => new Map(thumbs.map((thumb) => [thumb.id, thumb])));
  const [picking, setPicking] = useState<'main' | 'figure' | null>(null);
  const learn = useCallback((thumb: Thumb) => setKnown((all) => new Map(all).set(thumb.id, thumb)), []);

  const places = useRef(new Map<File, PicturePlacement>());
  const insertFigure = useCallback(
    (thumb: Thumb, place?: PicturePlacement) => {
      learn(thumb);
      if (!editor) return;
      const id = newBlockId();
      const said = {
        alt: place?.alt || (thumb.alt[locale] ?? ''),
        caption: place?.caption || (thumb.caption[locale] ?? ''),
        credit: thumb.credit[locale] ?? '',
      };
      const figure = { type: 'figure', attrs: { id, mediaId: thumb.id, ...said } };
      const at = place ? endOfBlock(editor.state.doc, place.after) : null;
      if (at !== null) editor.commands.insertContentAt(at, figure, { updateSelection: false });
      else editor.chain().focus().insertContent(figure).run();
      // The next picture from the same place stands behind this one.
      if (place) for (const [file, other] of places.current) if (other.after === place.after) places.current.set(file, { ...other, after: id });
    },
    [editor, learn, locale],
  );
  const { uploads, upload: send } = useUploads(
    useCallback(
      (uploaded: Uploaded, file: File) => {
        const place = places.current.get(file);
        places.current.delete(file);
        insertFigure({ ...uploaded, name: file.name }, place);
      },
      [insertFigure],
    ),
  );
  const upload: TakeFiles = useCallback(
    (files, where) => {
      for (const [file, place] of where ?? []) places.current.set(file, place);
      void send(files);
    },
    [send],
  );

  const choose = (thumb: Thumb) => {
    learn(thumb);
    if (picking === 'figure') insertFigure(thumb);
    else
      change({
        mediaId: thumb.id,
        pictureAlt: thumb.alt[locale] ?? '',
        pictureCaption: thumb.caption[locale] ?? '',
        pictureCredit: thumb.credit[locale] ?? '',
      });
    setPicking(null);
  };
  return { known, picking, setPicking, choose, uploads, upload };
}

/** Where the outermost block ends that holds the block with an id; null where there is none. */
function endOfBlock(doc: Node, id: string): number | null {
  let start: number | null = null;
  if (id === '') return null;
  doc.descendants((node, at) => {
    if (node.attrs.id === id) start = at;
    return start === null;
  });
  return start === null ? null : start === 0 || doc.resolve(start).depth === 0 ? start + (doc.nodeAt(start)?.nodeSize ?? 0) : doc.resolve(start).after(1);
}
